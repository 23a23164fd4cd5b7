import { z } from "zod";
import { withIds } from "./lists.ts";
import { answers } from "./sections/answers.ts";
import { awards } from "./sections/awards.ts";
import { calendar } from "./sections/calendar.ts";
import { contributions } from "./sections/contributions.ts";
import { credit } from "./sections/credit.ts";
import { expertise, region } from "./sections/directory.ts";
import { identity } from "./sections/identity.ts";
import { nda } from "./sections/nda.ts";
import { nomination } from "./sections/nomination.ts";
import { privacy } from "./sections/privacy.ts";
import { renewal } from "./sections/renewal.ts";
import { review } from "./sections/review.ts";
import { roles } from "./sections/roles.ts";

/** What program.yaml holds. Every key is required unless its section says otherwise, and no other key is allowed. */
export const programSchema = z.strictObject({
  program: identity,
  calendar,
  nomination,
  contributions,
  review,
  awards,
  renewal,
  credit,
  answers,
  nda,
  privacy,
  roles,
  regions: withIds(region),
  expertises: withIds(expertise).min(1),
});

/** The program as loaded from program.yaml. */
export type Program = z.infer<typeof programSchema>;
