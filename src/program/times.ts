// Dates, times, zones and languages as program.yaml writes them.
import { parseDate, parseMonthDay } from "../core/calendar.ts";
import { suggest } from "../core/suggest.ts";
import { checked, shown } from "./values.ts";

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A day of every year, `MM-DD`. 29 February is none, as it comes once in four years. */
export const monthDay = checked(isMonthDay, (text) =>
  text === "02-29"
    ? '"02-29" comes once in four years; use "02-28" or "03-01"'
    : `${shown(text)} is no day of the year; write month and day as "MM-DD", such as "07-01"`,
);

function isMonthDay(text: string): boolean {
  return parseMonthDay(text) !== undefined;
}

/** A day off: `MM-DD` each year, or `YYYY-MM-DD` once. */
export const dayOff = checked(
  (text) => isMonthDay(text) || parseDate(text) !== undefined,
  (text) => `${shown(text)} is no day; write "MM-DD" for every year or "YYYY-MM-DD" for one`,
);

/** A time of day, `HH:MM`. */
export const timeOfDay = checked(
  (text) => TIME.test(text),
  (text) => `${shown(text)} is no time of day; write it as "HH:MM", such as "09:00"`,
);

/** A time zone by its IANA name. */
export const timeZone = checked(isTimeZone, (text) => {
  const near = suggest(text, Intl.supportedValuesOf("timeZone"));
  return `${shown(text)} is no time zone; ${near ? `did you mean ${shown(near)}?` : 'use a name such as "Europe/Dublin" or "UTC"'}`;
});

function isTimeZone(text: string): boolean {
  // Intl takes bare offsets too, but an offset knows no summer time.
  if (/^[+-]/.test(text)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/** A language, BCP 47. */
export const language = checked(
  isLanguage,
  (text) => `${shown(text)} is no language tag; use one such as "en" or "pt-BR"`,
);

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
