// One typed line, made into the options a platform would have sent: for Slack, the terminal and tests alike.
import { chooseOption, exactOption } from "../chat/choices.ts";
import type { RawValue } from "../chat/event.ts";
import { plainText, type Rich } from "../chat/rich.ts";
import type { OptionSpec, OptionSpecs } from "./define.ts";
import { type Line, takeApart, type Word } from "./line.ts";
import { type Reading, suggestOption } from "./option-value.ts";
import { type Problem, quoted } from "./problem.ts";
import { readDate } from "./read-date.ts";

/** Longer than any platform's line; reading more would only hold up others. In UTF-16 units. */
export const LINE_MAX = 12_000;
/** "the day before yesterday", "Friday 3rd of July 2026". */
const DATE_WORDS_MAX = 5;

interface Taken {
  readonly value: RawValue;
  /** How many words it took. */
  readonly words: number;
}

/**
 * Deals the words of a line out to the options, in the order of their declaration or by name (`date:2026-07-01`,
 * `--date 2026-07-01`). A date and a choice take as many words as make sense, the last text option takes the rest
 * of the line as it stands, others take one word or what is in quotes. Values are not checked yet.
 */
export function parseText(
  options: OptionSpecs,
  rich: Rich,
  reading: Reading,
): { readonly options: Readonly<Record<string, RawValue>> } | (Problem & { readonly option?: string }) {
  const names = Object.keys(options);
  const { length } = plainText(rich);
  if (length > LINE_MAX) return { problem: `This line has ${length} characters. Please keep it below ${LINE_MAX}.` };
  const line = takeApart(rich, names);
  const lastText = names.findLast((name) => options[name]?.kind === "text");
  const values = new Map<string, RawValue>();
  let at = 0;
  for (let word = line.words[at]; word; word = line.words[at]) {
    const name = word.names ?? names.find((one) => !values.has(one));
    const option = name === undefined ? undefined : options[name];
    if (name === undefined || !option)
      return {
        problem: `${quoted(line.source.slice(word.from))} is left over. Please put words that belong together in quotes.`,
      };
    if (values.has(name)) return { option: name, problem: "It is given twice. Please give it once." };
    const open = names.filter((one) => one !== name && !values.has(one));
    const takesRest = option.kind === "text" && (name === lastText || word.names !== undefined);
    const { value, words } = takesRest ? takeRest(line, at, open) : take(option, line, at, reading);
    values.set(name, value);
    at += words;
  }
  return { options: Object.fromEntries(values) };
}

function take(option: OptionSpec, line: Line, at: number, reading: Reading): Taken {
  const [word] = line.words.slice(at);
  if (!word) throw new RangeError("no word is left to take");
  switch (option.kind) {
    case "member":
      return { value: word.person ?? word.text, words: 1 };
    case "date":
      return takeDate(line, at, reading);
    case "choice":
      return takeChoice(line, at, reading.choicesOf(option));
    case "text":
    case "number":
    case "yes-no":
    case "link":
      return { value: word.text, words: 1 };
  }
}

/** Everything up to the next option that is named and still open. Quotes around all of it are taken off. */
function takeRest(line: Line, at: number, open: readonly string[]): Taken {
  const words = line.words.slice(at);
  const [first] = words;
  const named = words.findIndex((word, index) => index > 0 && word.names !== undefined && open.includes(word.names));
  const count = named < 0 ? words.length : named;
  const last = words[count - 1];
  if (!first || !last) throw new RangeError("no word is left to take");
  // In quotes, what follows may belong to another option; with none open, the quotes are the writer's own.
  if (first.quoted && (count === 1 || open.length > 0)) return { value: first.text, words: 1 };
  return { value: line.source.slice(first.from, last.to), words: count };
}

function takeDate(line: Line, at: number, { today }: Reading): Taken {
  const tries = phrases(line, at, DATE_WORDS_MAX).map((taken) => ({ taken, read: readDate(taken.value, today) }));
  const best = tries.find(({ read }) => "date" in read) ?? tries.find(({ read }) => "isDay" in read) ?? tries.at(-1);
  if (!best) throw new RangeError("no word is left to take");
  return best.taken;
}

function takeChoice(line: Line, at: number, options: ReturnType<Reading["choicesOf"]>): Taken {
  const longest = Math.max(1, ...options.flatMap(({ value, label }) => [value, label].map(countWords)));
  const tries = phrases(line, at, longest);
  const best =
    tries.find(({ value }) => exactOption(options, value)) ??
    tries.find(({ value }) => chooseOption(options, value).kind !== "none") ??
    tries.find(({ value }) => suggestOption(options, value)) ??
    tries.at(-1);
  if (!best) throw new RangeError("no word is left to take");
  return best;
}

/** The next words as one phrase, the longest first; never past a quote, a person or a named option. */
function phrases(line: Line, at: number, longest: number): readonly (Taken & { readonly value: string })[] {
  const [first, ...others] = line.words.slice(at, at + longest);
  if (!first) return [];
  if (first.quoted || first.person) return [{ value: first.text, words: 1 }];
  const stop = others.findIndex(endsPhrase);
  const words = [first, ...(stop < 0 ? others : others.slice(0, stop))];
  return words.map((word, index) => ({ value: line.source.slice(first.from, word.to), words: index + 1 })).reverse();
}

const endsPhrase = ({ quoted: inQuotes, person, names }: Word): boolean =>
  inQuotes || person !== undefined || names !== undefined;

const countWords = (text: string): number => text.trim().split(/[\s_-]+/).length;
