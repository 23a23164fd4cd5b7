// The part of the store's port that carries candidacies: their entries, voices, talk, dossiers, reviews.
import type { CandidacyEntry, CandidacyState, Opened, Opening, Outcome, StepDetail } from "../core/candidacy.ts";
import type { AccountId, CalendarDate, Instant, RowId, SpaceId } from "../core/ids.ts";
import type { TermEntry } from "../core/term.ts";

// ---- candidacies ----

export interface CandidacyRow {
  readonly id: RowId<"candidacy">;
  /** What staff see as `N-17`. */
  readonly ref: number;
  /** After merges. */
  readonly person: RowId<"person">;
  /** All of them, in order; at least one. */
  readonly entries: readonly CandidacyEntry[];
}
export interface CandidacyReads {
  find(id: RowId<"candidacy">): Promise<CandidacyRow | undefined>;
  byRef(ref: number): Promise<CandidacyRow | undefined>;
  /** Of a person and all merged with them, the newest first. */
  ofPerson(person: RowId<"person">): Promise<readonly CandidacyRow[]>;
  /**
   * In one of these states, the one that has been so for longest first; `awarded` are those whose award was not granted
   * yet. With `since`, those that have been so from that instant on.
   */
  inStates(states: readonly CandidacyState[], limit?: number, since?: Instant): Promise<readonly CandidacyRow[]>;
  /** All of the record after `after`, in the order of their ids. */
  page(after: RowId<"candidacy"> | undefined, limit: number): Promise<readonly CandidacyRow[]>;
}
export interface Candidacies extends CandidacyReads {
  /**
   * Its ref; undefined if its natural key is there already (a renewal: the term it renews). Take the person before
   * (`Accounts.takePeople`), and look for an open one: a person has one at most.
   */
  open(candidacy: {
    readonly id: RowId<"candidacy">;
    readonly naturalKey: string;
    readonly person: RowId<"person">;
    readonly entry: Opened & Pick<CandidacyEntry, "at" | "by">;
  }): Promise<number | undefined>;
  /** Adds an entry under `seq`. False if there is one with it already: somebody else was faster, so read and decide anew. */
  append(
    id: RowId<"candidacy">,
    entry: StepDetail & Pick<CandidacyEntry, "seq" | "at" | "by" | "onBehalf">,
  ): Promise<boolean>;
}

// ---- voices: who put somebody forward, and why ----

export interface VoiceRow {
  readonly id: RowId<"voice">;
  readonly candidacy: RowId<"candidacy">;
  readonly nominator: RowId<"account">;
  readonly expertises: readonly string[];
  /** Erasable. */
  readonly reason: RowId<"text">;
  readonly links: RowId<"text"> | undefined;
  /** What the nominator called the nominee. Erasable. */
  readonly named?: RowId<"text"> | undefined;
  readonly at: Instant;
  readonly withdrawnAt: Instant | undefined;
}
/**
 * A nomination that opened nothing and joined nothing, because of a waiting time or because the nominee asked never
 * to be contacted: its nominator is told the same, and staff see it.
 */
