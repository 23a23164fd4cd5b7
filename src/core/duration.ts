// How long, as people write it: 30m, 1h, 1h30m, 2 days.

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const PART = /^(\d{1,4})\s*(m|min|mins|minutes?|h|hours?|d|days?)(?![a-z])\s*/i;

/** Milliseconds of a duration of whole minutes, hours and days; undefined where it is none, or none at all long. */
export function readDuration(text: string): number | undefined {
  let rest = text.trim();
  let ms = 0;
  if (rest === "") return undefined;
  while (rest !== "") {
    const [whole, amount, unit] = PART.exec(rest) ?? [];
    if (whole === undefined) return undefined;
    ms += Number(amount) * (UNITS[unit?.charAt(0).toLowerCase() ?? ""] ?? 0);
    rest = rest.slice(whole.length);
  }
  return ms > 0 ? ms : undefined;
}
