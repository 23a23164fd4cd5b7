import { z } from "zod";
import { words } from "../lists.ts";
import { decider, line, role, whole } from "../values.ts";

/** What a review can end in. */
export const OUTCOMES = ["awarded", "declined", "deferred"] as const;

/** How staff evaluate. */
export const review = z.strictObject({
  evaluators: words(role).min(1),
  /** What a dossier is judged on, as shown to those who judge. */
  judgedOn: words(line(60)).min(1),
  outcomes: words(z.enum(OUTCOMES)).refine((known) => known.includes("awarded") && known.includes("declined"), {
    error: 'leaves a review without an answer; list at least "awarded" and "declined"',
  }),
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