export interface SetAsideRow {
  readonly id: RowId<"set aside">;
  readonly person: RowId<"person">;
  readonly nominator: RowId<"account">;
  readonly why: "waiting time" | "never again";
  readonly expertises: readonly string[];
  readonly reason: RowId<"text">;
  readonly links: RowId<"text"> | undefined;
  /** What the nominator called the nominee. Erasable. */
  readonly named?: RowId<"text"> | undefined;
  readonly at: Instant;
  readonly withdrawnAt: Instant | undefined;
}
/** A nomination as it was handed in, for the moments until it is looked at: a voice or a set-aside row with its id takes its place. */
export interface NominationRow {
  readonly id: RowId<"nomination">;
  /** After merges. */
  readonly person: RowId<"person">;
  readonly nominator: RowId<"account">;
  readonly expertises: readonly string[];
  readonly reason: RowId<"text">;
  readonly links: RowId<"text"> | undefined;
  /** What the nominator called the nominee. Erasable. */
  readonly named?: RowId<"text"> | undefined;
  /** As the nominator said. */
  readonly region: string | undefined;
  /** Where it was handed in. */
  readonly space: SpaceId;
  readonly at: Instant;
}
export interface VoiceReads {
  find(id: RowId<"voice">): Promise<VoiceRow | undefined>;
  /** Also those that were withdrawn, the oldest first. */
  ofCandidacy(candidacy: RowId<"candidacy">): Promise<readonly VoiceRow[]>;
  /** Of a nominator and all merged with them, the newest first. */
  ofNominator(person: RowId<"person">): Promise<readonly VoiceRow[]>;
  setAsideOfNominator(person: RowId<"person">): Promise<readonly SetAsideRow[]>;
  setAsideOfPerson(person: RowId<"person">): Promise<readonly SetAsideRow[]>;
  /** Set aside with this id; undefined if there is none. */
  findSetAside(id: RowId<"set aside">): Promise<SetAsideRow | undefined>;
  /** Nominations that nobody looked at yet, the oldest first. */
  handedIn(limit: number): Promise<readonly NominationRow[]>;
  /** Voices, what was set aside and what waits, withdrawn or not, at `from` or later and before `until`. Take the nominator before. */
  countOfNominator(person: RowId<"person">, from: Instant, until: Instant): Promise<number>;
}
export interface Voices extends VoiceReads {
  /** False if this nominator's person has a voice in it that stands. */
  add(voice: Omit<VoiceRow, "withdrawnAt">): Promise<boolean>;
  setAside(row: Omit<SetAsideRow, "withdrawnAt">): Promise<void>;
  /** The same of one that was set aside. */
  rewordSetAside(id: RowId<"set aside">, words: Pick<SetAsideRow, "reason" | "links" | "expertises">): Promise<boolean>;
  withdrawSetAside(id: RowId<"set aside">, at: Instant): Promise<boolean>;
  handIn(row: NominationRow): Promise<void>;
  /** Takes a nomination that was handed in away, to put a row in its place. False if somebody else did. */
  takeUp(id: RowId<"nomination">): Promise<boolean>;
  /** Other words for the same voice; the old ones are erased by whoever calls. */
  reword(id: RowId<"voice">, words: Pick<VoiceRow, "reason" | "links" | "expertises">): Promise<boolean>;
  /** False if it was withdrawn before. */
  withdraw(id: RowId<"voice">, at: Instant): Promise<boolean>;
  /** Puts a voice into another candidacy, where two are joined. */
  moveTo(id: RowId<"voice">, candidacy: RowId<"candidacy">): Promise<void>;
}

// ---- people who are on no platform yet, and how a person is called ----

export interface ProfileRow {
  readonly person: RowId<"person">;
  /** Erasable: name, mail address, link to a profile. */
  readonly name: RowId<"text"> | undefined;
  readonly mail: RowId<"text"> | undefined;
  readonly link: RowId<"text"> | undefined;
  readonly region: string | undefined;
}
export interface ProfileReads {
  get(person: RowId<"person">): Promise<ProfileRow | undefined>;
  /** The person that this one is by now, after merges; undefined if there never was one. */
  lastOf(person: RowId<"person">): Promise<RowId<"person"> | undefined>;
  /** Whom a file from outside calls so, after merges. */
  byKey(key: string): Promise<RowId<"person"> | undefined>;
  /** What files call a person and all merged with them, in the order of the keys. */
  keysOf(person: RowId<"person">): Promise<readonly string[]>;
  /** People who are nobody else by now, in the order of their ids; also those who were erased. */
  pagePeople(after: RowId<"person"> | undefined, limit: number): Promise<readonly RowId<"person">[]>;
  /** People whose mail address or link stands on record like this, in whatever case: after merges, the oldest first. */
  withWords(words: string): Promise<readonly RowId<"person">[]>;
}
export interface Profiles extends ProfileReads {
  /** Makes a person without an account. */
  addPerson(id: RowId<"person">, at: Instant): Promise<void>;
  set(profile: ProfileRow): Promise<void>;
  /** Has a file find the person by `key` from now on. Changes nothing where it is taken. */
  addKey(key: string, person: RowId<"person">): Promise<void>;
}

