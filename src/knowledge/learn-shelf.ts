// Fits one shelf of sections against the background, and watches how each row would be taken had it not been learned.
import { type Coverage, coverageOf } from "./coverage.ts";
import { type Familiarity, oddsOf } from "./familiarity.ts";
import type { Shelf } from "./fitted.ts";
import { fitRidge, type Regression } from "./kernel-ridge.ts";
import { type Reading, subjectCounts } from "./reading.ts";
import { directOf, type Evidence, type Ground, scoreOf } from "./score.ts";
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

/** The best section for a row that was left out, and how far it is ahead. */
export interface Outcome {
  /** In the sense of `score`. */
  readonly score: number;
  /** In the sense of `direct`. */
  readonly direct: number;
  /** Its lead over the second, in the sense of `direct`. */
  readonly lead: number;
}

/** How a phrasing would be taken, had it not been learned. */
export interface PhrasingLeftOut extends Outcome {
  /** What its own section and the best other one would get, in the sense of `direct`. */
  readonly own: number;
  readonly rival: number;
  readonly rivalSection: number;
  /** Had its whole section not been learned: what a question gets that the knowledge does not cover. */
  readonly uncovered: Outcome;
}

/** What was watched on one shelf. */
export interface Observed {
  readonly phrasings: readonly PhrasingLeftOut[];
  readonly background: readonly Outcome[];
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
  const groundOf = (i: number, predicted: Float64Array): Ground => ({
    regression: predicted[i * classes + range.sections] as number,
    nearest: nearest[i * classes + range.sections] as number,
    odds: oddsOf(
      familiarity,
      (readings[members[i] as number] as Reading).stems,
      i < range.rows ? "knowledge" : "background",
    ),
  });
  const phrasings = Array.from({ length: range.rows }, (_, i) => {
    const own = classOf[i] as number;
    const evidence = evidenceOf(i, withoutRow);
    const rival = bestOf(evidence, own);
    return {
      ...outcomeOf(evidence, groundOf(i, withoutRow)),
      own: directOf(evidence[own] as Evidence),
      rival: rival.direct,
      rivalSection: range.firstSection + Math.max(0, rival.at),
      uncovered: outcomeOf(evidenceOf(i, withoutClass), groundOf(i, withoutClass), own),
    };
  });
  const background = Array.from({ length: members.length - range.rows }, (_, at) =>
    outcomeOf(evidenceOf(range.rows + at, withoutRow), groundOf(range.rows + at, withoutRow)),
  );
  return { phrasings, background };
}

function outcomeOf(evidence: readonly Evidence[], ground: Ground, ...except: number[]): Outcome {
  const first = bestOf(evidence, ...except);
  const best = evidence[first.at];
  return {
    score: best ? scoreOf(best, ground) : 0,
    direct: first.direct,
    lead: first.direct - bestOf(evidence, first.at, ...except).direct,
  };
}

/** The best of the sections but for those left out; 0 at -1 where there is none. */
function bestOf(evidence: readonly Evidence[], ...except: number[]): { at: number; direct: number } {
  let best = { at: -1, direct: 0 };
  evidence.forEach((each, at) => {
    const direct = directOf(each);
    if (!except.includes(at) && (best.at < 0 || direct > best.direct)) best = { at, direct };
  });
  return best;
}
