import { z } from "zod";
import { whole } from "../values.ts";

const days = whole(1, 3650);

/** For how many days things are kept that were of use for a while. What is written nowhere here stays until it is erased. */
export const privacy = z.strictObject({
  keepDays: z.strictObject({
    /** Forms that were begun and not sent, and answers that wait behind a button. */
    drafts: days,
    keptViews: days,
    /** Who was asked whether something helped, and signals that credited nobody: for /why. */
    asks: days,
    passedOver: days,
    /** The words of an answer that a credit keeps. Absent: as long as the credit. */
    excerpts: days.optional(),
    /** Questions without their author, and what people found missing. */
    questions: days,
    /** What staff and admins did. */
    audit: days,
  }),
});
