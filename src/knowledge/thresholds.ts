// From which score on a question is answered. Found without labels: from how the knowledge and its background would be
// taken, were they not known.
import type { Observed, Outcome } from "./learn-shelf.ts";

/** Limits for the best section of a question. All are of `score`, but for the lead, which is of `direct`. */
export interface Thresholds {
  /** Asked directly: from here on it is answered, */
  readonly answerFrom: number;
  /** if it leads the second by this much. */
  readonly leadFrom: number;
  /** From here on it is offered as a choice: to a question, */
  readonly offerFrom: number;
  /** and to a message that is not put as one. */
  readonly offerPlainFrom: number;
  /** Not asked: from here on a question is answered. */
  readonly unaskedFrom: number;
}

// The quantiles were chosen on test/fixtures/questions/tuning.
const ANSWER_ABOVE_BACKGROUND = 0.985;
const ANSWER_ABOVE_UNCOVERED = 0.75;
const OFFER_ABOVE_BACKGROUND = 0.6;
const OFFER_PLAIN_ABOVE_BACKGROUND = 0.93;
const UNASKED_ABOVE_BACKGROUND = 0.997;
const UNASKED_ABOVE_UNCOVERED = 0.97;
const LEAD = 0.06;

// With fewer rows than this a quantile says nothing.
const FEWEST = 50;
const WITHOUT_ROWS: Thresholds = {
  answerFrom: 0.5,
  leadFrom: LEAD,
  offerFrom: 0.1,
  offerPlainFrom: 0.1,
  unaskedFrom: 0.9,
};

/** The thresholds of an index, from what was watched on its shelves. */
export function thresholdsOf(observed: readonly Observed[]): Thresholds {
  // Each shelf has met the whole background; a message counts with the best that any shelf made of it.
  const background = mostOf(observed.map((each) => each.background));
  const uncovered = observed.flatMap(({ phrasings }) => phrasings.map((each) => each.uncovered.score));
  if (background.length < FEWEST || uncovered.length < FEWEST) return WITHOUT_ROWS;
  return {
    answerFrom: Math.max(quantile(background, ANSWER_ABOVE_BACKGROUND), quantile(uncovered, ANSWER_ABOVE_UNCOVERED)),
    leadFrom: LEAD,
    offerFrom: quantile(background, OFFER_ABOVE_BACKGROUND),
    offerPlainFrom: quantile(background, OFFER_PLAIN_ABOVE_BACKGROUND),
    unaskedFrom: Math.max(quantile(background, UNASKED_ABOVE_BACKGROUND), quantile(uncovered, UNASKED_ABOVE_UNCOVERED)),
  };
}

/** The value that the given share of all values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function mostOf(shelves: readonly (readonly Outcome[])[]): number[] {
  const [first = [], ...others] = shelves;
  return first.map(({ score }, at) => others.reduce((most, shelf) => Math.max(most, shelf[at]?.score ?? most), score));
}
