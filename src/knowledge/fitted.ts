// What is learned of sections before the first question: computed in a worker, stored, sent as it is.
import type { Coverage } from "./coverage.ts";
import type { Familiarity } from "./familiarity.ts";
import type { Phrasings } from "./similarity.ts";
import type { Thresholds } from "./thresholds.ts";

/** What a section must have to be found. */
export interface Searchable {
  readonly title: string;
  /** Other ways to ask for it. */
  readonly asks: readonly string[];
  readonly plain: string;
}

/**
 * Sections that were learned together, against the whole background. Fitting is cubic in the phrasings, so that many
 * sections are learned a shelf at a time.
 */
export interface Shelf {
  readonly firstSection: number;
  readonly sections: number;
  readonly firstRow: number;
  readonly rows: number;
  /** Of each phrasing of the shelf, then of each row of the background: one weight a section, one for the background. */
  readonly weights: Float32Array;
  /** The weights of all rows together. */
  readonly sums: Float64Array;
}

/** How a phrasing would be understood, were it not listed. */
export interface LeftOut {
  /** What its own section would score, in the sense of `direct`. */
  readonly own: Float64Array;
  /** What the best other section would. */
  readonly rival: Float64Array;
  readonly rivalSection: Uint32Array;
}

/** Plain data throughout: numbers in flat arrays, and words. */
export interface Fitted {
  readonly sections: number;
  /** The phrasings come first among the rows, in the order of their sections, and then the background. */
  readonly phrasings: number;
  readonly background: number;
  /** Of each phrasing. */
  readonly sectionOf: Uint32Array;
  /** The phrasings as `phraseKey` writes them, but for titles: these are empty. */
  readonly keys: readonly string[];
  /** The words of the sections, the most frequent first. */
  readonly wanted: readonly string[];
  /** The words of the background alone. */
  readonly known: readonly string[];
  readonly rows: Phrasings;
  readonly coverage: Coverage;
  readonly familiarity: Familiarity;
  readonly shelves: readonly Shelf[];
  readonly leftOut: LeftOut;
  readonly thresholds: Thresholds;
}
