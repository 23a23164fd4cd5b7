// A contribution is what its entries make of it: nothing is overwritten, every change is one more entry.
import type { CalendarDate, Instant, RowId } from "./ids.ts";

/** How much somebody was paid for a contribution. */
export type Paid = "no" | "expenses-only" | "yes";
/** Who may see a contribution. */
export type Visibility = "public" | "staff" | "nda";
/** How a contribution came into the ledger. */
export type Source = "credit" | "hand" | "import" | "backfill";

/** What a contribution is. Words of people stand in rows of their own, which can be erased. */
export interface ContributionFacts {
  /** The id of one of the program's kinds. */
  readonly kind: string;
  /** In the program's time zone. */
  readonly day: CalendarDate;
  /** Ids of the program's expertises, the main one first. */
  readonly expertises: readonly string[];
  /** In the unit of its kind. */
  readonly quantity: number;
  /** In the unit of its kind, where the kind has one and it is known. */
  readonly reach?: number;
  readonly paid: Paid;
  readonly visibility: Visibility;
  readonly title?: RowId<"text">;
  readonly link?: RowId<"text">;
  readonly note?: RowId<"text">;
}

/**
 * What happened to a contribution.
 * - recorded: the first entry, and no other. `waits` where staff have to accept it first.
 * - corrected: the facts as they are from then on
 * - revoked: it stands no longer. `why` is a short stable word: `withdrawn` (by its owner), `taken back` (the signal was),
 *   `staff`, `linked accounts`; staff's own words are in `words`.
 * - reinstated: it stands again
 * - reviewed: staff looked at it, and what waited is accepted or not
 */
export type EntryBody =
  | { readonly kind: "recorded"; readonly facts: ContributionFacts; readonly waits?: true }
  | { readonly kind: "corrected"; readonly facts: ContributionFacts }
  | { readonly kind: "revoked"; readonly why: RevokedWhy; readonly words?: RowId<"text"> }
  | { readonly kind: "reinstated"; readonly words?: RowId<"text"> }
  | { readonly kind: "reviewed"; readonly accepted: boolean; readonly words?: RowId<"text"> };
export const REVOKED_WHY = ["withdrawn", "taken back", "staff", "linked accounts"] as const;
export type RevokedWhy = (typeof REVOKED_WHY)[number];

export type Entry = EntryBody & {
  /** From 0, without a gap. */
  readonly seq: number;
  readonly at: Instant;
  /** Undefined: Laurel itself. */
  readonly by: RowId<"account"> | undefined;
};

/** Whether a contribution counts as having been made: `waiting` for staff, or they did not accept it. */
export type Standing = "stands" | "waiting" | "revoked" | "not accepted";

/** What the entries of a contribution make of it. */
export interface ContributionState {
  readonly facts: ContributionFacts;
  readonly standing: Standing;
  readonly revoked: RevokedWhy | undefined;
  readonly recordedAt: Instant;
  readonly changedAt: Instant;
  /** The number of entries: the next one has this `seq`. */
  readonly entries: number;
}

/**
 * Folds the entries of one contribution, in their order. The only place that says what they mean.
 * Throws a RangeError if the first is not `recorded`, a later one is, or a `seq` is missing.
 */
export function foldEntries(entries: readonly Entry[]): ContributionState {
  const [first, ...later] = entries;
  if (first?.kind !== "recorded" || first.seq !== 0) throw new RangeError("a contribution begins with being recorded");
  return later.reduce<ContributionState>(
    (state, entry) => {
      if (entry.seq !== state.entries) throw new RangeError(`entry ${state.entries} of a contribution is missing`);
      return { ...change(state, entry), changedAt: entry.at, entries: state.entries + 1 };
    },
    {
      facts: first.facts,
      standing: first.waits ? "waiting" : "stands",
      revoked: undefined,
      recordedAt: first.at,
      changedAt: first.at,
      entries: 1,
    },
  );
}

function change(state: ContributionState, entry: Entry): ContributionState {
  switch (entry.kind) {
    case "recorded":
      throw new RangeError("a contribution is recorded once");
    case "corrected":
      return { ...state, facts: entry.facts };
    case "revoked":
      return { ...state, standing: "revoked", revoked: entry.why };
    case "reinstated":
      return { ...state, standing: "stands", revoked: undefined };
    case "reviewed":
      // What was revoked stays so: staff reinstate it in so many words.
      if (state.standing === "revoked") return state;
      return { ...state, standing: entry.accepted ? "stands" : "not accepted" };
  }
}
