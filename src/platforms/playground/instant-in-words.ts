import type { Instant } from "../../core/ids.ts";

const UNITS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, lengthMs: number])[] = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];
const RELATIVE = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" });

/** An instant as it is read in a time zone; `relative` says how far off it is and the date. */
export function instantInWords(
  at: Instant,
  as: "date" | "time" | "relative",
  { timeZone, now }: { timeZone: string; now: Instant },
): string {
  const date = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone }).format(at);
  if (as === "date") return date;
  if (as === "relative") return `${howFar(at - now)} (${date})`;
  return `${date}, ${new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZoneName: "short", timeZone }).format(at)}`;
}

function howFar(byMs: number): string {
  const found = UNITS.find(([, length]) => Math.abs(byMs) >= length);
  return found ? RELATIVE.format(Math.trunc(byMs / found[1]), found[0]) : "just now";
}
