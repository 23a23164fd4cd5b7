// Numbers, yes or no, links and dates as people type them: the same in a form as behind a command.
import type { CalendarDate } from "../core/ids.ts";

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
const YES = ["yes", "y", "true", "on", "1"];
const NO = ["no", "n", "false", "off", "0"];
const DOMAIN = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:[/?#:].*)?$/u;
const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** Reads `1200`, `1,200` or `-2.5`; undefined for anything else, "1,5" and "1e6" among them. */
export function readNumber(typed: string): number | undefined {
  const text = typed.trim();
  return NUMBER.test(text) ? Number(text.replaceAll(",", "")) : undefined;
}

/** Reads a word for yes or for no. */
export function readYesNo(typed: string): boolean | undefined {
  const word = typed.trim().toLowerCase();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : undefined;
}

/**
 * Reads a web address, with or without its https://. Undefined for other schemes, and for an address with a user
 * name in it: `https://example.com@evil.example` leads elsewhere than it seems.
 */
export function readLink(typed: string): string | undefined {
  const text = typed.trim().replace(/^<(.*)>$/, "$1");
  const url = URL.parse(DOMAIN.test(text) ? `https://${text}` : text);
  if (!url || !["http:", "https:"].includes(url.protocol) || /\s/.test(text)) return undefined;
  return url.username === "" && url.password === "" && url.hostname !== "" ? url.href : undefined;
}

/** Reads `2026-07-01`, or `2026-7-1`; undefined where no such day exists. */
export function readIsoDate(typed: string): CalendarDate | undefined {
  const [, year = "", month = "", day = ""] = DATE.exec(typed.trim()) ?? [];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = Date.parse(`${iso}T00:00:00Z`);
  // The 30th of February would become the 2nd of March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso) ? (iso as CalendarDate) : undefined;
}
