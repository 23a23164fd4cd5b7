// A term is what its entries make of it: what was granted keeps its dates, and every change is one more entry.
import type { CalendarDate, Instant, RowId } from "./ids.ts";

/**
 * What happened to a term.
 * - granted: the first entry, and no other. `provisional` where it goes on because staff are late.
 * - ended: it ends early, `on` the first day that does not belong to it; `why` is an id of `awards.endEarly`, or `renewed`
 * - extended: until later
 * - corrected: it was entered wrongly
 * - added: one more expertise, while it runs
 * - confirmed: it is provisional no longer
 */
export type TermBody =
  | {
      readonly kind: "granted";
      readonly from: CalendarDate;
      readonly until: CalendarDate;
      /** The main one first. */
      readonly expertises: readonly string[];
      readonly provisional?: true;
    }
  | { readonly kind: "ended"; readonly on: CalendarDate; readonly why: string; readonly words?: RowId<"text"> }
  | { readonly kind: "extended"; readonly until: CalendarDate; readonly words?: RowId<"text"> }
  | {
      readonly kind: "corrected";
      readonly from: CalendarDate;
      readonly until: CalendarDate;
      readonly expertises: readonly string[];
      readonly words?: RowId<"text">;
    }
  | { readonly kind: "added"; readonly expertises: readonly string[] }
  | { readonly kind: "confirmed" };

export type TermEntry = TermBody & {
  /** From 0, without a gap. */
  readonly seq: number;
  readonly at: Instant;
  /** Undefined: Laurel itself. */
  readonly by: RowId<"account"> | undefined;
};

/** What the entries of a term make of it: half open. */
export interface Term {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly expertises: readonly string[];
  readonly provisional: boolean;
  /** Why it ended early; undefined if it did not. */
  readonly ended: string | undefined;
  /** The number of entries: the next one has this `seq`. */
  readonly entries: number;
}

/** Folds the entries of one term, in their order. Throws a RangeError if they could not have happened. */
export function foldTerm(entries: readonly TermEntry[]): Term {
  const [first, ...later] = entries;
  if (first?.kind !== "granted" || first.seq !== 0) throw new RangeError("a term begins with being granted");
  const { from, until, expertises } = first;
  return later.reduce<Term>(take, {
    from,
    until,
    expertises,
    provisional: first.provisional === true,
    ended: undefined,
    entries: 1,
  });
}

function take(term: Term, entry: TermEntry): Term {
  if (entry.seq !== term.entries) throw new RangeError(`entry ${term.entries} of a term is missing`);
  return { ...term, ...changes(term, entry), entries: term.entries + 1 };
}

function changes(term: Term, entry: TermEntry): Partial<Term> {
  switch (entry.kind) {
    case "granted":
      throw new RangeError("a term is granted once");
    case "ended":
      // It cannot end before it began: then it never was.
      return { until: entry.on < term.from ? term.from : entry.on, ended: entry.why };
    case "extended":
      return { until: entry.until };
    case "corrected":
      return { from: entry.from, until: entry.until, expertises: entry.expertises, ended: undefined };
    case "added":
      return { expertises: [...new Set([...term.expertises, ...entry.expertises])] };
    case "confirmed":
      return { provisional: false };
  }
}
