// The small values that program.yaml is made of, each with a sentence for when it is wrong.
import { z } from "zod";
import { suggest } from "./suggest.ts";

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const ACCOUNT = /^(discord|slack|playground):[^:\s]+:[^\s]+$/;
const LONGEST_ID = 40;

const shown = (input: unknown): string => JSON.stringify(input) ?? String(input);

/** A string that has to pass `test`; `sentence` says what is wrong with the one that did not, and what to write. */
const checked = (test: (text: string) => boolean, sentence: (text: string) => string) =>
  z.string().refine(test, { error: (issue) => sentence(String(issue.input)) });

/** A stable id: kebab-case, up to 40 characters. It is stored and stands in buttons, so it never changes. */
export const id = checked((text) => KEBAB.test(text) && text.length <= LONGEST_ID, describeBadId);

function describeBadId(text: string): string {
  const kebab = text
    .normalize("NFKD")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/[^a-zA-Z0-9-]/g, "")
    .replaceAll(/^-+|-+$/g, "")
    .toLowerCase();
  if (text.length > LONGEST_ID) return `${shown(text)} is longer than ${LONGEST_ID} characters; shorten it`;
  const wrong = /\s/.test(text)
    ? "has a space"
    : /[A-Z]/.test(text)
      ? "has a capital letter"
      : "is not made of small letters, digits and single hyphens";
  return KEBAB.test(kebab)
    ? `${shown(text)} ${wrong}; use ${shown(kebab)}`
    : `${shown(text)} ${wrong}; use a word such as "user-group"`;
}

/** One line of text for people to read. */
export const line = (max: number) =>
  checked(
    (text) => text.trim() === text && text !== "" && text.length <= max && !/[\r\n]/.test(text),
    (text) => {
      if (text.trim() === "") return "is empty; write a few words";
      if (/[\r\n]/.test(text)) return "has several lines; write it on one";
      if (text.length > max) return `has ${text.length} characters; shorten it to ${max} or fewer`;
      return "begins or ends with a space; take it away";
    },
  );

/** A word that stands after a slash: Slack allows 32 characters, small letters, digits, hyphen, underscore. */
export const commandWord = checked(
  (text) => /^[a-z0-9][a-z0-9_-]{0,24}$/.test(text),
  (text) => `${shown(text)} cannot be a command; use 1 to 25 small letters, digits or hyphens, without the slash`,
);

/** A whole number from `min` to `max`. */
export const whole = (min: number, max: number) => z.int().min(min).max(max);

/** A day of every year, `MM-DD`. 29 February is none, as it comes once in four years. */
export const monthDay = checked(isMonthDay, (text) =>
  text === "02-29"
    ? '"02-29" comes once in four years; use "02-28" or "03-01"'
    : `${shown(text)} is no day of the year; write month and day as "MM-DD", such as "07-01"`,
);

function isMonthDay(text: string): boolean {
  return MONTH_DAY.test(text) && existsIn(2023, text);
}

/** A day off: `MM-DD` each year, or `YYYY-MM-DD` once. */
export const dayOff = checked(
  (text) => isMonthDay(text) || (DATE.test(text) && existsIn(Number(text.slice(0, 4)), text.slice(5))),
  (text) => `${shown(text)} is no day; write "MM-DD" for every year or "YYYY-MM-DD" for one`,
);

function existsIn(year: number, monthAndDay: string): boolean {
  const [month = 0, day = 0] = monthAndDay.split("-").map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

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

/** An account as Laurel names it, `platform:tenant:native`. */
export const account = checked(
  (text) => ACCOUNT.test(text),
  (text) => `${shown(text)} is no account; write it as platform:tenant:user, such as "slack:T024BE7LD:U0G9QF9C6"`,
);

/** A list in which no two items have the same key. */
export function listOf<Item extends z.ZodType>(item: Item, keyOf: (value: z.output<Item>) => string, at?: string) {
  return z.array(item).superRefine((items, context) => {
    const seen = new Map<string, number>();
    items.forEach((value, index) => {
      const key = keyOf(value);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, index);
      else
        context.addIssue({
          code: "custom",
          path: at === undefined ? [index] : [index, at],
          message: `${shown(key)} stands here twice, first as number ${first + 1} of the list; give each its own`,
        });
    });
  });
}

/** A list of words in which none stands twice. */
export const words = <Word extends z.ZodType<string>>(word: Word) => listOf(word, (value) => value);

/** A list of things with an id, none twice. */
export const withIds = <Item extends z.ZodType<{ id: string }>>(item: Item) => listOf(item, ({ id }) => id, "id");

/** A role that program.yaml speaks of. `anyone` and `admin` are not granted by the program. */
export const role = z.enum(["awardee", "employee", "staff", "lead"]);
