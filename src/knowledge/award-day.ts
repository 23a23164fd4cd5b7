// A day that somebody writes into a question: "1 July", "July 1st", "the July awards", "1 July 2027", "2027-07-01".
import { parseDate } from "../core/calendar.ts";
import type { CalendarDate } from "../core/ids.ts";
import { MONTHS } from "./periods.ts";

const MONTH = MONTHS.map((name) => `${name.toLowerCase()}|${name.slice(0, 3).toLowerCase()}`).join("|");
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const YEAR = "\\d{4}";
const FORMS = [
  new RegExp(`^(?<day>${DAY}) (?:of )?(?<month>${MONTH})(?: (?<year>${YEAR}))?$`),
  new RegExp(`^(?<month>${MONTH})(?: (?:the )?(?<day>${DAY}))?(?: (?<year>${YEAR}))?$`),
  new RegExp(`^(?<year>${YEAR}) (?<number>\\d{2}) (?<day>\\d{2})$`),
];

/**
 * Reads a day as words; without a year the first one from `today` on, without a day the award date of that month.
 * Undefined where it is no day, or where the month has no award date or several.
 */
export function readAwardDay(
  said: string,
  awardDates: readonly string[],
  today: CalendarDate,
): CalendarDate | undefined {
  const found = FORMS.map((form) => form.exec(said)?.groups).find((groups) => groups !== undefined);
  if (!found) return undefined;
  const month = found.number ?? monthNumber(found.month ?? "");
  const monthDay = found.day === undefined ? onlyIn(month, awardDates) : `${month}-${twoDigits(found.day)}`;
  if (monthDay === undefined) return undefined;
  const year = Number(today.slice(0, 4));
  const years = found.year === undefined ? [year, year + 1] : [Number(found.year)];
  const days = years.map((each) => parseDate(`${each}-${monthDay}`)).filter((day) => day !== undefined);
  return found.year === undefined ? days.find((day) => day >= today) : days[0];
}

const monthNumber = (name: string): string =>
  twoDigits(String(MONTHS.findIndex((month) => month.toLowerCase().startsWith(name)) + 1));

const twoDigits = (number: string): string => number.replace(/\D/g, "").padStart(2, "0");

function onlyIn(month: string, awardDates: readonly string[]): string | undefined {
  const [first, ...more] = awardDates.filter((date) => date.startsWith(`${month}-`));
  return more.length > 0 ? undefined : first;
}
