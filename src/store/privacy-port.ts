// The part of the store's port that knows of every table whose a row is. `store.ts` hands it on.
import type { Instant, RowId } from "../core/ids.ts";

/** A row as it stands, by the names of its columns. */
export type HeldRow = Readonly<Record<string, string | number | null>>;

/**
 * All rows that are of a person, or name them, by their table. Where a row names others, `somebody else` stands for them;
 * what they said is left out in the same way.
 */
export type HeldRows = Readonly<Record<string, readonly HeldRow[]>>;

/** How much was erased. */
export interface Erased {
  readonly accounts: number;
  readonly texts: number;
  /** Drafts, views behind a button, preferences, signals that credited nobody. */
  readonly rows: number;
}

export interface PersonalReads {
  /** Of a person and all merged with them; empty tables are left out. */
  of(person: RowId<"person">): Promise<HeldRows>;
}
export interface Personal extends PersonalReads {
  /**
   * Erases a person and all merged with them: no word of theirs is left, and no account can be known for theirs any
   * more. Numbers and ids stay, so that what others did and what was counted still holds. Again it does nothing.
   */
  erase(person: RowId<"person">, at: Instant): Promise<Erased>;
}
