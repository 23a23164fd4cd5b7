import type { YearChart } from "../../src/draw/year-chart.ts";

const MONTHS = [
  ...["2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05"],
  ...["2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11"],
];

/** A chart of these kinds. `of` tells how many of a kind there are in a month, `before` how many in the month a year before. */
export function yearOf(
  names: readonly string[],
  of: (kind: number, month: number) => number,
  before: (month: number) => number = () => 0,
): YearChart {
  const months = MONTHS.map((month, index) => ({
    month,
    byKind: names.map((_, kind) => of(kind, index)),
    before: before(index),
  }));
  return {
    span: "1 December 2025 to 25 November 2026",
    kinds: names.map((name, kind) => ({
      id: `kind-${kind}`,
      name,
      contributions: months.reduce((sum, { byKind }) => sum + (byKind[kind] ?? 0), 0),
      before: kind === 0 ? months.reduce((sum, each) => sum + each.before, 0) : 0,
    })),
    months,
  };
}