// ---- who stands in for whom ----

/** Somebody is away up to and with the day `until`, and a deputy does what they would do. */
export interface AbsenceRow {
  /** After merges. */
  readonly person: RowId<"person">;
  readonly deputy: RowId<"account">;
  readonly until: CalendarDate;
}
export interface AbsenceReads {
  /** Of a person and all merged with them, where it has not ended by `day`. */
  of(person: RowId<"person">, day: CalendarDate): Promise<AbsenceRow | undefined>;
  /** Those in which an account of this person is the deputy, and that have not ended by `day`. */
  heldBy(deputy: RowId<"person">, day: CalendarDate): Promise<readonly AbsenceRow[]>;
}
export interface Absences extends AbsenceReads {
  /** Takes the place of an earlier one. */
  begin(row: AbsenceRow, at: Instant): Promise<void>;
  /** False if there was none. */
  end(person: RowId<"person">): Promise<boolean>;
}

// ---- what lead and nominee write to each other ----

export interface RelayRow {
  readonly id: RowId<"relay">;
  readonly candidacy: RowId<"candidacy">;
  readonly from: "lead" | "nominee";
  readonly by: RowId<"account">;
  readonly words: RowId<"text">;
  readonly at: Instant;
}
export interface RelayReads {
  ofCandidacy(candidacy: RowId<"candidacy">): Promise<readonly RelayRow[]>;
}
export interface Relays extends RelayReads {
  add(row: RelayRow): Promise<void>;
}

// ---- what a nominee adds to their dossier ----

export interface DossierNoteRow {
  readonly id: RowId<"dossier note">;
  readonly candidacy: RowId<"candidacy">;
  readonly words: RowId<"text">;
  readonly link: RowId<"text"> | undefined;
  readonly at: Instant;
}
export interface DossierReads {
  notes(candidacy: RowId<"candidacy">): Promise<readonly DossierNoteRow[]>;
}
export interface Dossiers extends DossierReads {
  addNote(note: DossierNoteRow): Promise<void>;
  dropNote(id: RowId<"dossier note">): Promise<boolean>;
}

// ---- reviews ----

export interface VoteRow {
  readonly id: RowId<"vote">;
  readonly candidacy: RowId<"candidacy">;
  /** Counts the reviews of one candidacy, from 0: a dossier that was given back is reviewed anew. */
  readonly round: number;
  readonly evaluator: RowId<"account">;
  readonly outcome: Outcome | "recused";
  readonly words: RowId<"text"> | undefined;
  readonly at: Instant;
}
export interface VoteReads {
  /** The last of each evaluator's person, the oldest first. */
  ofRound(candidacy: RowId<"candidacy">, round: number): Promise<readonly VoteRow[]>;
}
export interface Votes extends VoteReads {
  /** Takes the place of the same person's earlier vote in this round. */
  cast(vote: VoteRow): Promise<void>;
}

// ---- terms ----

