// Awards on record: what their holders see of their own.
import type { CalendarDate } from "../../core/ids.ts";

/** A term as its holder sees it. */
export interface ShownTerm {
  readonly from: CalendarDate;
  /** The first day that does not belong to it. */
  readonly until: CalendarDate;
  /** By name, the main one first. */
  readonly expertises: readonly string[];
  /** It goes on while staff decide about its renewal. */
  readonly provisional: boolean;
  readonly endedEarly: boolean;
}

export interface OwnTerms {
  readonly running: (ShownTerm & { readonly daysLeft: number; readonly renewalOpens: CalendarDate }) | undefined;
  /** Decided and not begun. */
  readonly ahead: readonly ShownTerm[];
  /** The newest first. */
  readonly past: readonly ShownTerm[];
}

export interface AwardCases {
  /** The terms of the one who acts. */
  readOwnTerms(): Promise<OwnTerms>;
}
