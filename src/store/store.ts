// The port behind which the record stands. One contract suite says what each method means, on both engines.
import type { CardName, Effect, Once } from "../chat/effect.ts";
import type { Event } from "../chat/event.ts";
import type { FormValues } from "../chat/form.ts";
import type { MessageRef } from "../chat/place.ts";
import type { Reply } from "../chat/reply.ts";
import type { View } from "../chat/view.ts";
import type { AccountId, EventKey, Instant, MessageId, PlaceId, RowId, SpaceId } from "../core/ids.ts";
import type {
  AbsenceReads,
  Absences,
  Candidacies,
  CandidacyReads,
  DossierReads,
  Dossiers,
  LinkReads,
  Links,
  ProfileReads,
  Profiles,
  PutOffReads,
  PutOffs,
  RelayReads,
  Relays,
  TermReads,
  Terms,
  VoiceReads,
  Voices,
  VoteReads,
  Votes,
} from "./candidacy-port.ts";
import type {
  CreditAskReads,
  CreditAsks,
  CreditMarks,
  CreditReads,
  Credits,
  Ledger,
  LedgerReads,
  PassedOver,
  PassedOverReads,
  PreferenceReads,
  Preferences,
} from "./ledger-port.ts";
import type { Personal, PersonalReads } from "./privacy-port.ts";

export type * from "./candidacy-port.ts";
export type * from "./ledger-port.ts";
export type * from "./privacy-port.ts";

// ---- accounts and people ----

export interface AccountRow {
  readonly id: RowId<"account">;
  readonly account: AccountId;
  /** After merges. */
  readonly person: RowId<"person">;
  readonly name: string;
  readonly bot: boolean;
  /** When this account last wrote to Laurel in a DM: only then may Laurel open one. */
  readonly dmUsedAt: Instant | undefined;
  readonly lastSeenAt: Instant;
  /** Whose it was is not known any more: its name is empty, and no platform knows `account`. */
  readonly erased: boolean;
}
export interface AccountReads {
  find(account: AccountId): Promise<AccountRow | undefined>;
  byId(id: RowId<"account">): Promise<AccountRow | undefined>;
  /** The person an account belongs to, after merges. */
  personOf(account: AccountId): Promise<RowId<"person"> | undefined>;
  /** Accounts of a person and of all people merged with them, the one seen last first. */
  ofPerson(person: RowId<"person">): Promise<readonly AccountRow[]>;
  /** All that a platform knows by this id, in whichever space. */
  ofNative(native: string): Promise<readonly AccountRow[]>;
  /** People whose account goes by this name on any platform, in whatever case, the one seen last first; no bots. */
  named(name: string, limit: number): Promise<readonly AccountRow[]>;
}
export interface Accounts extends AccountReads {
  /**
   * Finds the account or makes it, with a person of its own; keeps its name and when it was seen. What is older than
   * the last sight changes neither.
   */
  ensure(seen: { account: AccountId; name: string; bot: boolean; at: Instant; inDm: boolean }): Promise<AccountRow>;
  /**
   * Takes the row of what a cap counts for, so that two transactions cannot count at once; call it before counting.
   * Several people are taken in the order of their ids, so that two transactions never wait for each other: name all
   * of a transaction in one call. Throws if one of them is not there.
   */
  takePeople(people: readonly RowId<"person">[]): Promise<void>;
}

// ---- inbox: events that were acknowledged, until they are answered ----

/**
 * recorded: acknowledged, not yet decided. decided: facts and reply are committed, the reply is not delivered yet.
 * done: answered, payload emptied. failed: given up after several tries, kept for the operator.
 */
