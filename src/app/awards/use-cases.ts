// Awards on record: what their holders see of their own, and decide about it being told.
import type { FormErrors } from "../../chat/form.ts";
import type { PersonRef } from "../../chat/rich.ts";
import type { CalendarDate, Instant, RowId } from "../../core/ids.ts";
import type { TermBody } from "../../core/term.ts";
import type { AskedChange } from "../../core/term-change.ts";

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
  /** As people say it. */
  readonly lastDay: CalendarDate;
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

/** A term as staff see it. */
export interface SeenAward {
  readonly id: RowId<"term">;
  /** How many entries it has: whoever decides names them, so that nobody decides on what is outdated. */
  readonly entries: number;
  readonly who: PersonRef | string;
  readonly hasAccount: boolean;
  readonly today: CalendarDate;
  readonly term: ShownTerm;
  readonly expertiseIds: readonly string[];
  /** Why it ended early, by name. */
  readonly ended?: string;
  readonly canUndo: boolean;
  readonly isOwn: boolean;
  /** The oldest first. */
  readonly history: readonly { readonly at: Instant; readonly by: string; readonly what: TermBody["kind"] }[];
  readonly others: readonly (ShownTerm & { readonly id: RowId<"term"> })[];
}

/** What goes with a change: words for staff, and words that its holder reads. */
export interface ChangeWords {
  readonly note?: string | undefined;
  readonly message?: string | undefined;
}

export type ChangedAward =
  | { readonly changed: SeenAward; readonly told: boolean }
  /** Why not, by the name of the value; `change` where it is none of them. */
  | { readonly errors: FormErrors };

export interface AwardCases {
  /** For staff: the newest term of somebody. */
  findAward(who: PersonRef | string): Promise<SeenAward>;
  /** For staff. */
  readAward(term: RowId<"term">): Promise<SeenAward>;
  /** For staff: adds an entry to a term that had so many when it was looked at. */
  changeAward(term: RowId<"term">, entriesSeen: number, asked: AskedChange, words: ChangeWords): Promise<ChangedAward>;
  /** The terms of the one who acts. */
  readOwnTerms(): Promise<OwnTerms>;
  /** Undefined for somebody without an award. */
  readAnnouncing(): Promise<Announcing | undefined>;
  /** Throws a Refusal for an award that is not one's own. */
  sayAnnounce(term: RowId<"term">, announce: boolean): Promise<Announcing>;
}
