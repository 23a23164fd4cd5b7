// Every figure about contributions that anybody is shown: one fold over what the ledger says, and nowhere another.
import { addDays, addMonths, isWithin, type Span } from "./calendar.ts";
import type { ContributionState, RevokedWhy } from "./contribution.ts";
import { type CountingRules, countsIn, type NotCounted } from "./counting.ts";
import type { CalendarDate } from "./ids.ts";

/** What a figure is made of. */
export type Counted = Pick<ContributionState, "facts" | "standing" | "revoked">;

/** Why something is in no sum: as `countsIn` says, and what was revoked by why it was. */
export type LeftOut = NotCounted | RevokedWhy;

export interface Sum {
  readonly contributions: number;
  /** In the unit of the kind. */
  readonly quantity: number;
  /** In the unit of the kind, of those where it is known; undefined where it is of none. */
  readonly reach: number | undefined;
}

export interface Month {
  /** `2026-11`. */
  readonly month: string;
  /** Contributions by the id of their kind; a kind without any is absent. */
  readonly byKind: ReadonlyMap<string, number>;
}

export interface Figures {
  readonly contributions: number;
  /** By the id of the kind; a kind without any is absent. */
  readonly kinds: ReadonlyMap<string, Sum>;
  /** Contributions by the id of their expertise: one that has several counts for each. Without any: `""`. */
  readonly expertises: ReadonlyMap<string, number>;
  /** Every month that the span touches, the oldest first. */
  readonly months: readonly Month[];
  /** Contributions that are recorded in this span and in no sum. */
  readonly leftOut: ReadonlyMap<LeftOut, number>;
}

/**
 * The figures of the contributions whose day lies in `span`. Their order makes no difference. Quantity and reach count
 * to a hundredth.
 */
export function figuresOf(states: Iterable<Counted>, span: Span, rules: CountingRules): Figures {
  let contributions = 0;
  const kinds = new Map<string, Sum>();
  const expertises = new Map<string, number>();
  const months = new Map(monthsOf(span).map((month) => [month, new Map<string, number>()]));
  const leftOut = new Map<LeftOut, number>();
  for (const state of states) {
    const { kind, day } = state.facts;
    if (!isWithin(span, day)) continue;
    const counts = countsIn(state, rules);
    if (counts !== true) {
      add(leftOut, counts === "revoked" ? (state.revoked ?? counts) : counts);
      continue;
    }
    contributions += 1;
    for (const id of state.facts.expertises.length > 0 ? state.facts.expertises : [""]) add(expertises, id);
    kinds.set(kind, sumWith(kinds.get(kind), state));
    add(months.get(monthOf(day)) ?? new Map(), kind);
  }
  const byMonth = [...months].map(([month, byKind]) => ({ month, byKind }));
  return { contributions, kinds, expertises, months: byMonth, leftOut };
}

/** A year of work that ends today, and the year before it: twelve calendar months each, without a gap between them. */
export interface TwoYears {
  /** Eleven whole months, and the month of today up to today. */
  readonly year: Span;
  /** The twelve whole months before. */
  readonly before: Span;
}

/** @param today in the program's time zone */
export function twoYearsUpTo(today: CalendarDate): TwoYears {
  const from = addMonths(`${monthOf(today)}-01` as CalendarDate, -11);
  return { year: { from, until: addDays(today, 1) }, before: { from: addMonths(from, -12), until: from } };
}

function sumWith(sum: Sum | undefined, { facts }: Counted): Sum {
  const reach = facts.reach === undefined ? sum?.reach : plus(sum?.reach, facts.reach);
  return { contributions: (sum?.contributions ?? 0) + 1, quantity: plus(sum?.quantity, facts.quantity), reach };
}

/** In hundredths, so that no order of adding leaves another rest. */
const plus = (sum: number | undefined, more: number): number =>
  (Math.round((sum ?? 0) * 100) + Math.round(more * 100)) / 100;

function monthsOf({ from, until }: Span): readonly string[] {
  const months: string[] = [];
  const first = `${monthOf(from)}-01` as CalendarDate;
  for (let at = first; at < until; at = addMonths(first, months.length)) months.push(monthOf(at));
  return months;
}

const monthOf = (day: CalendarDate): string => day.slice(0, 7);
const add = <K>(counts: Map<K, number>, key: K): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);
