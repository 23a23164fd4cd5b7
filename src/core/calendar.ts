// Days, award dates and terms. The only file that knows a date library; instants and time zones are arguments.
import { Temporal } from "temporal-polyfill";
import type { CalendarDate, Instant } from "./ids.ts";

/** The days of the week, the first one first as ISO 8601 counts. */
export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** When awards are granted and what falls due before; `program.calendar` is one. */
export interface AwardCalendar {
  /** `MM-DD`, the earliest first. */
  readonly awardDates: readonly string[];
  readonly termMonths: number;
  /** Present where all terms end on the same days of the year. */
  readonly termsEndTogether?: { readonly on: readonly string[]; readonly afterMonths: number } | undefined;
  readonly renewalWindowMonths: number;
  readonly dossierCoversMonths: number;
  readonly dossierDueDaysBefore: number;
  readonly decisionDueDaysBefore: number;
}

/** Half open: the first day that belongs to it, and the first day that does not. */
export interface Span {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** Reads `YYYY-MM-DD`; undefined where no such day exists. */
export function parseDate(text: string): CalendarDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text).toString() as CalendarDate;
  } catch {
    return undefined;
  }
}

/** Reads `MM-DD` as a day that every year has; undefined otherwise, and so for 29 February. */
export function parseMonthDay(text: string): { month: number; day: number } | undefined {
  // 2023 stands for every year that is no leap year.
  if (!/^\d{2}-\d{2}$/.test(text) || parseDate(`2023-${text}`) === undefined) return undefined;
  return { month: Number(text.slice(0, 2)), day: Number(text.slice(3)) };
}

/** The date at `now` in a time zone. */
export function today(now: Instant, timeZone: string): CalendarDate {
  return text(zoned(now, timeZone).toPlainDate());
}

/** The wall clock's hour and minute at `now` in a time zone, `HH:MM`. */
export function timeOfDay(now: Instant, timeZone: string): string {
  return zoned(now, timeZone).toPlainTime().toString({ smallestUnit: "minute" });
}

/** The first instant of a day. Where a change of the clocks skips midnight, the first instant after it. */
export function startOfDay(day: CalendarDate, timeZone: string): Instant {
  return plain(day).toZonedDateTime(timeZone).epochMilliseconds;
}

/**
 * The instant of a wall-clock time, `HH:MM`. A time that the clocks skip is moved on by as much as they skip;
 * of a time that comes twice, the first.
 */
export function instantAt(day: CalendarDate, time: string, timeZone: string): Instant {
  return plain(day).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
}

/** `days` later, or earlier where negative. */
export function addDays(day: CalendarDate, days: number): CalendarDate {
  return text(plain(day).add({ days }));
}

/** The same day of the month `months` later, or earlier where negative; the month's last day where it has no such day. */
export function addMonths(day: CalendarDate, months: number): CalendarDate {
  return text(plain(day).add({ months }));
}

/** Days from one date to another; negative where `to` is the earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return plain(from).until(plain(to), { largestUnit: "days" }).days;
}

export function weekdayOf(day: CalendarDate): Weekday {
  return WEEKDAYS[plain(day).dayOfWeek - 1] ?? "monday";
}

/** The first award date after `day`. On an award date it is the following one: the awards of that day are granted. */
export function nextAwardDate(calendar: Pick<AwardCalendar, "awardDates">, day: CalendarDate): CalendarDate {
  return firstAfter(calendar.awardDates, day);
}

/** The last award date up to `day`. On an award date it is that day. */
export function lastAwardDate(calendar: Pick<AwardCalendar, "awardDates">, day: CalendarDate): CalendarDate {
  const year = yearOf(day);
  const latest = daysOfYears(calendar.awardDates, [year - 1, year]).findLast((date) => date <= day);
  if (latest === undefined) throw new RangeError("a program has at least one award date");
  return latest;
}

export function isAwardDate(calendar: Pick<AwardCalendar, "awardDates">, day: CalendarDate): boolean {
  return calendar.awardDates.includes(day.slice(5));
}

/** The term of an award that is granted on `awardDate`. */
export function termOf(
  awardDate: CalendarDate,
  calendar: Pick<AwardCalendar, "termMonths" | "termsEndTogether">,
): Span {
  const together = calendar.termsEndTogether;
  if (together === undefined) return { from: awardDate, until: addMonths(awardDate, calendar.termMonths) };
  const soonest = addMonths(awardDate, together.afterMonths);
  return { from: awardDate, until: firstAfter(together.on, addDays(soonest, -1)) };
}

/** Whether a day lies in a span. */
export function isWithin(span: Span, day: CalendarDate): boolean {
  return span.from <= day && day < span.until;
}

/** The day on which the renewal window of a term opens. It stays open until the term ends. */
export function renewalWindowOpens(term: Span, calendar: Pick<AwardCalendar, "renewalWindowMonths">): CalendarDate {
  return addMonths(term.until, -calendar.renewalWindowMonths);
}

/** The last day on which a dossier can be handed in for `awardDate`. */
export function dossierDue(
  awardDate: CalendarDate,
  calendar: Pick<AwardCalendar, "dossierDueDaysBefore">,
): CalendarDate {
  return addDays(awardDate, -calendar.dossierDueDaysBefore);
}

/** The last day on which staff are in time with their decision for `awardDate`. */
export function decisionDue(
  awardDate: CalendarDate,
  calendar: Pick<AwardCalendar, "decisionDueDaysBefore">,
): CalendarDate {
  return addDays(awardDate, -calendar.decisionDueDaysBefore);
}

/** The months that a dossier documents which is handed in on `day`, that day included. */
export function dossierSpan(day: CalendarDate, calendar: Pick<AwardCalendar, "dossierCoversMonths">): Span {
  const until = addDays(day, 1);
  return { from: addMonths(until, -calendar.dossierCoversMonths), until };
}

function firstAfter(monthDays: readonly string[], day: CalendarDate): CalendarDate {
  const year = yearOf(day);
  const next = daysOfYears(monthDays, [year, year + 1]).find((date) => date > day);
  if (next === undefined) throw new RangeError("a list of days of the year may not be empty");
  return next;
}

function daysOfYears(monthDays: readonly string[], years: readonly number[]): CalendarDate[] {
  return years.flatMap((year) =>
    monthDays.map((monthDay) => `${String(year).padStart(4, "0")}-${monthDay}` as CalendarDate),
  );
}

const yearOf = (day: CalendarDate): number => Number(day.slice(0, 4));
const plain = (day: CalendarDate): Temporal.PlainDate => Temporal.PlainDate.from(day);
const text = (date: Temporal.PlainDate): CalendarDate => date.toString() as CalendarDate;
const zoned = (now: Instant, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
