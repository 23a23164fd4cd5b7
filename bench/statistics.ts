import type { Figure } from "./benchmark.ts";

/**
 * The smallest sample that a share `q` (0 to 1) of all samples do not exceed: the nearest-rank quantile.
 * Throws a RangeError where there is no sample.
 */
export function quantile(samples: readonly number[], q: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)];
  if (found === undefined) throw new RangeError("There is nothing to take a quantile of.");
  return found;
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** Median and 99th percentile of durations in milliseconds, in the unit asked for. */
export function spread(samplesMs: readonly number[], unit: "ms" | "µs" = "ms"): readonly Figure[] {
  const scale = unit === "µs" ? 1_000 : 1;
  return [
    { name: "median", value: median(samplesMs) * scale, unit },
    { name: "p99", value: quantile(samplesMs, 0.99) * scale, unit },
  ];
}

/** How many a second, from a count and the milliseconds it took. */
export const rate = (name: string, count: number, elapsedMs: number): Figure => ({
  name,
  value: (count * 1_000) / elapsedMs,
  unit: "a second",
});
