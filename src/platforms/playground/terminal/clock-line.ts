// `:clock` at a terminal: what time it is in the program, and how far to move it.
import { instantAt, parseDate } from "../../../core/calendar.ts";
import type { Instant } from "../../../core/ids.ts";
import { PlaygroundMistake } from "../mistake.ts";

const LENGTHS: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 };
/** On a named day it is set to a time at which people work, so that what is due that day is due. */
const WORKED = "09:00";

/** Where `3h`, `14d`, `2w` or `2027-01-01` leads from now. Throws a PlaygroundMistake for anything else. */
export function clockTarget(typed: string, { now, timeZone }: { now: Instant; timeZone: string }): Instant {
  const [, count, unit = ""] = /^(\d{1,5})([hdw])$/.exec(typed) ?? [];
  if (count) return now + Number(count) * (LENGTHS[unit] ?? 0);
  const day = parseDate(typed);
  if (!day) throw new PlaygroundMistake("Write how far the clock moves, 3h, 14d or 2w, or to which day: 2027-01-01.");
  return instantAt(day, WORKED, timeZone);
}
