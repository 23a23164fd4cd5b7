import { fold } from "./fold.ts";
import type { ThanksLanguage } from "./language.ts";
import { languages } from "./languages.ts";

/** The lists of a language that are phrases by themselves. */
export type Phrases = Exclude<keyof ThanksLanguage, "spaced">;

const LETTER = "[\\p{L}\\p{N}]";
/** What folding would spoil: `\\S` is not `\\s`. */
const ESCAPE = /(\\p\{[^}]+\}|\\.)/;
/** Bounded, so that a match costs no more than a few words of looking. */
const GAP = { spaced: "(?: [^ .!?\\n]+){0,3}? ", unspaced: "[^。.!?\\n]{0,12}?" } as const;

/** All languages' phrases of these kinds as one regular expression that finds each place. */
export const anyOf = (...kinds: readonly Phrases[]): RegExp =>
  compile((language) => kinds.flatMap((kind) => language[kind]));

/** Phrases that are made of parts of one language, such as a negation and what it negates. */
export function compile(phrasesOf: (language: ThanksLanguage) => readonly string[]): RegExp {
  const written = (spaced: boolean): string =>
    languages
      .filter((language) => language.spaced === spaced)
      .flatMap(phrasesOf)
      .map((phrase) => toPattern(phrase, spaced))
      .join("|");
  const either = [written(true), written(false)] as const;
  const parts = [either[0] && `(?<!${LETTER})(?:${either[0]})(?!${LETTER})`, either[1]].filter((part) => part !== "");
  return new RegExp(parts.length > 0 ? parts.join("|") : "(?!)", "gu");
}

const toPattern = (phrase: string, spaced: boolean): string =>
  phrase
    .split(ESCAPE)
    .map((part, index) => (index % 2 === 0 ? fold(part) : part))
    .join("")
    .replaceAll(/ \(\?:~ \)\?|(?: \??)?~\??(?: \??)?/g, spaced ? GAP.spaced : GAP.unspaced)
    .replaceAll(/(?<=\p{L})\*/gu, "\\p{L}*");

/** One of several phrases, inside another. */
export const oneOf = (phrases: readonly string[]): string => `(?:${phrases.join("|")})`;
