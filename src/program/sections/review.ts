import { z } from "zod";
import { account, line, role, whole, words } from "../values.ts";

/** What a review can end in. */
export const OUTCOMES = ["awarded", "declined", "deferred"] as const;

/** `lead` is the lead of the candidate's region; `staff` is the first of staff who takes it. */
const decider = z.union([z.enum(["lead", "staff"]), account]);

/** How staff evaluate. */
export const review = z.strictObject({
  evaluators: words(role).min(1),
  /** What a dossier is judged on, as shown to those who judge. */
  judgedOn: words(line(60)).min(1),
  outcomes: words(z.enum(OUTCOMES)).min(2),
  sealedVotes: z.boolean(),
  quorum: whole(1, 50),
  openForDays: whole(1, 120),
  /** How many days a review goes on, once, when the quorum was missed. */
  prolongOnceByDays: whole(0, 60),
  /** Who decides when the quorum is missed again: the first of them who has no conflict. */
  deciders: words(decider).min(1),
  conflicts: z.strictObject({
    onThemselves: z.enum(["never"]),
    onTheirNominee: z.enum(["never", "not-alone", "allowed"]),
  }),
  reason: z.strictObject({ minCharacters: whole(0, 1000), maxCharacters: whole(100, 4000) }),
  undoHours: whole(0, 168),
});
