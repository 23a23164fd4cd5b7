// How the parts of a score are put together, and how sure the best section is.

/** What speaks for one section. */
export interface Evidence {
  /** What the regression says: near 1 for a question like the section's phrasings and unlike all others. */
  readonly regression: number;
  /** The likeness to the nearest of the section's phrasings, 0 to 1. */
  readonly nearest: number;
  /** How much of the question the whole section covers, 0 to 1. */
  readonly coverage: number;
}

/** What is known of the question, whichever section is looked at. */
export interface Ground {
  /** What the regression says of the background: near 1 for what is about none of the sections. */
  readonly regression: number;
  /** The odds, as a logarithm, that somebody with these words speaks about the knowledge. */
  readonly odds: number;
  /** How much of the question is said in words that the knowledge does not have, 0 to 1. */
  readonly unfamiliar: number;
  readonly words: number;
}

/** How sure the best section is, as two logarithms of odds: 0 is even, 3 is twenty to one. */
export interface Confidence {
  /** That the question is about the knowledge, and not about something else in similar words. */
  readonly ours: number;
  /** That the section answers it, given that it is about the knowledge. */
  readonly right: number;
}

/** How likely a section answers the question, given that one does. The order of sections is this one. */
export const directOf = ({ regression, nearest, coverage }: Evidence): number =>
  regression + 0.3 * nearest + 0.5 * coverage;

// Logistic regressions on test/fixtures/questions/tuning, rounded: where meaning is compared, and where only words are.
const WITH_MEANING = {
  ours: { base: -9.8, background: -8, nearest: 7.7, coverage: 5, odds: 0.31, length: 2.8 },
  right: { base: -0.4, lead: 4, share: 0.45, nearest: 0.8, coverage: 2.1, unfamiliar: -3.9 },
};
const WORDS_ALONE: typeof WITH_MEANING = {
  ours: { base: -5.9, background: -8.2, nearest: 3.4, coverage: 5.2, odds: 0.38, length: 2.2 },
  right: { base: 0, lead: 5, share: 0.49, nearest: 0.5, coverage: 1.3, unfamiliar: -3.4 },
};

// A long message repeats itself, so its words do not add up without end.
const LOUDEST_ODDS = 12;
// As many as a long question has. More words make nothing surer.
const MOST_WORDS = 25;
// How sharply a section that is a little behind loses its share.
const SHARPNESS = 8;

/**
 * How sure the best section is.
 * @param directs `directOf` of all sections that were looked at, in any order
 */
export function confidenceOf(
  best: Evidence,
  directs: readonly number[],
  ground: Ground,
  comparesMeaning: boolean,
): Confidence {
  const { ours, right } = comparesMeaning ? WITH_MEANING : WORDS_ALONE;
  const { lead, share } = standingOf(directOf(best), directs);
  return {
    ours:
      ours.base +
      ours.background * ground.regression +
      ours.nearest * best.nearest +
      ours.coverage * best.coverage +
      ours.odds * Math.max(-LOUDEST_ODDS, Math.min(LOUDEST_ODDS, ground.odds)) +
      ours.length * Math.log(Math.max(1, Math.min(MOST_WORDS, ground.words))),
    right:
      right.base +
      right.lead * lead +
      right.share * share +
      right.nearest * best.nearest +
      right.coverage * best.coverage +
      right.unfamiliar * ground.unfamiliar,
  };
}

/** How far the best is ahead of the second, and the logarithm of its share among all. */
function standingOf(best: number, directs: readonly number[]): { lead: number; share: number } {
  let [all, second, met] = [0, Number.NEGATIVE_INFINITY, false];
  for (const direct of directs) {
    all += Math.exp(SHARPNESS * (direct - best));
    if (!met && direct === best) met = true;
    else if (direct > second) second = direct;
  }
  return { lead: best - Math.max(0, second), share: -Math.log(all) };
}
