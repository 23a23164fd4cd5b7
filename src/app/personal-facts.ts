import type { Span } from "../core/calendar.ts";
import type { AccountId } from "../core/ids.ts";

/** Something about somebody: the fact, that there is none, or that the record does not keep such facts. */
export type Known<Fact> = Fact | "none" | "not kept";

/**
 * What the record knows of a person, for their own eyes. Each capability that keeps such facts fills in its part.
 * Nominations are left out on purpose: what is said of them must not depend on the record.
 */
export interface PersonalFacts {
  /** The running term. */
  term(account: AccountId): Promise<Known<Span>>;
  /** How many contributions are on record. */
  contributions(account: AccountId): Promise<Known<number>>;
}

/** As long as the record keeps neither awards nor contributions. */
export const NOTHING_KEPT: PersonalFacts = {
  term: async () => "not kept",
  contributions: async () => "not kept",
};
