import { fold } from "./fold.ts";
import type { ThanksLanguage } from "./language.ts";
import { languages } from "./languages.ts";

/** The lists of a language that are phrases by themselves. */
export type Phrases = Exclude<keyof ThanksLanguage, "spaced">;

/**
 * A letter or a figure, told by what is none: a class of a few ranges. `\\p{L}` has hundreds, each time it is written;
 * with it the expressions grow too large to be compiled well, and take twenty times as long.
 */
const LETTER = "[^\\x00-/:-@\\[-`{-\\xbf\\u2000-\\u2bff\\u3000-\\u303f\\ud800-\\udfff\\ufe00-\\ufe0f\\uff00-\\uff0f]";
const NEVER = "(?!)";
/** Kana, Hangul, Han, emoji, and the names of emoji. */
const MAY_BE_UNSPACED = /[^\p{ASCII}]|:[a-z+]/u;
/** What folding would spoil: `\\S` is not `\\s`. */
const ESCAPE = /(\\p\{[^}]+\}|\\.)/;
/** Bounded, so that a match costs no more than a few words of looking. */
const GAP = { spaced: "(?: [^ .!?\\n]+){0,3}? ", unspaced: "[^。.!?\\n]{0,12}?" } as const;

type PhrasesOf = (language: ThanksLanguage) => readonly string[];

/** A place in a text. */
export interface Sighting {
  readonly at: number;
  readonly end: number;
}

/** Finds each place where one of some phrases stands, from left to right, none over another. */
export type Finder = (text: string) => readonly Sighting[];

/** All languages' phrases of these kinds. */
export const anyOf = (...kinds: readonly Phrases[]): Finder => anyIn(languages, ...kinds);

/** The phrases of these kinds in some languages. */
export const anyIn = (some: readonly ThanksLanguage[], ...kinds: readonly Phrases[]): Finder =>
  compile(some, (language) => kinds.flatMap((kind) => language[kind]));

/** Phrases that are made of parts of one language, such as a negation and what it negates. */
export function compile(some: readonly ThanksLanguage[], phrasesOf: PhrasesOf): Finder {
  let read: Finder | undefined;
  return (text) => {
    // At its first use: putting the expressions together takes longer than to start Laurel may.
    read ??= finderOf(some, phrasesOf);
    return read(text);
  };
}

function finderOf(some: readonly ThanksLanguage[], phrasesOf: PhrasesOf): Finder {
  const written = (spaced: boolean): string =>
    some
      .filter((language) => language.spaced === spaced)
      .flatMap(phrasesOf)
      .map((phrase) => toPattern(phrase, spaced))
      .join("|") || NEVER;
  const spaced = new RegExp(`(?<!${LETTER})(?:${written(true)})(?!${LETTER})`, "g");
  const unspaced = new RegExp(written(false), "g");
  return (text) => {
    const among = spansOf(spaced, text);
    return MAY_BE_UNSPACED.test(text) ? merge(among, spansOf(unspaced, text)) : among;
  };
}

/** By `exec`: `matchAll` works on a copy of the expression, which is compiled anew each time. */
function spansOf(phrases: RegExp, text: string): readonly Sighting[] {
  const spans: Sighting[] = [];
  phrases.lastIndex = 0;
  for (let match = phrases.exec(text); match !== null; match = phrases.exec(text))
    spans.push({ at: match.index, end: match.index + match[0].length });
  return spans;
}

function merge(some: readonly Sighting[], others: readonly Sighting[]): readonly Sighting[] {
  if (others.length === 0) return some;
  let end = 0;
  return [...some, ...others]
    .sort((one, other) => one.at - other.at)
    .filter((span) => {
      if (span.at < end) return false;
      end = span.end;
      return true;
    });
}

const toPattern = (phrase: string, spaced: boolean): string =>
  foldPattern(phrase, spaced ? fold : (part) => apart(fold(part)))
    .replaceAll(/ \(\?:~ \)\?|(?: \??)?~\??(?: \??)?/g, spaced ? GAP.spaced : GAP.unspaced)
    .replaceAll(/(?<=\p{L})\*/gu, "\\p{L}*")
    .replaceAll("\\p{L}", LETTER);

/** A regular expression's source with its words folded, and not what is escaped. */
export const foldPattern = (source: string, folded: (part: string) => string = fold): string =>
  source
    .split(ESCAPE)
    .map((part, index) => (index % 2 === 0 ? folded(part) : part))
    .join("");

/** Latin words among letters that need no space stand apart all the same. */
const apart = (part: string): string =>
  part.replaceAll(/\[[^\]]*\]|(?<!\?):[^\s:]*:|[a-z]+/g, (found) =>
    /^[a-z]/.test(found) ? `(?<![a-z])${found}(?![a-z])` : found,
  );

/** One of several phrases, inside another. */
export const oneOf = (phrases: readonly string[]): string => `(?:${phrases.join("|")})`;
