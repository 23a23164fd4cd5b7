// How the parts of a score are put together.

/** What speaks for one section. */
export interface Evidence {
  /** What the regression says: near 1 for a question like the section's phrasings and unlike all others. */
  readonly regression: number;
  /** The likeness to the nearest of the section's phrasings, 0 to 1. */
  readonly nearest: number;
  /** How much of the question the whole section covers, 0 to 1. */
  readonly coverage: number;
}

/** What speaks against all sections: the question is like what is about none of them. */
export interface Ground {
  /** What the regression says of the background. */
  readonly regression: number;
  /** The likeness to the nearest message of the background, 0 to 1. */
  readonly nearest: number;
  /** The odds, as a logarithm, that somebody with these words speaks about the knowledge. */
  readonly odds: number;
}

/** How likely a section answers the question, given that one does. The order of sections is this one. */
export const directOf = ({ regression, nearest, coverage }: Evidence): number =>
  regression + 0.3 * nearest + 0.5 * coverage;

/** How likely the question is about the section at all: the background is subtracted. */
export const scoreOf = ({ regression, nearest, coverage }: Evidence, ground: Ground): number =>
  0.2 * regression +
  0.6 * nearest +
  coverage -
  0.6 * ground.regression -
  0.6 * ground.nearest +
  0.1 * Math.max(-LOUDEST_ODDS, Math.min(LOUDEST_ODDS, ground.odds));

// A long message repeats itself, so its words do not add up without end.
const LOUDEST_ODDS = 12;
