// Fits one shelf of sections against the background, and watches how each row would be taken had it not been learned.
import { type Coverage, coverageOf } from "./coverage.ts";
import { type Familiarity, oddsOf, unfamiliarOf } from "./familiarity.ts";
import type { Shelf } from "./fitted.ts";
import { fitRidge, type Regression } from "./kernel-ridge.ts";
import { type Reading, subjectCounts } from "./reading.ts";
import { type Confidence, confidenceOf, directOf, type Evidence, type Ground } from "./score.ts";
import { compare, kernelOf, type Phrasings } from "./similarity.ts";

/** What all shelves share. */
export interface Learnable {
  /** Of all phrasings, and then of the background. */
  readonly readings: readonly Reading[];
  /** Of each phrasing. */
  readonly sectionOf: Uint32Array;
  readonly rows: Phrasings;
  readonly coverage: Coverage;
  readonly familiarity: Familiarity;
}

/** Which sections and phrasings stand on a shelf. */
export type Range = Pick<Shelf, "firstSection" | "sections" | "firstRow" | "rows">;

/** How a phrasing would be taken, had it not been learned. */
export interface PhrasingLeftOut {
  /** What its own section and the best other one would get, in the sense of `direct`. */
  readonly own: number;
  readonly rival: number;
  readonly rivalSection: number;
  /** How sure the best section would be, had its whole own one not been learned: as sure as one that is wrong. */
  readonly uncovered: Confidence;
}

/** What was watched on one shelf. */
export interface Observed {
  readonly phrasings: readonly PhrasingLeftOut[];
  /** How sure the best section for each message of the background would be, had that not been learned. */
  readonly background: readonly Confidence[];
}

const LAMBDA = 0.2;

/** Fits one shelf. */
export function learnShelf(learnable: Learnable, range: Range): { shelf: Shelf; observed: Observed } {
  const { readings, sectionOf } = learnable;
  const members = membersOf(range, sectionOf.length, readings.length);
  const size = members.length;
  const classes = range.sections + 1;
  const classOf = Int32Array.from(members, (row) =>
    row < sectionOf.length ? (sectionOf[row] as number) - range.firstSection : range.sections,
  );
  const kernel = new Float64Array(size * size);
  const nearest = new Float64Array(size * classes);
  const like = new Float64Array(readings.length);
  members.forEach((row, i) => {
    compare(learnable.rows, readings[row] as Reading, vectorOf(learnable, row), like);
    members.forEach((other, j) => {
      const likeness = like[other] as number;
      kernel[i * size + j] = kernelOf(i === j ? 1 : likeness);
      const at = i * classes + (classOf[j] as number);
      if (i !== j && likeness > (nearest[at] as number)) nearest[at] = likeness;
    });
  });
  const regression = fitRidge(kernel, classOf, classes, LAMBDA, (each) => each < range.sections);
  return {
    shelf: { ...range, weights: Float32Array.from(regression.weights), sums: sumsOf(regression) },
    observed: observe(learnable, range, members, classOf, nearest, regression),
  };
}

/** A shelf of which nothing is learned yet: no row speaks for any section. */
export const prepareShelf = (range: Range): { shelf: Shelf; observed: Observed } => ({
  shelf: { ...range, weights: new Float32Array(), sums: new Float64Array(range.sections + 1) },
  observed: { phrasings: [], background: [] },
});

const membersOf = ({ firstRow, rows }: Range, phrasings: number, all: number): number[] => [
  ...Array.from({ length: rows }, (_, at) => firstRow + at),
  ...Array.from({ length: all - phrasings }, (_, at) => phrasings + at),
];

function vectorOf({ rows, readings }: Learnable, row: number): Float32Array | undefined {
  const dimensions = rows.embedded.length / readings.length;
  return dimensions > 0 ? rows.embedded.subarray(row * dimensions, (row + 1) * dimensions) : undefined;
}

function sumsOf({ size, classes, weights }: Regression): Float64Array {
  const sums = new Float64Array(classes);
  for (let row = 0; row < size; row += 1)
    for (let each = 0; each < classes; each += 1)
      sums[each] = (sums[each] as number) + (weights[row * classes + each] as number);
  return sums;
}

function observe(
  learnable: Learnable,
  range: Range,
  members: readonly number[],
  classOf: Int32Array,
  nearest: Float64Array,
  { classes, withoutRow, withoutClass }: Regression,
): Observed {
  const { readings, coverage, familiarity } = learnable;
  const evidenceOf = (i: number, predicted: Float64Array): Evidence[] => {
    const own = classOf[i] as number;
    const reading = readings[members[i] as number] as Reading;
    const lacking = { section: range.firstSection + own, words: subjectCounts(reading) };
    const covered = coverageOf(coverage, reading.subjects, own < range.sections ? lacking : undefined);
    return Array.from({ length: range.sections }, (_, each) => ({
      regression: predicted[i * classes + each] as number,
      nearest: nearest[i * classes + each] as number,
      coverage: covered[range.firstSection + each] as number,
    }));
  };
  const groundOf = (i: number, predicted: Float64Array): Ground => {
    const reading = readings[members[i] as number] as Reading;
    const leaving = i < range.rows ? "knowledge" : "background";
    return {
      regression: predicted[i * classes + range.sections] as number,
      odds: oddsOf(familiarity, reading.stems, leaving),
      unfamiliar: unfamiliarOf(familiarity, subjectCounts(reading), leaving),
      words: reading.words.length,
    };
  };
  const comparesMeaning = learnable.rows.embedded.length > 0;
  const confidence = (i: number, predicted: Float64Array, except?: number): Confidence => {
    const evidence = evidenceOf(i, predicted).filter((_, at) => at !== except);
    const best = evidence[bestOf(evidence).at] ?? NO_EVIDENCE;
    return confidenceOf(best, evidence.map(directOf), groundOf(i, predicted), comparesMeaning);
  };
  const phrasings = Array.from({ length: range.rows }, (_, i) => {
    const own = classOf[i] as number;
    const evidence = evidenceOf(i, withoutRow);
    const rival = bestOf(evidence, own);
    return {
      own: directOf(evidence[own] as Evidence),
      rival: rival.direct,
      rivalSection: range.firstSection + Math.max(0, rival.at),
      uncovered: confidence(i, withoutClass, own),
    };
  });
  const background = Array.from({ length: members.length - range.rows }, (_, at) =>
    confidence(range.rows + at, withoutRow),
  );
  return { phrasings, background };
}

const NO_EVIDENCE: Evidence = { regression: 0, nearest: 0, coverage: 0 };

/** The best of the sections but for one; 0 at -1 where there is none. */
function bestOf(evidence: readonly Evidence[], except?: number): { at: number; direct: number } {
  let best = { at: -1, direct: 0 };
  evidence.forEach((each, at) => {
    const direct = directOf(each);
    if (at !== except && (best.at < 0 || direct > best.direct)) best = { at, direct };
  });
  return best;
}
