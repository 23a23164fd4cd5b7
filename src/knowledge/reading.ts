// How a text is read before it is compared: slang is spelt out, slips of the keyboard are put right.
import { type Counts, charGrams, wordCounts } from "./features.ts";
import type { Speller } from "./repair.ts";
import { meant } from "./slang.ts";
import { questionWords, stemAll, stemsOf, words } from "./words.ts";

/** A text as it is compared. */
export interface Reading {
  /** Folded, with slang spelt out and slips put right. */
  readonly words: readonly string[];
  /** The stems of the words that tell a subject. */
  readonly subjects: readonly string[];
  /** The runs of characters in it, and the stems of all words. */
  readonly grams: Counts;
  readonly stems: Counts;
  /** What was not taken as it stood, in the order of the text. */
  readonly repaired: readonly { readonly from: string; readonly to: string }[];
}

// Nobody misspells more words than this in one question; bounds the work that one message can cause.
const MOST_REPAIRS = 24;

/** Reads a text of the knowledge, which is taken to be spelt right. */
export function readKnown(text: string): Reading {
  return readingOf(words(text).flatMap(meant), []);
}

/** Reads a message; of a long one only the beginning. */
export function readQuestion(question: string, speller: Speller): Reading {
  const repaired: { from: string; to: string }[] = [];
  const read = questionWords(question).flatMap((from) => {
    const spelt = meant(from);
    const asItIs = spelt.length === 1 && spelt[0] === from;
    if (!asItIs) {
      repaired.push({ from, to: spelt.join(" ") });
      return spelt;
    }
    const to = repaired.length < MOST_REPAIRS ? speller.repair(from) : from;
    if (to !== from) repaired.push({ from, to });
    return [to];
  });
  return readingOf(read, repaired);
}

const readingOf = (read: readonly string[], repaired: Reading["repaired"]): Reading => ({
  words: read,
  subjects: stemsOf(read),
  grams: charGrams(read),
  stems: wordCounts(stemAll(read)),
  repaired,
});

/** The subjects of a reading, counted. */
export const subjectCounts = ({ subjects }: Reading): Counts => wordCounts(subjects);
