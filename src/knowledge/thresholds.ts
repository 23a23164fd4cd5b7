// From how sure a section has to be on a question is answered. Found without labels: from how the knowledge and its
// background would be taken, were they not known.
import type { Observed } from "./learn-shelf.ts";
import type { Confidence } from "./score.ts";

/** Limits for the best section of a question, in the sense of `Confidence`. */
export interface Thresholds {
  /** Asked directly: answered where both are reached. */
  readonly answerOurs: number;
  readonly answerRight: number;
  /** Below this nothing more has to be found out: it is about something else. */
  readonly hopelessOurs: number;
  /** From here on it is offered as a choice: to a question, */
  readonly offerOurs: number;
  /** and to a message that is not put as one. */
  readonly offerPlainOurs: number;
  /** Not asked: a question is answered where both are reached. */
  readonly unaskedOurs: number;
  readonly unaskedRight: number;
}

// The quantiles were chosen on test/fixtures/questions/tuning. Where meaning is compared, less has to be ruled out.
const WITH_MEANING = { answerOurs: 0.965, answerRight: 0.55 };
const WORDS_ALONE: typeof WITH_MEANING = { answerOurs: 0.975, answerRight: 0.65 };
const HOPELESS_OURS = 0.3;
const OFFER_OURS = 0.6;
const OFFER_PLAIN_OURS = 0.85;
const UNASKED_OURS = 0.99;
const UNASKED_RIGHT = 0.98;

// With fewer rows than this a quantile says nothing.
const FEWEST = 50;
const WITHOUT_ROWS: Thresholds = {
  answerOurs: 0,
  answerRight: 2,
  hopelessOurs: -8,
  offerOurs: -4,
  offerPlainOurs: -4,
  unaskedOurs: 3,
  unaskedRight: 3,
};

/** Of sections from which nothing was learned yet. */
export const ONLY_LISTED: Thresholds = {
  ...WITHOUT_ROWS,
  answerOurs: Number.POSITIVE_INFINITY,
  unaskedOurs: Number.POSITIVE_INFINITY,
};

/** The thresholds of an index, from what was watched on its shelves. */
export function thresholdsOf(observed: readonly Observed[], comparesMeaning: boolean): Thresholds {
  const answers = comparesMeaning ? WITH_MEANING : WORDS_ALONE;
  // Each shelf has met the whole background; a message counts with the most that any shelf made of it.
  const background = mostOf(observed.map((each) => each.background));
  const uncovered = observed.flatMap(({ phrasings }) => phrasings.map((each) => each.uncovered.right));
  if (background.length < FEWEST || uncovered.length < FEWEST) return WITHOUT_ROWS;
  return {
    answerOurs: quantile(background, answers.answerOurs),
    answerRight: quantile(uncovered, answers.answerRight),
    hopelessOurs: quantile(background, HOPELESS_OURS),
    offerOurs: quantile(background, OFFER_OURS),
    offerPlainOurs: quantile(background, OFFER_PLAIN_OURS),
    unaskedOurs: quantile(background, UNASKED_OURS),
    unaskedRight: quantile(uncovered, UNASKED_RIGHT),
  };
}

/** The value that the given share of all values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function mostOf(shelves: readonly (readonly Confidence[])[]): number[] {
  const [first = [], ...others] = shelves;
  return first.map(({ ours }, at) => others.reduce((most, shelf) => Math.max(most, shelf[at]?.ours ?? most), ours));
}