export type InboxState = "recorded" | "decided" | "done" | "failed";
export interface InboxRow {
  readonly id: RowId<"inbox">;
  readonly key: EventKey;
  readonly platform: string;
  readonly state: InboxState;
  readonly attempts: number;
  readonly receivedAt: Instant;
  /** Undefined once it is emptied, or where a stored payload cannot be read by this version. */
  readonly event: Event | undefined;
  readonly reply: Reply | undefined;
  /** Why it was given up. */
  readonly why: string | undefined;
}
export interface InboxReads {
  find(id: RowId<"inbox">): Promise<InboxRow | undefined>;
  /** Rows in recorded or decided, oldest first. */
  unfinished(limit: number): Promise<readonly InboxRow[]>;
  /** Of one platform, or of all; but for the event with the key `except`. */
  count(
    platform?: string,
    except?: EventKey,
  ): Promise<{ unfinished: number; failed: number; lastReceivedAt: Instant | undefined }>;
}
export interface Inbox extends InboxReads {
  /**
   * Undefined if an event with this key was recorded before; keys are compared within a platform, and forgotten with
   * the row they belong to. `receivedAt` is of the real timer.
   */
  record(id: RowId<"inbox">, event: Event, receivedAt: Instant): Promise<RowId<"inbox"> | undefined>;
  /** recorded → decided, keeping the reply until it is delivered. False if the row was not in recorded. */
  decide(id: RowId<"inbox">, reply: Reply): Promise<boolean>;
  /** → done, from any state; event and reply are emptied. */
  finish(id: RowId<"inbox">): Promise<void>;
  /** Counts one more try and returns how many there were. Throws if there is no such row. */
  retry(id: RowId<"inbox">): Promise<number>;
  /** recorded or decided → failed, with a reason for the operator that holds no message text. The payload stays. */
  giveUp(id: RowId<"inbox">, why: string): Promise<void>;
  /** Deletes rows that are done and were received before `before`, and empties those that failed. Returns how many are gone. */
  sweep(before: Instant): Promise<number>;
}

// ---- outbox: effects, until they are done ----

/** withdrawn: taken back before anything was tried, payload emptied. */
export type OutboxState = "ready" | "sending" | "sent" | "failed" | "withdrawn";
export interface OutboxRow {
  readonly id: RowId<"outbox">;
  readonly platform: string;
  readonly space: SpaceId;
  readonly state: OutboxState;
  readonly effect: Effect | undefined;
  readonly fallback: Effect | undefined;
  readonly attempts: number;
  readonly priority: number;
  readonly dueAt: Instant;
  /** When it was first claimed: `sentAlready` looks no further back. */
  readonly firstTriedAt: Instant | undefined;
  readonly why: string | undefined;
}
export interface NewEffect {
  readonly id: RowId<"outbox">;
  readonly space: SpaceId;
  readonly effect: Effect;
  /** Tried in its place if this one can never be done. */
  readonly fallback?: Effect;
  /** Names the fact: a second effect with the same key is not added, as long as the first one's row is kept. */
  readonly naturalKey?: string;
  /**
   * Effects of one lane are done one after the other, in the order of their ids: a row waits while another of its lane
   * is sending or an earlier one is ready. One that failed blocks nobody. If absent, a card's name.
   */
  readonly lane?: string;
  /** 0 is urgent, 9 is bulk; 5 if absent. Up to 1 somebody waits for it: a space that wants quiet gets it all the same. */
  readonly priority?: number;
  /** Real timer; at once if absent. */
  readonly dueAt: Instant;
}
export interface OutboxReads {
  find(id: RowId<"outbox">): Promise<OutboxRow | undefined>;
  /** Of one space, or of all. */
  count(space?: SpaceId): Promise<{
    ready: number;
    sending: number;
    sent: number;
    failed: number;
    /** The earliest `dueAt` of the rows in ready; it may lie ahead. */
    oldestReadyAt: Instant | undefined;
  }>;
  /**
   * When the next row falls due whose lane's turn it is, or the next lease ends: the moment at which `claim` or
   * `claimLapsed` may find something. Undefined if nothing waits.
   */
  nextDueAt(): Promise<Instant | undefined>;
  /** Newest first. */
  failed(limit: number): Promise<readonly OutboxRow[]>;
}
export interface Outbox extends OutboxReads {
  /** False if its natural key is there already. */
  add(effect: NewEffect): Promise<boolean>;
  /**
   * Moves up to `limit` due rows of a lane's turn from ready to sending, under a lease of `by` until `leaseUntil`.
   * Urgent first, then the oldest due. Two claimers never get the same row. Each claim counts as an attempt.
   * A row whose `effect` is undefined cannot be read by this version: mark it failed.
   */
  claim(claim: { by: string; now: Instant; leaseUntil: Instant; limit: number }): Promise<readonly OutboxRow[]>;
  /** Rows in sending whose lease ended before `now`, taken over under a new lease: what an interrupted process left. */
  claimLapsed(claim: { by: string; now: Instant; leaseUntil: Instant; limit: number }): Promise<readonly OutboxRow[]>;
  /** Puts another effect in the place of one in sending: its address was looked up, and stays from then on. */
  settle(id: RowId<"outbox">, by: string, effect: Effect): Promise<boolean>;
  /** sending → sent, if `by` still holds it. The payload is emptied. */
  markSent(id: RowId<"outbox">, by: string, at: Instant): Promise<boolean>;
  /** sending → ready, due at `dueAt`. If `untried`, its last claim is not counted as an attempt. */
  putBack(
    id: RowId<"outbox">,
    by: string,
    dueAt: Instant,
    why: string,
    how?: { readonly untried?: boolean },
  ): Promise<boolean>;
  /** sending → failed, visible to staff; the payload stays. */
  markFailed(id: RowId<"outbox">, by: string, why: string): Promise<boolean>;
  /**
   * ready → withdrawn, by its natural key. False if there is none, or it is on its way, was tried (it may have got
   * through), or has ended. Its key stays taken until it is swept.
   */
  withdraw(naturalKey: string, at: Instant): Promise<boolean>;
  /** Lets the ready rows of a space that were put back for this reason fall due at `dueAt`. Returns how many. */
  redate(space: SpaceId, why: string, dueAt: Instant): Promise<number>;
  /** failed → ready, counted as tried once, so that the platform is asked about it first. False if it was not failed. */
  retry(id: RowId<"outbox">, dueAt: Instant): Promise<boolean>;
  /** Deletes rows sent or withdrawn before `before`, and empties those that failed and were first tried before it. Returns how many are gone. */
  sweep(before: Instant): Promise<number>;
}

