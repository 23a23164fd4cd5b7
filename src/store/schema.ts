// The tables as Kysely types them. What they are for stands in the migrations and in store.ts.
import type { Kysely } from "kysely";
import type { CreditSignal } from "../core/concerns.ts";
import type { CalendarDate, EventKey, Instant, MessageId, PlaceId, RowId, SpaceId } from "../core/ids.ts";
import type {
  CandidacyEntry,
  CandidacyState,
  CreditAskRow,
  EntryBody,
  InboxState,
  LinkCodeRow,
  OutboxState,
  RelayRow,
  SetAsideRow,
  SettingScope,
  Source,
  Standing,
  TermEntry,
  VoteRow,
} from "./store.ts";

/** Instants are epoch milliseconds, booleans 0 or 1, JSON is text. */
export interface Database {
  person: PersonTable;
  account: AccountTable;
  inbox: InboxTable;
  outbox: OutboxTable;
  card: CardTable;
  draft: DraftTable;
  kept_view: KeptViewTable;
  text: TextTable;
  question: QuestionTable;
  question_remark: QuestionRemarkTable;
  audit: AuditTable;
  setting: SettingTable;
  unasked_answer: UnaskedAnswerTable;
  counter: CounterTable;
  contribution: ContributionTable;
  contribution_entry: ContributionEntryTable;
  credit: CreditTable;
  credit_ask: CreditAskTable;
  credit_mark: CreditMarkTable;
  passed_over: PassedOverTable;
  preference: PreferenceTable;
  put_off: PutOffTable;
  candidacy: CandidacyTable;
  candidacy_entry: CandidacyEntryTable;
  voice: VoiceTable;
  set_aside: SetAsideTable;
  nomination: NominationTable;
  absence: AbsenceTable;
  profile: ProfileTable;
  person_key: PersonKeyTable;
  relay: RelayTable;
  dossier_note: DossierNoteTable;
  vote: VoteTable;
  term: TermTable;
  term_entry: TermEntryTable;
  link_code: LinkCodeTable;
  link_try: LinkTryTable;
  person_merge: PersonMergeTable;
  playground_journal: PlaygroundJournalTable;
}
/** A connection, or a transaction on one. */
export type Db = Kysely<Database>;

