// What a line that is being typed may go on with. Pure: what only Laurel knows is asked for by `asks`.
import type { CommandShown, OptionShown, PersonShown, PlaceShown } from "../shapes.ts";

export interface Suggestion {
  readonly label: string;
  readonly hint: string;
  /** What stands between `from` and the caret afterwards. */
  readonly insert: string;
}

/** What is typed at the caret. */
export interface Typing {
  readonly suggestions: readonly Suggestion[];
  /** Where the word that they stand for begins. */
  readonly from: number;
  /** The command whose options are being typed, and which of them. */
  readonly command?: CommandShown;
  readonly option?: OptionShown;
  /** Laurel completes this option. */
  readonly asks?: { readonly command: string; readonly option: string; readonly typed: string };
}

export interface Known {
  readonly commands: readonly CommandShown[];
  readonly people: readonly PersonShown[];
  readonly places: readonly PlaceShown[];
}

const MOST = 8;
const NAMED = /^--([a-z][a-z0-9-]*)|^([a-z][a-z0-9-]*):/i;

/** Reads a line up to the caret. */
export function readTyping(text: string, caret: number, known: Known): Typing {
  const line = text.slice(0, caret);
  const word = /\S*$/.exec(line)?.[0] ?? "";
  const from = line.length - word.length;
  const command = commandIn(line, known.commands);
  if (command) return { ...inOptions(line, from, word, command, known), command };
  if (/^\/[a-z -]*$/i.test(line)) return { from: 0, suggestions: commandsLike(line, known.commands) };
  return { from, suggestions: [...peopleLike(word, known.people), ...placesLike(word, known.places)].slice(0, MOST) };
}

/** The command whose name is typed in full, with a space behind it. */
function commandIn(line: string, commands: readonly CommandShown[]): CommandShown | undefined {
  return commands
    .filter(({ name }) => line.toLowerCase().startsWith(`/${name} `))
    .toSorted((one, other) => other.name.length - one.name.length)[0];
}

function commandsLike(line: string, commands: readonly CommandShown[]): readonly Suggestion[] {
  const typed = line.slice(1).toLowerCase();
  return commands
    .filter(
      ({ name }) => name.startsWith(typed) || name.split(" ").some((part) => typed !== "" && part.startsWith(typed)),
    )
    .toSorted((one, other) => rank(one.name, typed) - rank(other.name, typed))
    .slice(0, MOST)
    .map(({ name, summary, options }) => ({
      label: `/${name}`,
      hint: summary,
      insert: options.length > 0 ? `/${name} ` : `/${name}`,
    }));
}

const rank = (name: string, typed: string): number => (name.startsWith(typed) ? 0 : 1);

function inOptions(
  line: string,
  from: number,
  word: string,
  command: CommandShown,
  known: Known,
): Omit<Typing, "command"> {
  const before = line.slice(command.name.length + 2, from).trim();
  const { option, isNamed } = optionAt(before, word, command);
  if (!option) return { from, suggestions: [] };
  const value = isNamed && word.includes(":") ? word.slice(word.indexOf(":") + 1) : word;
  const start = from + word.length - value.length;
  const names = isNamed ? [] : optionNames(before, word, command, option);
  switch (option.kind) {
    case "member":
      return {
        from: start,
        option,
        suggestions: [...peopleLike(value.startsWith("@") ? value : `@${value}`, known.people), ...names].slice(
          0,
          MOST,
        ),
      };
    case "yes-no":
      return { from: start, option, suggestions: [...wordsLike(value, ["yes", "no"]), ...names] };
    case "date":
      return { from: start, option, suggestions: [...wordsLike(value, ["today", "tomorrow"]), ...names] };
    case "choice":
      return {
        from: start,
        option,
        suggestions: names,
        asks: { command: command.name, option: option.name, typed: value },
      };
    default:
      return { from: start, option, suggestions: value.startsWith("@") ? peopleLike(value, known.people) : names };
  }
}

/** Which option a word belongs to: the one named in front of it, or the next that is open. */
function optionAt(
  before: string,
  word: string,
  { options }: CommandShown,
): { option: OptionShown | undefined; isNamed: boolean } {
  const nameOf = (text: string) => {
    const [, dashed, colon] = NAMED.exec(text) ?? [];
    return options.find(({ name }) => name === (dashed ?? colon)?.toLowerCase());
  };
  const words = before === "" ? [] : before.split(/\s+/);
  const last = words.at(-1) ?? "";
  // `date: 2026-07-01` and `--date 2026-07-01` name the word behind them.
  const named = (word.includes(":") ? nameOf(word) : undefined) ?? (/:$|^--/.test(last) ? nameOf(last) : undefined);
  if (named) return { option: named, isNamed: true };
  const taken = words.flatMap((one) => nameOf(one) ?? []);
  const open = options.filter((option) => !taken.includes(option));
  return { option: open[Math.min(words.length - taken.length, open.length - 1)], isNamed: false };
}

/** With several options, each can be named: `date:2026-07-01`. */
function optionNames(
  before: string,
  word: string,
  { options }: CommandShown,
  current: OptionShown,
): readonly Suggestion[] {
  if (options.length < 2) return [];
  return options
    .filter(({ name }) => name !== current.name || word !== "")
    .filter(({ name }) => !before.includes(`${name}:`) && name.startsWith(word.toLowerCase()))
    .map(({ name, summary }) => ({ label: `${name}:`, hint: summary, insert: `${name}:` }));
}

function peopleLike(word: string, people: readonly PersonShown[]): readonly Suggestion[] {
  if (!word.startsWith("@")) return [];
  const typed = word.slice(1).toLowerCase();
  return people
    .filter(({ present }) => present)
    .filter(({ name, fullName }) =>
      [name, ...fullName.toLowerCase().split(/\s+/)].some((part) => part.startsWith(typed)),
    )
    .map(({ name, fullName, part }) => ({ label: `@${name}`, hint: `${fullName}, ${part}`, insert: `@${name} ` }));
}

function placesLike(word: string, places: readonly PlaceShown[]): readonly Suggestion[] {
  if (!word.startsWith("#")) return [];
  return places
    .filter(({ kind }) => kind === "channel" || kind === "forum")
    .filter(({ name }) => name.startsWith(word.slice(1).toLowerCase()))
    .map(({ name, kind }) => ({ label: `#${name}`, hint: kind, insert: `#${name} ` }));
}

const wordsLike = (typed: string, words: readonly string[]): readonly Suggestion[] =>
  words
    .filter((word) => word.startsWith(typed.toLowerCase()) && word !== typed)
    .map((word) => ({ label: word, hint: "", insert: `${word} ` }));
