// What staff are told in private, to look at with their own eyes. It refuses nothing, and measures nobody.
import type { Instant } from "./ids.ts";

/** `program.credit.concerns` is one. */
export interface ConcernRules {
  readonly mutualPairPerMonth: number;
  readonly burst: { readonly credits: number; readonly withinMinutes: number };
  readonly concentration: { readonly fromOnePersonPercent: number; readonly outOfAtLeast: number };
}

/** What is on record around a new credit, that one included. */
export interface Around {
  readonly at: Instant;
  /** Of the month: by the asker to the helper, and the other way. */
  readonly there: number;
  readonly back: number;
  /** All credits of the helper within a year, with whether they are from this asker. */
  readonly toHelper: readonly { readonly at: Instant; readonly fromThisAsker: boolean }[];
}

export const CONCERNS = ["mutual", "burst", "concentration"] as const;
export type Concern = (typeof CONCERNS)[number];

/** What staff should look at; mostly nothing. */
export function concernsAround({ at, there, back, toHelper }: Around, rules: ConcernRules): readonly Concern[] {
  const windowMs = rules.burst.withinMinutes * 60_000;
  const near = toHelper.filter((credit) => credit.at <= at && at - credit.at < windowMs).length;
  const fromThis = toHelper.filter(({ fromThisAsker }) => fromThisAsker).length;
  const { fromOnePersonPercent, outOfAtLeast } = rules.concentration;
  return [
    ...(Math.min(there, back) >= rules.mutualPairPerMonth ? (["mutual"] as const) : []),
    ...(near >= rules.burst.credits ? (["burst"] as const) : []),
    ...(toHelper.length >= outOfAtLeast && fromThis * 100 > fromOnePersonPercent * toHelper.length
      ? (["concentration"] as const)
      : []),
  ];
}
