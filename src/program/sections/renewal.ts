import { z } from "zod";
import { whole } from "../values.ts";

/** How an awardee is led into the next term. It opens with the renewal window of the calendar. */
export const renewal = z.strictObject({
  /** Days before the dossier is due, the first reminder first. */
  remindDaysBefore: z.array(whole(0, 365)).superRefine((days, context) => {
    const wrong = days.findIndex((day, index) => index > 0 && day >= (days[index - 1] ?? 0));
    if (wrong > 0) {
      context.addIssue({
        code: "custom",
        path: [wrong],
        message: `${days[wrong]} does not come after ${days[wrong - 1]}; begin with the most days and let each be fewer`,
      });
    }
  }),
  /** Where a reminder goes that falls on a day off. */
  onDayOff: z.enum(["working-day-before", "same-day"]),
  /** Whether messages wait for the person's own office hours. */
  inOfficeHours: z.boolean(),
  signedBy: z.enum(["lead", "team"]),
});
