// Awards on record: what their holders see of their own, and decide about it being told.
import type { CalendarDate, RowId } from "../../core/ids.ts";

/** Whether the newest award of somebody may be announced. */
export interface Announcing {
  readonly term: RowId<"term">;
  readonly from: CalendarDate;
  readonly said: "yes" | "no" | "nothing yet";
  /** The news of its award date went out: what is said now changes nothing any more. */
  readonly isOver: boolean;
}

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
  /** Undefined for somebody without an award. */
  readAnnouncing(): Promise<Announcing | undefined>;
  /** Throws a Refusal for an award that is not one's own. */
  sayAnnounce(term: RowId<"term">, announce: boolean): Promise<Announcing>;
}