export interface CardReads {
  find(card: CardName): Promise<MessageRef | undefined>;
}
export interface Cards extends CardReads {
  /** Keeps where a card's message is, in place of where it was. */
  keep(card: CardName, ref: MessageRef): Promise<void>;
  forget(card: CardName): Promise<void>;
}

// ---- drafts, kept views, erasable text, questions, audit, settings ----

export interface DraftRow {
  readonly id: RowId<"draft">;
  /** The form's id, encoded as an action. */
  readonly form: string;
  readonly values: FormValues;
}
export interface DraftReads {
  /** Undefined also where this version cannot read what was typed: the form then opens empty. */
  find(account: RowId<"account">, form: string): Promise<DraftRow | undefined>;
  /** Undefined for any other account. */
  byId(id: RowId<"draft">, account: RowId<"account">): Promise<DraftRow | undefined>;
}
export interface Drafts extends DraftReads {
  /** Keeps what was typed, in place of what was typed before into the same form. Returns the row that holds it. */
  keep(draft: {
    id: RowId<"draft">;
    account: RowId<"account">;
    form: string;
    values: FormValues;
    at: Instant;
  }): Promise<RowId<"draft">>;
  drop(account: RowId<"account">, form: string): Promise<void>;
  sweep(before: Instant): Promise<number>;
}

/** Views that wait behind a *Show me* button, for one account. */
export interface KeptViewReads {
  /** Undefined for any other account. */
  find(id: RowId<"kept view">, account: RowId<"account">): Promise<View | undefined>;
}
export interface KeptViews extends KeptViewReads {
  keep(kept: { id: RowId<"kept view">; account: RowId<"account">; view: View; at: Instant }): Promise<void>;
  sweep(before: Instant): Promise<number>;
}

/** Personal text stands in rows that can be erased; facts hold only the row's id. */
export interface TextReads {
  /** Undefined once it is erased. */
  read(id: RowId<"text">): Promise<string | undefined>;
}
export interface Texts extends TextReads {
  keep(text: { id: RowId<"text">; body: string; of?: RowId<"person">; at: Instant }): Promise<void>;
  erase(id: RowId<"text">, at: Instant): Promise<void>;
  /** Puts other words in the place of these. Nothing where they are erased. */
  rewrite(id: RowId<"text">, body: string): Promise<void>;
  /** Erases all texts of a person. Returns how many. */
  eraseOf(person: RowId<"person">, at: Instant): Promise<number>;
}

