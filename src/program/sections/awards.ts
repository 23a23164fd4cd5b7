import { z } from "zod";
import { withIds, words } from "../lists.ts";
import { id, line, whole } from "../values.ts";

const role = z.string().min(1);
const roleTable = z.strictObject({
  everyAwardee: words(role),
  /** By the id of an expertise. */
  byExpertise: z.record(id, words(role)),
});

/** What can happen to an award between its date and the end of its term. */
export const awards = z.strictObject({
  /** Why a term can end early. */
  endEarly: withIds(z.strictObject({ id, name: line(80) })),
  /** How many days after an award date its news is posted, so that those who were told can agree first. */
  announceAfterDays: whole(0, 60),
  /** Roles that Laurel gives and takes. Slack lets no app do that. */
  roles: z.strictObject({ playground: roleTable.optional(), discord: roleTable.optional() }).optional(),
  extensionMaxMonths: whole(0, 60),
  /** Whether an award goes on while staff are late with their decision, and for how long at most. */
  provisional: z.strictObject({ whileStaffAreLate: z.boolean(), maxDays: whole(0, 365) }),
});
