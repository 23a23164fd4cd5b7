import { z } from "zod";
import { WEEKDAYS } from "../../core/calendar.ts";
import { words } from "../lists.ts";
import { dayOff, monthDay, timeOfDay } from "../times.ts";
import { whole } from "../values.ts";

const yearDays = words(monthDay).min(1);

/** When awards are granted, how long they last, and which days are worked. */
export const calendar = z.strictObject({
  /** Days of the year on which awards are granted, `MM-DD`, the earliest first. */
  awardDates: yearDays.superRefine((dates, context) => {
    const late = dates.findIndex((date, index) => index > 0 && date < (dates[index - 1] ?? ""));
    if (late > 0) {
      context.addIssue({
        code: "custom",
        path: [late],
        message: `"${dates[late]}" stands after "${dates[late - 1]}"; put the dates in the order of the year`,
      });
    }
  }),
  termMonths: whole(1, 120),
  /** Present where all terms end on the same days: then a term ends on the first of them that is far enough. */
  termsEndTogether: z.strictObject({ on: yearDays, afterMonths: whole(1, 60) }).optional(),
  renewalWindowMonths: whole(1, 24),
  dossierCoversMonths: whole(1, 120),
  dossierDueDaysBefore: whole(0, 365),
  decisionDueDaysBefore: whole(0, 365),
  workingDays: words(z.enum(WEEKDAYS)).min(1),
  daysOff: words(dayOff).max(200),
  /** Hours in which people may be written to, in their own time zone. */
  officeHours: z.strictObject({ from: timeOfDay, to: timeOfDay }).refine(({ from, to }) => from < to, {
    error: "ends before it begins; let `to` be later than `from`",
    path: ["to"],
  }),
});
