// Working days and office hours: when people may be written to.
import { addDays, instantAt, today, type Weekday, weekdayOf } from "./calendar.ts";
import type { CalendarDate, Instant } from "./ids.ts";

/** Which days are worked; `program.calendar` is one. */
export interface WorkCalendar {
  readonly workingDays: readonly Weekday[];
  /** `MM-DD` each year, or `YYYY-MM-DD` once. */
  readonly daysOff: readonly string[];
}

/** `HH:MM`, half open. */
export interface OfficeHours {
  readonly from: string;
  readonly to: string;
}

// The longest row of days off that can be meant; a longer one would be searched for ever.
const MOST_DAYS_OFF = 366;

export function isWorkingDay(day: CalendarDate, work: WorkCalendar): boolean {
  return (
    work.workingDays.includes(weekdayOf(day)) && !work.daysOff.includes(day) && !work.daysOff.includes(day.slice(5))
  );
}

/**
 * The day itself if it is worked, else the nearest working day before.
 * @throws RangeError where a whole year holds none
 */
export function workingDayOnOrBefore(day: CalendarDate, work: WorkCalendar): CalendarDate {
  return nearestWorkingDay(day, work, -1);
}

/**
 * The day itself if it is worked, else the nearest working day after.
 * @throws RangeError where a whole year holds none
 */
export function workingDayOnOrAfter(day: CalendarDate, work: WorkCalendar): CalendarDate {
  return nearestWorkingDay(day, work, 1);
}

/** The first instant, not before `at`, that lies in the office hours of a working day in a person's time zone. */
export function nextOfficeTime(
  at: Instant,
  calendar: WorkCalendar & { readonly officeHours: OfficeHours },
  timeZone: string,
): Instant {
  const { from, to } = calendar.officeHours;
  const day = today(at, timeZone);
  if (isWorkingDay(day, calendar) && at < instantAt(day, to, timeZone)) {
    return Math.max(at, instantAt(day, from, timeZone));
  }
  return instantAt(workingDayOnOrAfter(addDays(day, 1), calendar), from, timeZone);
}

function nearestWorkingDay(day: CalendarDate, work: WorkCalendar, step: 1 | -1): CalendarDate {
  let candidate = day;
  for (let tried = 0; tried < MOST_DAYS_OFF; tried++) {
    if (isWorkingDay(candidate, work)) return candidate;
    candidate = addDays(candidate, step);
  }
  throw new RangeError(`no working day within a year of ${day}`);
}
