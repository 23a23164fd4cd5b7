// What the chart of a year shows, in numbers and names: what is drawn and what is said of it are made of the same.

/** Contributions of one kind: in the year, and in the year before. */
export interface ChartKind {
  readonly id: string;
  readonly name: string;
  readonly contributions: number;
  readonly before: number;
}

/** Contributions of one month, one number for each of the chart's kinds, and all of the same month a year before. */
export interface ChartMonth {
  /** `2026-11`. */
  readonly month: string;
  readonly byKind: readonly number[];
  readonly before: number;
}

export interface YearChart {
  /** The span in words: "1 December 2025 to 25 November 2026". */
  readonly span: string;
  readonly kinds: readonly ChartKind[];
  /** The oldest first. */
  readonly months: readonly ChartMonth[];
}

/** More kinds than these cannot be told apart in one chart. */
const MOST_KINDS = 8;
const OTHER = { id: "other", name: "Other kinds" };

/** The same with no more kinds than can be told apart: the smallest are added up as other kinds. Their order stays. */
export function withFewKinds(chart: YearChart): YearChart {
  if (chart.kinds.length <= MOST_KINDS) return chart;
  const numbered = chart.kinds.map((kind, index) => ({ kind, index }));
  const bySize = numbered.toSorted((a, b) => sizeOf(b.kind) - sizeOf(a.kind) || a.index - b.index);
  const kept = new Set(bySize.slice(0, MOST_KINDS - 1).map(({ index }) => index));
  const isKept = <T>(_: T, index: number): boolean => kept.has(index);
  const isOther = <T>(_: T, index: number): boolean => !kept.has(index);
  const others = chart.kinds.filter(isOther);
  const other: ChartKind = {
    ...OTHER,
    contributions: sum(others.map(({ contributions }) => contributions)),
    before: sum(others.map(({ before }) => before)),
  };
  return {
    ...chart,
    kinds: [...chart.kinds.filter(isKept), other],
    months: chart.months.map((month) => ({
      ...month,
      byKind: [...month.byKind.filter(isKept), sum(month.byKind.filter(isOther))],
    })),
  };
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const sizeOf = ({ contributions, before }: ChartKind): number => contributions + before;
const NAMES = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });

/** `2026-11` as "November". */
export const monthName = (month: string): string => NAMES.format(new Date(`${month}-01T00:00:00Z`));
