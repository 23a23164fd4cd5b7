// The part of the store's port that keeps contributions and credits. `store.ts` hands it on.
import type { CreditSignal } from "../core/concerns.ts";
import type { Entry, EntryBody, Source, Standing } from "../core/contribution.ts";
import type { AccountId, CalendarDate, Instant, MessageId, PlaceId, RowId, SpaceId } from "../core/ids.ts";
import type { Mark } from "../core/reaction-marks.ts";

// ---- the ledger ----

export interface ContributionRow {
  readonly id: RowId<"contribution">;
  /** What people see as `C-142`: whole, from 1, one for each contribution of the record. */
  readonly ref: number;
  /** Names the fact. */
  readonly naturalKey: string;
  /** The account that made it: a person is found by it, after merges. */
  readonly account: RowId<"account">;
  readonly source: Source;
  /** All of them, in order; at least one. */
  readonly entries: readonly Entry[];
}
/** Calendar days, half open. */
export interface Days {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}
export interface LedgerReads {
  find(id: RowId<"contribution">): Promise<ContributionRow | undefined>;
  byRef(ref: number): Promise<ContributionRow | undefined>;
  byKey(naturalKey: string): Promise<ContributionRow | undefined>;
  /** Of a person and all merged with them, of any standing, by the day that counts now, the latest first. */
  ofPerson(person: RowId<"person">, days?: Days): Promise<readonly ContributionRow[]>;
  /** People with contributions that stand in so many months of these days, or more, whatever kind they are of. */
  activeIn(days: Days, months: number): Promise<readonly RowId<"person">[]>;
  /** All of the record after `after`, in the order of their ids: for exports, a page at a time. */
  page(after: RowId<"contribution"> | undefined, limit: number): Promise<readonly ContributionRow[]>;
  /** Those that wait for staff, the oldest first. */
  waiting(limit: number, source?: Source): Promise<readonly ContributionRow[]>;
  countWaiting(source?: Source): Promise<number>;
  /** Those that wait for staff, by whose they are, then by the channel of a credit; `limit` of them after the first `skip`. */
  waitingByOwner(skip: number, limit: number): Promise<readonly ContributionRow[]>;
}
export interface NewContribution {
  readonly id: RowId<"contribution">;
  readonly naturalKey: string;
  readonly account: RowId<"account">;
  readonly source: Source;
  readonly at: Instant;
  readonly by: RowId<"account"> | undefined;
  readonly entry: Extract<EntryBody, { kind: "recorded" }>;
}
export interface Ledger extends LedgerReads {
  /**
   * Its ref; undefined if its natural key is there already. Take people (`Accounts.takePeople`) before, never after:
   * from here on the transaction holds the counter of refs.
   */
  record(contribution: NewContribution): Promise<number | undefined>;
  /**
   * Adds an entry under `seq`. False if there is one with it already: somebody else was faster, so read and decide anew.
   * Throws a RangeError if an entry before it is missing.
   */
  append(
    id: RowId<"contribution">,
    entry: Exclude<EntryBody, { kind: "recorded" }> & Pick<Entry, "seq" | "at" | "by">,
  ): Promise<boolean>;
}

// ---- credits: what is known of the help behind a contribution ----

export interface CreditRow {
  readonly contribution: RowId<"contribution">;
  /** Names the question: see `core/credit.ts`. */
  readonly question: string;
  readonly helper: RowId<"account">;
  readonly asker: RowId<"account">;
  /** Who gave the signal: the asker, an awardee or staff. */
  readonly by: RowId<"account">;
  readonly signal: CreditSignal;
  readonly space: SpaceId;
  /** Where the answer stands, and which message it is. */
  readonly place: PlaceId;
  readonly message: MessageId;
  /** Of the signal, the event's own time. */
  readonly at: Instant;
  /** The first words of the question and of the answer; undefined where they could not be read. Erasable. */
  readonly questionWords: RowId<"text"> | undefined;
  readonly excerpt: RowId<"text"> | undefined;
}
export interface CreditReads {
  find(contribution: RowId<"contribution">): Promise<CreditRow | undefined>;
  ofQuestion(question: string): Promise<readonly CreditRow[]>;
  /** Credits for this answer. */
  ofMessage(place: PlaceId, message: MessageId): Promise<readonly CreditRow[]>;
  /**
   * Credits that stand or wait, given to a person, or by a person to them, at `from` or later and before `until`
   * (people after merges; instants of the signals).
   */
  toHelper(helper: RowId<"person">, from: Instant, until: Instant): Promise<readonly CreditRow[]>;
  /** Those for what a person asked, whoever gave them. */
  fromAsker(asker: RowId<"person">, from: Instant, until: Instant): Promise<readonly CreditRow[]>;
  ofPair(asker: RowId<"person">, helper: RowId<"person">, from: Instant, until: Instant): Promise<readonly CreditRow[]>;
  /** Those of a helper that a person gave, whoever had asked. */
  givenTo(
    giver: RowId<"person">,
    helper: RowId<"person">,
    from: Instant,
    until: Instant,
  ): Promise<readonly CreditRow[]>;
  /** All places where an excerpt is kept. */
  places(): Promise<readonly PlaceId[]>;
}
export interface Credits extends CreditReads {
  /** In the transaction that records the contribution. */
  add(credit: CreditRow): Promise<void>;
  /** Erases the excerpts of credits whose signal was given before `before`. Returns how many. */
  eraseExcerpts(before: Instant, at: Instant): Promise<number>;
}

