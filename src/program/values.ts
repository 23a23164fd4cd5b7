// The small values that program.yaml is made of, each with a sentence for when it is wrong.
import { z } from "zod";

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const NATIVE = /^(discord|slack|playground):[^:\s]+:[^\s]+$/;
const LONGEST_ID = 40;

/** A value as it stands in a sentence. */
export const shown = (input: unknown): string => JSON.stringify(input) ?? String(input);

/** A string that has to pass `test`; `sentence` says what is wrong with the one that did not, and what to write. */
export const checked = (test: (text: string) => boolean, sentence: (text: string) => string) =>
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

/** An account as Laurel names it, `platform:tenant:native`. */
export const account = checked(isNative, (text) => {
  return `${shown(text)} is no account; write it as platform:tenant:user, such as "slack:T024BE7LD:U0G9QF9C6"`;
});

/** A channel as Laurel names it, `platform:tenant:native`. */
export const place = checked(isNative, (text) => {
  return `${shown(text)} is no channel; write it as platform:tenant:channel, such as "slack:T024BE7LD:C0G9QF9GZ"`;
});

function isNative(text: string): boolean {
  return NATIVE.test(text);
}

/** Who decides: the lead of the candidate's region, any of staff, or one account. */
export const decider = checked(
  (text) => text === "lead" || text === "staff" || isNative(text),
  (text) => `${shown(text)} cannot decide; use "lead", "staff" or an account such as "slack:T024BE7LD:U0G9QF9C6"`,
);

/** A role that program.yaml speaks of. `anyone` and `admin` are not granted by the program. */
export const role = z.enum(["awardee", "employee", "staff", "lead"]);
