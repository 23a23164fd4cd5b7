// Why a question was answered as it was.
import { answer, type Found } from "./answer.ts";
import { isQuestion } from "./question-form.ts";
import { readQuestion } from "./reading.ts";
import { type Index, type Ranked, rankReading, type Searchable } from "./search.ts";
import type { Thresholds } from "./thresholds.ts";

/** How a question was understood. */
export interface Explanation<S> {
  readonly found: Found<S>;
  /** The words that were compared. */
  readonly words: readonly string[];
  /** What was not taken as it stood: slang, and slips of the keyboard. */
  readonly repaired: readonly { readonly from: string; readonly to: string }[];
  readonly isQuestion: boolean;
  /** The likeliest sections with the parts of their scores, best first. */
  readonly best: readonly Ranked<S>[];
  readonly thresholds: Thresholds;
}

/** Explains what `answer` makes of a question, with the `most` likeliest sections. */
export function explain<S extends Searchable>(
  index: Index<S>,
  question: string,
  choicesAtMost: number,
  most = 5,
): Explanation<S> {
  const reading = readQuestion(question, index.speller);
  return {
    found: answer(index, question, choicesAtMost),
    words: reading.words,
    repaired: reading.repaired,
    isQuestion: isQuestion(question),
    best: reading.words.length === 0 ? [] : rankReading(index, question, reading).slice(0, most),
    thresholds: index.fitted.thresholds,
  };
}