// ---- asks: unclear signals, until the asker says so ----

export interface CreditAskRow {
  readonly id: RowId<"credit ask">;
  readonly space: SpaceId;
  /** Where the signal was given, and in which message. */
  readonly place: PlaceId;
  readonly message: MessageId;
  readonly asker: RowId<"account">;
  readonly question: string;
  readonly signal: CreditSignal;
  /** Who may have helped, and with which message, the likeliest first. */
  readonly candidates: readonly {
    readonly helper: RowId<"account">;
    readonly place: PlaceId;
    readonly message: MessageId;
    readonly at: Instant;
  }[];
  /** Of the signal, the event's own time. */
  readonly at: Instant;
  readonly expiresAt: Instant;
  readonly state: "open" | "confirmed" | "declined" | "expired";
}
export interface CreditAskReads {
  find(id: RowId<"credit ask">): Promise<CreditAskRow | undefined>;
  ofMessage(place: PlaceId, message: MessageId): Promise<CreditAskRow | undefined>;
  /** Those that are open, for what Laurel has in mind. */
  open(): Promise<readonly CreditAskRow[]>;
}
export interface CreditAsks extends CreditAskReads {
  /** False if this message has one already. */
  add(ask: Omit<CreditAskRow, "state">): Promise<boolean>;
  /** Compare and set: open → `state`. False if it is not open. */
  settle(id: RowId<"credit ask">, state: "confirmed" | "declined" | "expired"): Promise<boolean>;
  /** Deletes those whose signal was given before `before`. Returns how many. */
  sweep(before: Instant): Promise<number>;
}

// ---- marks on messages: check marks, and what confirms thanks ----

export interface CreditMarks {
  /**
   * Takes note of a mark put on or taken off, and returns all marks of this account on this message. Take people before:
   * two transactions that note marks of one person come one after the other.
   */
  note(mark: {
    readonly channel: PlaceId;
    readonly message: MessageId;
    readonly by: RowId<"account">;
    readonly emoji: string;
    /** The event's own time. */
    readonly at: Instant;
    readonly added: boolean;
  }): Promise<readonly Mark[]>;
  /** Deletes those that changed last before `before`. Returns how many. */
  sweep(before: Instant): Promise<number>;
}

// ---- signals that credited nobody, so that people can ask why ----

export interface PassedOverRow {
  readonly id: RowId<"passed over">;
  readonly place: PlaceId;
  /** The message of the signal, or the answer it was about. */
  readonly message: MessageId;
  /** The answer, where it is known. */
  readonly answer: MessageId | undefined;
  readonly signal: CreditSignal;
  readonly helper: RowId<"account"> | undefined;
  readonly by: RowId<"account">;
  /** A stable word of `core/credit.ts`. */
  readonly reason: string;
  readonly at: Instant;
}
export interface PassedOverReads {
  /** Those whose signal is in this message, or that are about this answer. */
  ofMessage(place: PlaceId, message: MessageId): Promise<readonly PassedOverRow[]>;
  /** Of which a person is the helper or the one who gave the signal, newest first. */
  ofPerson(person: RowId<"person">, limit: number): Promise<readonly PassedOverRow[]>;
}
export interface PassedOver extends PassedOverReads {
  /** Once for each message, helper and reason: again it does nothing. */
  add(row: PassedOverRow): Promise<void>;
  sweep(before: Instant): Promise<number>;
}

// ---- what people want ----

/** What a person chose, by name. Values are JSON; whoever reads them checks them. */
export interface PreferenceReads {
  /** The latest of all people merged with this one; undefined if it was never set. */
  get(person: RowId<"person">, name: string): Promise<unknown>;
  /** All accounts of people for whom `name` is set, with its value. */
  all(name: string): Promise<readonly { readonly account: AccountId; readonly value: unknown }[]>;
}
export interface Preferences extends PreferenceReads {
  /**
   * Undefined takes it away, from all people merged with this one. An older choice than the one that is kept changes
   * nothing: events may come late.
   */
  set(person: RowId<"person">, name: string, value: unknown, at: Instant): Promise<void>;
}

export type { CreditSignal, Entry, EntryBody, Source, Standing };
