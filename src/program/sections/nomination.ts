import { z } from "zod";
import { words } from "../lists.ts";
import { role, whole } from "../values.ts";

/** Who may put somebody forward, who can be put forward, and what happens when nobody acts. */
export const nomination = z
  .strictObject({
    nominators: words(z.enum(["anyone", ...role.options])).min(1),
    notEligible: words(role),
    selfNomination: z.boolean(),
    /** Whether an awardee can be nominated for one more expertise, which adds to the running term. */
    furtherExpertise: z.boolean(),
    expertisesAtMost: whole(1, 10),
    reason: z
      .strictObject({ minCharacters: whole(0, 1000), maxCharacters: whole(1, 4000) })
      .refine(({ minCharacters, maxCharacters }) => minCharacters <= maxCharacters, {
        error: "is below minCharacters; raise it",
        path: ["maxCharacters"],
      }),
    perNominatorPerMonth: whole(1, 1000),
    /** Where the nominee's region is looked up, in this order; without a region all staff are told. */
    regionFrom: words(z.enum(["nomination", "profile", "expertise"])),
    /** Who is worth a look without being nominated: with counted contributions in so many of the last twelve months. */
    worthALook: z.strictObject({ monthsAtLeast: whole(1, 12) }),
    raiseAfterDays: whole(1, 365),
    lapseAfterDays: whole(1, 730),
    /** How long a nominee has to answer the lead, and how long after that day it lapses where no answer came. */
    answer: z.strictObject({ withinDays: whole(1, 365), lapsesAfterDays: whole(1, 365) }),
    /** How long a person is left in peace after a candidacy ended, in days. */
    waitDaysAfter: z.strictObject({
      notNow: whole(0, 3650),
      declined: whole(0, 3650),
      lapsed: whole(0, 3650),
    }),
  })
  .refine(({ raiseAfterDays, lapseAfterDays }) => raiseAfterDays < lapseAfterDays, {
    error: "lapses a nomination before it was raised; let it be more than raiseAfterDays",
    path: ["lapseAfterDays"],
  });