interface PersonTable {
  id: RowId<"person">;
  merged_into: RowId<"person"> | null;
  version: number;
  created_at: Instant;
}
interface AccountTable {
  id: RowId<"account">;
  platform: string;
  tenant: string;
  native_id: string;
  person_id: RowId<"person">;
  name: string;
  bot: number;
  dm_used_at: Instant | null;
  last_seen_at: Instant;
}
interface InboxTable {
  id: RowId<"inbox">;
  platform: string;
  event_key: EventKey;
  state: InboxState;
  attempts: number;
  received_at: Instant;
  event: string | null;
  reply: string | null;
  why: string | null;
}
interface OutboxTable {
  id: RowId<"outbox">;
  platform: string;
  space: SpaceId;
  natural_key: string | null;
  lane: string | null;
  priority: number;
  state: OutboxState;
  effect: string | null;
  fallback: string | null;
  attempts: number;
  due_at: Instant;
  first_tried_at: Instant | null;
  leased_by: string | null;
  lease_until: Instant | null;
  why: string | null;
  sent_at: Instant | null;
}
interface CardTable {
  name: string;
  ref: string;
}
interface DraftTable {
  id: RowId<"draft">;
  account_id: RowId<"account">;
  form: string;
  typed: string;
  kept_at: Instant;
}
interface KeptViewTable {
  id: RowId<"kept view">;
  account_id: RowId<"account">;
  view: string;
  kept_at: Instant;
}
interface TextTable {
  id: RowId<"text">;
  body: string | null;
  person_id: RowId<"person"> | null;
  kept_at: Instant;
  erased_at: Instant | null;
}
interface QuestionTable {
  id: RowId<"question">;
  text_id: RowId<"text">;
  outcome: "answered" | "choices" | "unknown";
  sections: string;
  score: number;
  asked_at: Instant;
  verdict: "helpful" | "not helpful" | null;
}
interface QuestionRemarkTable {
  text_id: RowId<"text">;
  question_id: RowId<"question">;
}
interface AuditTable {
  id: RowId<"audit">;
  at: Instant;
  by_id: RowId<"account"> | null;
  what: string;
  subject: string;
}
interface SettingTable {
  scope: SettingScope;
  name: string;
  value: string;
}
interface UnaskedAnswerTable {
  id: RowId<"unasked answer">;
  place_id: PlaceId;
  message_id: MessageId;
  asker_id: RowId<"account"> | null;
  section: string;
  asked_at: Instant;
  effect_key: string;
  withdrawn_at: Instant | null;
  not_wanted_at: Instant | null;
}
interface PutOffTable {
  person_id: RowId<"person">;
  until: CalendarDate;
  by_id: RowId<"account">;
  at: Instant;
}
interface CounterTable {
  name: "contribution" | "candidacy";
  value: number;
}
interface ContributionTable {
  id: RowId<"contribution">;
  ref: number;
  natural_key: string;
  account_id: RowId<"account">;
  source: Source;
  day: CalendarDate;
  standing: Standing;
}
interface ContributionEntryTable {
  contribution_id: RowId<"contribution">;
  seq: number;
  kind: EntryBody["kind"];
  at: Instant;
  by_id: RowId<"account"> | null;
  body: string;
}
interface CreditTable {
  contribution_id: RowId<"contribution">;
  question: string;
  helper_id: RowId<"account">;
  asker_id: RowId<"account">;
  by_id: RowId<"account">;
  signal: CreditSignal;
  space: SpaceId;
  place_id: PlaceId;
  message_id: MessageId;
  at: Instant;
  question_text_id: RowId<"text"> | null;
  excerpt_text_id: RowId<"text"> | null;
}
interface CreditAskTable {
  id: RowId<"credit ask">;
  space: SpaceId;
  place_id: PlaceId;
  message_id: MessageId;
  asker_id: RowId<"account">;
  question: string;
  signal: CreditSignal;
  candidates: string;
  at: Instant;
  expires_at: Instant;
  state: CreditAskRow["state"];
}
interface CreditMarkTable {
  channel_id: PlaceId;
  message_id: MessageId;
  by_id: RowId<"account">;
  emoji: string;
  on_at: Instant | null;
  off_at: Instant | null;
  last: "on" | "off";
  changed_at: Instant;
}
interface PassedOverTable {
  id: RowId<"passed over">;
  place_id: PlaceId;
  message_id: MessageId;
  answer_id: MessageId | null;
  signal: CreditSignal;
  helper_id: RowId<"account"> | null;
  by_id: RowId<"account">;
  reason: string;
  at: Instant;
}
interface PreferenceTable {
  person_id: RowId<"person">;
  name: string;
  value: string;
  set_at: Instant;
}
interface CandidacyTable {
  id: RowId<"candidacy">;
  ref: number;
  natural_key: string;
  person_id: RowId<"person">;
  state: CandidacyState | "granted";
  since: Instant;
}
interface CandidacyEntryTable {
  candidacy_id: RowId<"candidacy">;
  seq: number;
  step: CandidacyEntry["step"];
  at: Instant;
  by_id: RowId<"account"> | null;
  body: string;
}
interface VoiceTable {
  id: RowId<"voice">;
  candidacy_id: RowId<"candidacy">;
  nominator_id: RowId<"account">;
  expertises: string;
  reason_text_id: RowId<"text">;
  links_text_id: RowId<"text"> | null;
  named_text_id: RowId<"text"> | null;
  at: Instant;
  withdrawn_at: Instant | null;
}
interface SetAsideTable {
  id: RowId<"set aside">;
  person_id: RowId<"person">;
  nominator_id: RowId<"account">;
  why: SetAsideRow["why"];
  expertises: string;
  reason_text_id: RowId<"text">;
  links_text_id: RowId<"text"> | null;
  named_text_id: RowId<"text"> | null;
  at: Instant;
  withdrawn_at: Instant | null;
}
interface NominationTable {
  id: RowId<"nomination">;
  person_id: RowId<"person">;
  nominator_id: RowId<"account">;
  expertises: string;
  reason_text_id: RowId<"text">;
  links_text_id: RowId<"text"> | null;
  named_text_id: RowId<"text"> | null;
  region: string | null;
  space: SpaceId;
  at: Instant;
}
interface AbsenceTable {
  person_id: RowId<"person">;
  deputy_id: RowId<"account">;
  until: CalendarDate;
  at: Instant;
}
interface ProfileTable {
  person_id: RowId<"person">;
  name_text_id: RowId<"text"> | null;
  mail_text_id: RowId<"text"> | null;
  link_text_id: RowId<"text"> | null;
  region: string | null;
}
interface PersonKeyTable {
  key: string;
  person_id: RowId<"person">;
}
interface RelayTable {
  id: RowId<"relay">;
  candidacy_id: RowId<"candidacy">;
  side: RelayRow["from"];
  by_id: RowId<"account">;
  text_id: RowId<"text">;
  at: Instant;
}
interface DossierNoteTable {
  id: RowId<"dossier note">;
  candidacy_id: RowId<"candidacy">;
  text_id: RowId<"text">;
  link_text_id: RowId<"text"> | null;
  at: Instant;
}
interface VoteTable {
  id: RowId<"vote">;
  candidacy_id: RowId<"candidacy">;
  round: number;
  evaluator_id: RowId<"account">;
  outcome: VoteRow["outcome"];
  text_id: RowId<"text"> | null;
  at: Instant;
}
interface TermTable {
  id: RowId<"term">;
  natural_key: string;
  person_id: RowId<"person">;
  candidacy_id: RowId<"candidacy"> | null;
  starts_on: CalendarDate;
  ends_on: CalendarDate;
}
interface TermEntryTable {
  term_id: RowId<"term">;
  seq: number;
  kind: TermEntry["kind"];
  at: Instant;
  by_id: RowId<"account"> | null;
  body: string;
}
interface LinkCodeTable {
  id: RowId<"link code">;
  hash: string;
  kind: LinkCodeRow["kind"];
  person_id: RowId<"person">;
  account_id: RowId<"account"> | null;
  made_at: Instant;
  expires_at: Instant;
  used_at: Instant | null;
}
interface LinkTryTable {
  account_id: RowId<"account">;
  at: Instant;
}
interface PersonMergeTable {
  from_id: RowId<"person">;
  into_id: RowId<"person">;
  at: Instant;
}
interface PlaygroundJournalTable {
  seq: number;
  body: string;
}
