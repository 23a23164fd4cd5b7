import type { ParsedComponents } from "chrono-node";
import * as chrono from "chrono-node/en";
import { addDays, parseDate, weekdayOf } from "../core/calendar.ts";
import type { CalendarDate } from "../core/ids.ts";
import { type Problem, quoted } from "./problem.ts";

/** A day; or what is wrong, `isDay` where a day was meant beyond doubt. */
export type DateRead = { readonly date: CalendarDate } | (Problem & { readonly isDay?: true });

const ISO = /^\d{4}-\d{1,2}-\d{1,2}$/;
const IN_DIGITS = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/;
/** Days from today. The last two read differently in chrono by the time zone of the machine. */
const NEAR: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["tomorrow", 1],
  ["yesterday", -1],
  ["the day after tomorrow", 2],
  ["the day before yesterday", -2],
]);
const WEEKDAY = /^(?:(next|last|this) )?(mon|tues|wednes|thurs|fri|satur|sun)day$/;
/** In UTF-16 units: longer words are no day in any language, and cost time to look through. */
const LONGEST = 80;
const MEND = "Please write it as year-month-day, such as 2026-07-01.";

/**
 * Reads a day: ISO, in words with its year ("1 July 2026"), or seen from `today` ("tomorrow", "next Friday").
 * Nothing is guessed: a day with a time, a day without its year and digits with two meanings are problems.
 */
export function readDate(typed: string, today: CalendarDate): DateRead {
  if (typed.length > LONGEST) return { problem: `${quoted(typed)} is no day I can read. ${MEND}` };
  const words = typed.trim().replace(/\s+/g, " ").toLowerCase();
  const away = NEAR.get(words);
  if (away !== undefined) return { date: addDays(today, away) };
  const digits = IN_DIGITS.exec(words);
  if (digits) return readDigits(typed, digits);
  const [, which, day] = WEEKDAY.exec(words) ?? [];
  if (day !== undefined && which === undefined)
    return {
      isDay: true,
      problem: `${quoted(typed)} may be the next one or the last one. Please say “next ${words}” or “last ${words}”.`,
    };
  if (which !== undefined) return parsed(chrono.casual, words, typed, today);
  if (ISO.test(words) || /[a-z]/.test(words)) return parsed(chrono.strict, words, typed, today);
  return { problem: `${quoted(typed)} is no day I can read. ${MEND}` };
}

function parsed(parser: chrono.Chrono, words: string, typed: string, today: CalendarDate): DateRead {
  const unread: DateRead = { problem: `${quoted(typed)} is no day I can read. ${MEND}` };
  // Noon in UTC stands for the day itself, so that no time zone moves it.
  const results = parser.parse(words, { instant: new Date(`${today}T12:00:00Z`), timezone: 0 });
  const [result] = results;
  if (!result || results.length > 1 || result.text !== words || result.end || result.start.isCertain("hour"))
    return unread;
  const { start } = result;
  const date = isoDate(start.get("year"), start.get("month"), start.get("day"));
  if (date === undefined) return unread;
  if (WEEKDAY.test(words)) return { date };
  if (!start.isCertain("day") || !start.isCertain("month")) return unread;
  if (!start.isCertain("year")) return { isDay: true, problem: `${quoted(typed)} has no year. Did you mean ${date}?` };
  if (weekdayIsWrong(start, date))
    return {
      isDay: true,
      problem: `${date} is a ${capital(weekdayOf(date))}, not the day of the week in ${quoted(typed)}. ${MEND}`,
    };
  return { date };
}

function readDigits(typed: string, [, first = "", second = "", year = ""]: readonly (string | undefined)[]): DateRead {
  const shown = quoted(typed);
  if (year.length < 4) return { isDay: true, problem: `${shown} does not show which number is the year. ${MEND}` };
  const dayFirst = isoDate(Number(year), Number(second), Number(first));
  const monthFirst = isoDate(Number(year), Number(first), Number(second));
  if (dayFirst && monthFirst && dayFirst !== monthFirst)
    return {
      isDay: true,
      problem: `${shown} may be ${dayFirst} or ${monthFirst}. Please write the one you mean in that form.`,
    };
  const date = dayFirst ?? monthFirst;
  return date ? { date } : { isDay: true, problem: `${shown} is no day of the calendar. ${MEND}` };
}

// Relative days ("in 3 days") carry a weekday too, and theirs is right.
function weekdayIsWrong(start: ParsedComponents, date: CalendarDate): boolean {
  if (!start.isCertain("weekday")) return false;
  const weekday = start.get("weekday");
  return weekday !== null && weekday !== new Date(`${date}T00:00:00Z`).getUTCDay();
}

function isoDate(year: number | null, month: number | null, day: number | null): CalendarDate | undefined {
  const part = (value: number | null, length: number): string => String(value ?? 0).padStart(length, "0");
  return parseDate(`${part(year, 4)}-${part(month, 2)}-${part(day, 2)}`);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