/** A question and what became of it, without its author. */
export interface QuestionRow {
  readonly id: RowId<"question">;
  readonly text: RowId<"text">;
  readonly outcome: "answered" | "choices" | "unknown";
  /** `file#section` of what was shown. */
  readonly sections: readonly string[];
  readonly score: number;
  readonly askedAt: Instant;
  readonly verdict: "helpful" | "not helpful" | undefined;
  /** What people said was missing, oldest first as far as ids tell. */
  readonly remarks: readonly RowId<"text">[];
}
export interface QuestionReads {
  find(id: RowId<"question">): Promise<QuestionRow | undefined>;
  /** Questions without a good answer, newest first: judged not helpful, or not judged and not answered. */
  open(limit: number): Promise<readonly QuestionRow[]>;
}
export interface Questions extends QuestionReads {
  add(question: Omit<QuestionRow, "verdict" | "remarks">): Promise<void>;
  /** Compare and set: false if the same verdict stands already, or the question is not there. */
  judge(id: RowId<"question">, verdict: "helpful" | "not helpful"): Promise<boolean>;
  /** Keeps one more thing that somebody found missing. False if the question is not there. */
  addRemark(id: RowId<"question">, text: RowId<"text">): Promise<boolean>;
  /** → answered, with the section that was chosen. False if it was answered already, or is not there. */
  choose(id: RowId<"question">, section: string): Promise<boolean>;
  /** Deletes those asked before `before`, with their words and what was missing. Returns how many questions. */
  sweep(before: Instant): Promise<number>;
}

export interface AuditEntry {
  readonly id: RowId<"audit">;
  readonly at: Instant;
  /** Undefined: Laurel itself. */
  readonly by: RowId<"account"> | undefined;
  /** A verb phrase, such as `shared an answer`. */
  readonly what: string;
  /** Short ids and numbers of what it was done to; no text of a person. */
  readonly subject: Readonly<Record<string, string | number>>;
}
export interface AuditReads {
  /** Newest first; those before the entry `before`, where it is named. */
  latest(limit: number, before?: RowId<"audit">): Promise<readonly AuditEntry[]>;
}
export interface Audit extends AuditReads {
  add(entry: AuditEntry): Promise<void>;
  /** Deletes what was done before `before`. Returns how many. */
  sweep(before: Instant): Promise<number>;
}

/** Settings of a space or place, made by its admins. Values are JSON. */
/** Where something is set: in a space, in a channel, or for the program as a whole. */
export type SettingScope = SpaceId | PlaceId | "program";
export interface SettingReads {
  /** Undefined if it was never set. */
  get(scope: SettingScope, name: string): Promise<unknown>;
  /** A setting wherever it was set, in the order of the scopes' ids. */
  all(name: string): Promise<readonly { readonly scope: SettingScope; readonly value: unknown }[]>;
}
export interface Settings extends SettingReads {
  /**
   * Takes the row of a setting, so that two transactions cannot count at once what is bound to it, and reads it.
   * Undefined, and nothing is taken, if it was never set.
   */
  take(scope: SettingScope, name: string): Promise<unknown>;
  /** Undefined takes the setting away. */
  set(scope: SettingScope, name: string, value: unknown): Promise<void>;
}

// ---- answers that nobody asked for ----

/** An answer that Laurel gives, or means to give, to a question in a channel that was not put to it. */
export interface UnaskedRow {
  readonly id: RowId<"unasked answer">;
  /** The channel, whatever thread the answer goes to. */
  readonly place: PlaceId;
  readonly message: MessageId;
  /** `file#section` of what answers it. */
  readonly section: string;
  /** The event's own time. */
  readonly askedAt: Instant;
  /** The natural key of its effect in the outbox. */
  readonly effect: string;
}
export interface UnaskedReads {
  find(id: RowId<"unasked answer">): Promise<UnaskedRow | undefined>;
  /** Those that can still be withdrawn: their effect is ready and untried. Of one channel or of all, oldest first. */
  waiting(place?: PlaceId): Promise<readonly (UnaskedRow & { readonly asker: AccountId; readonly dueAt: Instant })[]>;
  /** Those of a channel that were not withdrawn, for questions asked after `after` and before `before`. */
  standing(place: PlaceId, after: Instant, before: Instant): Promise<readonly UnaskedRow[]>;
  /** How many of a channel somebody did not want after `after`. */
  countNotWanted(place: PlaceId, after: Instant): Promise<number>;
}
export interface Unasked extends UnaskedReads {
  /** False if this message has one already. */
  add(row: UnaskedRow & { readonly asker: RowId<"account"> }): Promise<boolean>;
  /** Keeps that it was withdrawn, and forgets who asked. */
  withdraw(id: RowId<"unasked answer">, at: Instant): Promise<void>;
  /** Keeps that somebody did not want it. False if somebody else said so before, or it is not there. */
  refuse(id: RowId<"unasked answer">, at: Instant): Promise<boolean>;
  /** Forgets who asked where the answer no longer waits, and deletes those asked before `before`. Returns how many. */
  sweep(before: Instant): Promise<number>;
}

