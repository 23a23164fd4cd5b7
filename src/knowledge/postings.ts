// An inverted index of sparse vectors: which rows have a feature, and how much of it.
import type { Counts } from "./features.ts";

/** Rows by feature. Plain arrays of numbers throughout, so that it can be stored and sent. */
export interface Postings {
  readonly rows: number;
  /** The features, ascending. */
  readonly features: Uint32Array;
  /** Where the rows of each feature begin in `rowOf`; one entry more than there are features. */
  readonly starts: Uint32Array;
  readonly rowOf: Uint32Array;
  /** Each row is a vector of length 1. */
  readonly weightOf: Float32Array;
  /** What a feature tells: the fewer rows have it, the more. */
  readonly telling: Float32Array;
}

/** Indexes rows by their features, weighed by tf-idf and brought to length 1. */
export function indexRows(rows: readonly Counts[]): Postings {
  const spread = new Map<number, number>();
  for (const row of rows) for (const feature of row.keys()) spread.set(feature, (spread.get(feature) ?? 0) + 1);
  const features = Uint32Array.from(spread.keys()).sort();
  const placeOf = new Map(Array.from(features, (feature, place) => [feature, place]));
  const telling = Float32Array.from(features, (feature) => tellingOf(spread.get(feature) ?? 0, rows.length));
  const starts = new Uint32Array(features.length + 1);
  features.forEach((feature, place) => {
    starts[place + 1] = (starts[place] as number) + (spread.get(feature) ?? 0);
  });
  const next = starts.slice();
  const total = starts[features.length] as number;
  const [rowOf, weightOf] = [new Uint32Array(total), new Float32Array(total)];
  rows.forEach((row, number) => {
    const entries = Array.from(row, ([feature, times]) => {
      const place = placeOf.get(feature) as number;
      return { place, weight: weigh(times, telling[place] as number) };
    });
    const length = Math.hypot(...entries.map(({ weight }) => weight)) || 1;
    for (const { place, weight } of entries) {
      const at = next[place] as number;
      rowOf[at] = number;
      weightOf[at] = weight / length;
      next[place] = at + 1;
    }
  });
  return { rows: rows.length, features, starts, rowOf, weightOf, telling };
}

/** Adds `scale` × the cosine of the question with every row to `sums`. */
export function addCosines(postings: Postings, question: Counts, scale: number, sums: Float64Array): void {
  const { features, starts, rowOf, weightOf, telling, rows } = postings;
  const unknown = tellingOf(0, rows);
  let squares = 0;
  const known: { place: number; weight: number }[] = [];
  for (const [feature, times] of question) {
    const place = find(features, feature);
    const weight = weigh(times, place < 0 ? unknown : (telling[place] as number));
    squares += weight * weight;
    if (place >= 0) known.push({ place, weight });
  }
  if (squares === 0) return;
  const factor = scale / Math.sqrt(squares);
  for (const { place, weight } of known) {
    const scaled = weight * factor;
    const end = starts[place + 1] as number;
    for (let at = starts[place] as number; at < end; at += 1) {
      const row = rowOf[at] as number;
      sums[row] = (sums[row] as number) + scaled * (weightOf[at] as number);
    }
  }
}

/** The place of a feature, or -1. */
export function find(features: Uint32Array, feature: number): number {
  let [low, high] = [0, features.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const there = features[middle] as number;
    if (there === feature) return middle;
    if (there < feature) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const weigh = (times: number, telling: number): number => (1 + Math.log(times)) * telling;

const tellingOf = (sharing: number, rows: number): number => Math.log((rows + 1) / (sharing + 1)) + 1;
