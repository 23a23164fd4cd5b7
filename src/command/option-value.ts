import { chooseOption } from "../chat/choices.ts";
import { characterCount, cleanText, inCharacters } from "../chat/clean-text.ts";
import type { RawValue } from "../chat/event.ts";
import type { PersonRef } from "../chat/rich.ts";
import { readLink, readNumber, readYesNo } from "../chat/typed-values.ts";
import type { Option } from "../chat/view.ts";
import type { CalendarDate } from "../core/ids.ts";
import { suggest } from "../core/suggest.ts";
import type { ChoiceOption, NumberOption, OptionSpec, TextOption } from "./define.ts";
import { either, type Problem, quoted } from "./problem.ts";
import { readDate } from "./read-date.ts";

/** What reading an option needs to know of the program and the day. */
export interface Reading {
  choicesOf(option: ChoiceOption): readonly Option[];
  /** The date of the event in the program's time zone. */
  readonly today: CalendarDate;
}

/** A problem with a text; `typed` is what was typed, to be given back. */
export type OptionProblem = Problem & { readonly typed?: string };
export type OptionRead = { readonly value: string | number | boolean | PersonRef } | OptionProblem;

const LISTED_MAX = 5;
/** In UTF-16 units: what is longer is the misspelling of no name. */
const NAME_MAX = 100;

/** Reads and checks the value of one option, from a platform's typed option or a piece of a line alike. */
export function readOption(option: OptionSpec, raw: RawValue, reading: Reading): OptionRead {
  if (option.kind === "member") return readMember(raw);
  if (typeof raw === "object") return { problem: `It takes words, not a person such as ${quoted(`@${raw.name}`)}.` };
  const typed = String(raw);
  switch (option.kind) {
    case "text":
      return checkText(option, cleanText(typed));
    case "number":
      return checkNumber(option, typed);
    case "choice":
      return readChoice(reading.choicesOf(option), typed);
    case "date": {
      const read = readDate(typed, reading.today);
      return "date" in read ? { value: read.date } : read;
    }
    case "yes-no": {
      const value = readYesNo(typed);
      return value === undefined
        ? { problem: `${quoted(typed)} is neither yes nor no. Please write yes or no.` }
        : { value };
    }
    case "link": {
      const value = readLink(typed);
      return value === undefined
        ? { problem: `${quoted(typed)} is no web address. Please paste one that begins with https://.` }
        : { value };
    }
  }
}

function readMember(raw: RawValue): OptionRead {
  if (typeof raw === "object") return { value: raw };
  const typed = String(raw).trim();
  return typed.startsWith("@")
    ? { problem: `I know nobody called ${quoted(typed)} here. Please type @ and pick the person from the list.` }
    : { problem: `${quoted(typed)} is no member. Please type @ and pick the person from the list.` };
}

function checkText({ min = 0, max }: TextOption, text: string): OptionRead {
  const count = characterCount(text);
  if (count > max)
    return {
      problem: `It has ${inCharacters(count)} and ${max} fit. Please shorten it by ${count - max}; nothing was changed or lost.`,
      typed: text,
    };
  if (count < min) return { problem: `It has ${inCharacters(count)}. Please write at least ${min}.` };
  return { value: text };
}

function checkNumber({ min, max }: NumberOption, typed: string): OptionRead {
  const value = readNumber(typed);
  if (value === undefined)
    return { problem: `${quoted(typed)} is no number. Please write it in digits, such as 12 or 2.5.` };
  if (min !== undefined && value < min) return { problem: `${value} is too small. Please give ${min} or more.` };
  if (max !== undefined && value > max) return { problem: `${value} is too large. Please give ${max} or less.` };
  return { value };
}

function readChoice(options: readonly Option[], typed: string): OptionRead {
  const chosen = chooseOption(options, typed);
  if (chosen.kind === "one") return { value: chosen.option.value };
  if (chosen.kind === "several") {
    const begun = chosen.options.slice(0, LISTED_MAX).map(({ value }) => value);
    return { problem: `${quoted(typed)} begins several choices. Please write one in full: ${either(begun)}.` };
  }
  const near = suggestOption(options, typed);
  const mend = near
    ? `Did you mean ${near.value}?`
    : options.length <= LISTED_MAX
      ? `Please choose ${either(options.map(({ value }) => value))}.`
      : "Please pick one from the list that opens while you type, or write its name.";
  return { problem: `${quoted(typed)} is none of the choices. ${mend}` };
}

/** The option that was most likely meant, by its value or its label. */
export function suggestOption(options: readonly Option[], typed: string): Option | undefined {
  if (typed.length > NAME_MAX) return undefined;
  const near = suggest(
    typed,
    options.flatMap(({ value, label }) => [value, label]),
  );
  return options.find(({ value, label }) => near === value || near === label);
}