// ---- the store ----

export interface Reads {
  readonly accounts: AccountReads;
  readonly inbox: InboxReads;
  readonly outbox: OutboxReads;
  readonly cards: CardReads;
  readonly drafts: DraftReads;
  readonly keptViews: KeptViewReads;
  readonly texts: TextReads;
  readonly questions: QuestionReads;
  readonly audit: AuditReads;
  readonly settings: SettingReads;
  readonly unasked: UnaskedReads;
  readonly ledger: LedgerReads;
  readonly credits: CreditReads;
  readonly creditAsks: CreditAskReads;
  readonly passedOver: PassedOverReads;
  readonly preferences: PreferenceReads;
  readonly personal: PersonalReads;
  readonly candidacies: CandidacyReads;
  readonly voices: VoiceReads;
  readonly profiles: ProfileReads;
  readonly relays: RelayReads;
  readonly dossiers: DossierReads;
  readonly votes: VoteReads;
  readonly terms: TermReads;
  readonly links: LinkReads;
  readonly putOffs: PutOffReads;
  readonly absences: AbsenceReads;
}
export interface Tx extends Reads {
  readonly accounts: Accounts;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly cards: Cards;
  readonly drafts: Drafts;
  readonly keptViews: KeptViews;
  readonly texts: Texts;
  readonly questions: Questions;
  readonly audit: Audit;
  readonly settings: Settings;
  readonly unasked: Unasked;
  readonly ledger: Ledger;
  readonly credits: Credits;
  readonly creditAsks: CreditAsks;
  readonly creditMarks: CreditMarks;
  readonly passedOver: PassedOver;
  readonly preferences: Preferences;
  readonly personal: Personal;
  readonly candidacies: Candidacies;
  readonly voices: Voices;
  readonly profiles: Profiles;
  readonly relays: Relays;
  readonly dossiers: Dossiers;
  readonly votes: Votes;
  readonly terms: Terms;
  readonly links: Links;
  readonly putOffs: PutOffs;
  readonly absences: Absences;
}

/** A transaction that is open until it is committed or rolled back. */
export interface OpenTx {
  readonly tx: Tx;
  /** Throws if the transaction has ended, or if one of its statements failed: nothing of it is kept then. */
  commit(): Promise<void>;
  /** Harmless if it has ended. */
  rollback(): Promise<void>;
}

export interface Store {
  readonly engine: "sqlite" | "postgres";
  /**
   * Committed state. Used inside `transact` it throws: use the transaction. Beside a transaction opened by `begin` it
   * may wait until that one ends, so do not wait for it before you end it.
   */
  readonly read: Reads;
  /**
   * Runs `work` in one transaction; it commits if `work` resolves and rolls back if it rejects. Nesting throws.
   * No network inside: after ten seconds it is rolled back and rejects. After a statement that failed, all others of
   * the transaction fail too, so catching its error saves nothing.
   */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Opens a transaction by hand. On SQLite all others wait meanwhile. One left open for more than ten seconds is rolled
   * back and its next call throws.
   */
  begin(): Promise<OpenTx>;
  /** Tells whether a failed transaction may succeed if run again: deadlock, serialisation, busy. */
  isPassing(error: unknown): boolean;
  /** Waits for open transactions to end. Harmless if called again. */
  close(): Promise<void>;
}

/** What the delivery of a reply or effect needs to be named by. */
export type { Once };
