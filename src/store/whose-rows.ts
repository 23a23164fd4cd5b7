// Whose a row is, table by table: what a person is shown, handed and rid of is read from here.
import type { Database } from "./schema.ts";

interface Whose<Column extends string> {
  /** Columns with the row id of an account. */
  readonly account?: readonly Column[];
  /** Columns with the row id of a person. */
  readonly person?: readonly Column[];
  /** Columns with the row id of a text. */
  readonly text?: readonly Column[];
  /** A column with the row id of another table's row: it is of the same person. */
  readonly partOf?: { readonly column: Column; readonly table: keyof Database };
  /** Columns of JSON with row ids of accounts among other things. */
  readonly accountsIn?: readonly Column[];
  /**
   * What leads to the person whom a row is about, and who is not to know of it: their copy does not hold it, and the words
   * in it are erased with them. A column with the id of a person, or of another table's row that is about them.
   */
  readonly about?: { readonly column: Column; readonly table?: keyof Database };
  /** Columns of JSON in which people stand as their platform knows them. */
  readonly namedIn?: readonly Column[];
  /**
   * What is left of a row when its person is erased.
   * - goes: nothing
   * - emptied: the row, without what it says of them; `erase-person.ts` says how
   * - stays: all of it, since it holds ids and numbers alone
   */
  readonly erased: "goes" | "emptied" | "stays";
}

/** A table that says nothing of anybody, and why. */
interface Nobodys {
  readonly nobodys: string;
}

// An object, so that a table that joins the schema cannot be forgotten here.
export const WHOSE: { readonly [T in keyof Database]: Whose<keyof Database[T] & string> | Nobodys } = {
  person: { person: ["id"], erased: "stays" },
  account: { person: ["person_id"], erased: "emptied" },
  inbox: { namedIn: ["event", "reply"], erased: "emptied" },
  outbox: { namedIn: ["effect", "fallback"], erased: "emptied" },
  card: { nobodys: "where messages of Laurel's stand" },
  draft: { account: ["account_id"], erased: "goes" },
  kept_view: { account: ["account_id"], erased: "goes" },
  text: { person: ["person_id"], erased: "emptied" },
  question: { text: ["text_id"], erased: "stays" },
  question_remark: { text: ["text_id"], erased: "stays" },
  audit: { account: ["by_id"], accountsIn: ["subject"], erased: "stays" },
  setting: { nobodys: "what was set for a space" },
  unasked_answer: { account: ["asker_id"], erased: "emptied" },
  counter: { nobodys: "a number" },
  contribution: { account: ["account_id"], erased: "stays" },
  contribution_entry: {
    account: ["by_id"],
    partOf: { column: "contribution_id", table: "contribution" },
    erased: "stays",
  },
  credit: {
    account: ["helper_id", "asker_id", "by_id"],
    text: ["question_text_id", "excerpt_text_id"],
    partOf: { column: "contribution_id", table: "contribution" },
    erased: "stays",
  },
  credit_ask: { account: ["asker_id"], accountsIn: ["candidates"], erased: "emptied" },
  credit_mark: { account: ["by_id"], erased: "goes" },
  passed_over: { account: ["helper_id", "by_id"], erased: "goes" },
  preference: { person: ["person_id"], erased: "goes" },
  // Whether, how and by whom somebody is considered is confidential, to themselves as well: they learn of it from their lead.
  put_off: { account: ["by_id"], about: { column: "person_id" }, erased: "stays" },
  candidacy: { about: { column: "person_id" }, erased: "stays" },
  candidacy_entry: {
    account: ["by_id"],
    accountsIn: ["body"],
    about: { column: "candidacy_id", table: "candidacy" },
    erased: "stays",
  },
  voice: {
    account: ["nominator_id"],
    text: ["reason_text_id", "links_text_id", "named_text_id"],
    about: { column: "candidacy_id", table: "candidacy" },
    erased: "stays",
  },
  set_aside: {
    account: ["nominator_id"],
    text: ["reason_text_id", "links_text_id", "named_text_id"],
    about: { column: "person_id" },
    erased: "stays",
  },
  nomination: {
    account: ["nominator_id"],
    text: ["reason_text_id", "links_text_id", "named_text_id"],
    about: { column: "person_id" },
    erased: "stays",
  },
  absence: { person: ["person_id"], account: ["deputy_id"], erased: "goes" },
  profile: { person: ["person_id"], text: ["name_text_id", "mail_text_id", "link_text_id"], erased: "goes" },
  person_key: { person: ["person_id"], erased: "goes" },
  relay: {
    account: ["by_id"],
    text: ["text_id"],
    about: { column: "candidacy_id", table: "candidacy" },
    erased: "stays",
  },
  dossier_note: { text: ["text_id", "link_text_id"], erased: "goes" },
  vote: {
    account: ["evaluator_id"],
    text: ["text_id"],
    about: { column: "candidacy_id", table: "candidacy" },
    erased: "stays",
  },
  term: { person: ["person_id"], erased: "stays" },
  term_entry: { account: ["by_id"], partOf: { column: "term_id", table: "term" }, erased: "stays" },
  link_code: { person: ["person_id"], account: ["account_id"], erased: "goes" },
  link_try: { account: ["account_id"], erased: "goes" },
  person_merge: { person: ["from_id", "into_id"], erased: "stays" },
  playground_journal: { nobodys: "what people of the playground did, who are nobody's account elsewhere" },
};

export type PersonalTable = Whose<string>;

/** The tables that say something of people. */
export const PERSONAL_TABLES: readonly (readonly [keyof Database, PersonalTable])[] = Object.entries(WHOSE).flatMap(
  ([name, whose]) => ("nobodys" in whose ? [] : [[name as keyof Database, whose as PersonalTable] as const]),
);
