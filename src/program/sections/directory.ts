import { z } from "zod";
import { words } from "../lists.ts";
import { account, id, line } from "../values.ts";

/** A field that an award is given for. */
export const expertise = z.strictObject({
  id,
  name: line(80),
  category: line(60),
  /** The region whose lead looks after this expertise, where it is not the nominee's own. */
  region: id.optional(),
});

/** A part of the world with a lead of its own. */
export const region = z.strictObject({
  id,
  name: line(80),
  countries: words(line(60)),
  lead: z.strictObject({ name: line(80), accounts: words(account) }).optional(),
});
