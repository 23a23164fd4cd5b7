// Instants and counts in words. Times are those of the program.
import type { Rich, RichPart } from "../../chat/rich.ts";
import type { Instant } from "../../core/ids.ts";

const DAY_MS = 86_400_000;
const UNITS = [
  ["day", DAY_MS],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;
const RELATIVE = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" });
const formats = new Map<string, Intl.DateTimeFormat>();

function format(at: Instant, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat("en-GB", options);
  formats.set(key, known);
  return known.format(at);
}

export const timeOf = (at: Instant, timeZone: string): string =>
  format(at, { hour: "2-digit", minute: "2-digit", timeZone });
/** "1 January 2027". */
export const dateOf = (at: Instant, timeZone: string): string => format(at, { dateStyle: "long", timeZone });
/** "Thu 1 Jan 2027, 09:00". */
export const momentOf = (at: Instant, timeZone: string): string =>
  `${format(at, { weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone })}, ${timeOf(at, timeZone)}`;
/** "1 Jan, 09:00". */
export const shortMomentOf = (at: Instant, timeZone: string): string =>
  `${format(at, { day: "numeric", month: "short", timeZone })}, ${timeOf(at, timeZone)}`;
/** Tells days apart. */
export const dayOf = (at: Instant, timeZone: string): string => format(at, { dateStyle: "short", timeZone });

/** "Today", "Yesterday", "Tuesday 24 November". */
export function dayInWords(at: Instant, now: Instant, timeZone: string): string {
  const day = dayOf(at, timeZone);
  if (day === dayOf(now, timeZone)) return "Today";
  if (day === dayOf(now - DAY_MS, timeZone)) return "Yesterday";
  const isThisYear = format(at, { year: "numeric", timeZone }) === format(now, { year: "numeric", timeZone });
  return format(at, {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(isThisYear ? {} : { year: "numeric" }),
    timeZone,
  });
}

/** "3 hours ago". */
export function farOff(at: Instant, now: Instant): string {
  const by = at - now;
  const unit = UNITS.find(([, length]) => Math.abs(by) >= length);
  return unit ? RELATIVE.format(Math.trunc(by / unit[1]), unit[0]) : "just now";
}

/** A part of rich text that is an instant. */
export function instantInWords({ at, as }: Extract<RichPart, { at: Instant }>, now: Instant, timeZone: string): string {
  if (as === "date") return dateOf(at, timeZone);
  if (as === "time") return `${dateOf(at, timeZone)}, ${timeOf(at, timeZone)}`;
  return `${farOff(at, now)} (${dateOf(at, timeZone)})`;
}

/** Rich text without anything but its words. */
export const plainWords = (rich: Rich): string => rich.map(plainPart).join("");

function plainPart(part: RichPart): string {
  if (typeof part === "string") return part;
  if ("person" in part) return `@${part.person.name}`;
  if ("place" in part) return `#${part.place.name ?? "channel"}`;
  if ("command" in part) return `/${part.command}`;
  if ("date" in part) return dateOf(Date.parse(`${part.date}T00:00:00Z`), "UTC");
  if ("at" in part) return dateOf(part.at, "UTC");
  if ("link" in part) return part.text;
  if ("strong" in part) return part.strong;
  return "emphasis" in part ? part.emphasis : part.code;
}

/** "1 reply", "3 replies". */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
