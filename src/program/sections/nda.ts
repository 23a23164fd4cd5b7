import { z } from "zod";
import { words } from "../lists.ts";
import { line, role, whole } from "../values.ts";

/** What is told only under a non-disclosure agreement. */
export const nda = z.strictObject({
  agreement: line(120),
  validMonths: whole(1, 120),
  remindDaysBefore: whole(0, 365),
  /** Roles that may read it, once they have signed. */
  readers: words(role).min(1),
});
