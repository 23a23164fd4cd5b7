// Why a question was answered as it was.
import { answer, type Found } from "./answer.ts";
import { isQuestion } from "./question-form.ts";
import { readQuestion } from "./reading.ts";
import type { Confidence } from "./score.ts";
import { confidenceIn, type Index, type Ranked, rankReading, type Searchable } from "./search.ts";
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
  /** How sure the first of them is. */
  readonly confidence: Confidence | undefined;
  readonly thresholds: Thresholds;
}

/** Explains what `answer` makes of a question, with the `most` likeliest sections. */
export function explain<S extends Searchable>(
  index: Index<S>,
  question: string,
  choicesAtMost: number,
  vector?: Float32Array,
  most = 5,
): Explanation<S> {
  const reading = readQuestion(question, index.speller);
  const ranked = reading.words.length === 0 ? [] : rankReading(index, question, reading, vector);
  return {
    found: answer(index, question, choicesAtMost, vector),
    words: reading.words,
    repaired: reading.repaired,
    isQuestion: isQuestion(question),
    best: ranked.slice(0, most),
    confidence: confidenceIn(index, ranked),
    thresholds: index.fitted.thresholds,
  };
}