export interface TermRow {
  readonly id: RowId<"term">;
  readonly person: RowId<"person">;
  /** Undefined where it was imported. */
  readonly candidacy: RowId<"candidacy"> | undefined;
  readonly entries: readonly TermEntry[];
}
export interface TermReads {
  find(id: RowId<"term">): Promise<TermRow | undefined>;
  /** The newest first. */
  ofPerson(person: RowId<"person">): Promise<readonly TermRow[]>;
  /** That have begun and not ended on a day, by what their entries say. */
  running(on: CalendarDate): Promise<readonly TermRow[]>;
  /** Whose last day was before `on`, at `since` or later. */
  endedBetween(since: CalendarDate, on: CalendarDate): Promise<readonly TermRow[]>;
  page(after: RowId<"term"> | undefined, limit: number): Promise<readonly TermRow[]>;
  /** Accounts of everybody who holds an award on a day: they are awardees. */
  holders(on: CalendarDate): Promise<readonly AccountId[]>;
  /** Whether an account is of somebody who holds an award on a day. */
  isHolder(account: AccountId, on: CalendarDate): Promise<boolean>;
}
export interface Terms extends TermReads {
  /** False if its natural key is there (a candidacy; an imported row). */
  grant(term: {
    readonly id: RowId<"term">;
    readonly naturalKey: string;
    readonly person: RowId<"person">;
    readonly candidacy: RowId<"candidacy"> | undefined;
    readonly entry: Extract<TermEntry, { kind: "granted" }>;
  }): Promise<boolean>;
  append(id: RowId<"term">, entry: TermEntry): Promise<boolean>;
}

// ---- people whom staff looked at and left for later ----

export interface PutOffReads {
  /** Those whom nobody wants to see before a day after `day`. */
  people(day: CalendarDate): Promise<readonly RowId<"person">[]>;
}
export interface PutOffs extends PutOffReads {
  /** Until `until`, that day not included, in place of what was said before. */
  put(putOff: {
    readonly person: RowId<"person">;
    readonly until: CalendarDate;
    readonly by: RowId<"account">;
    readonly at: Instant;
  }): Promise<void>;
  drop(person: RowId<"person">): Promise<void>;
}

// ---- one person over several platforms ----

export interface LinkCodeRow {
  readonly id: RowId<"link code">;
  /** Of the code; the code itself is nowhere. */
  readonly hash: string;
  readonly kind: "link" | "claim";
  /** Who asked for it, or whom it stands for. */
  readonly person: RowId<"person">;
  readonly account: RowId<"account"> | undefined;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | undefined;
}
export interface LinkReads {
  byHash(hash: string): Promise<LinkCodeRow | undefined>;
  /** How often an account tried a code at `from` or later. */
  countTries(account: RowId<"account">, from: Instant): Promise<number>;
  /** Codes that an account asked for at `from` or later. */
  countMade(account: RowId<"account">, from: Instant): Promise<number>;
  /** The merges in force that made one person of these, the newest first. */
  mergesOf(
    person: RowId<"person">,
  ): Promise<readonly { readonly from: RowId<"person">; readonly into: RowId<"person">; readonly at: Instant }[]>;
  /** Accounts of a person and of all merged with them, each with the person it belongs to before merges. */
  homes(
    person: RowId<"person">,
  ): Promise<readonly { readonly account: RowId<"account">; readonly home: RowId<"person"> }[]>;
}
export interface Links extends LinkReads {
  /** Takes the place of an earlier code of the same kind: of the account, or where it is of none, of the person. */
  addCode(code: Omit<LinkCodeRow, "usedAt">): Promise<void>;
  /** Compare and set: false if it was used, or expired by `at`. */
  use(id: RowId<"link code">, at: Instant): Promise<boolean>;
  noteTry(account: RowId<"account">, at: Instant): Promise<void>;
  /** Makes one person of two. Take both before. False if they are one already. */
  merge(from: RowId<"person">, into: RowId<"person">, at: Instant): Promise<boolean>;
  /** Takes the step back that merged `from`. False if it is not merged. */
  unmerge(from: RowId<"person">): Promise<boolean>;
  /** Deletes codes of the kind `link` made before `before`, claims that held no longer by then, and tries before it. Returns how many. */
  sweep(before: Instant): Promise<number>;
  /** Gives one account a person of its own again. */
  detach(account: RowId<"account">, person: RowId<"person">, at: Instant): Promise<void>;
}

export type { CandidacyEntry, CandidacyState, Opening, Outcome, TermEntry };
