// From nomination to award: candidacies, what is said about them, terms, and one person over several platforms.
// People's words stand in `text`: here are ids.
import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await candidacies(db);
  await voices(db);
  await talk(db);
  await terms(db);
  await links(db);
}

/** `state` says what the entries come to, so that rows are found by it; what counts is the entries. */
async function candidacies(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("candidacy")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("ref", "integer", (column) => column.notNull().unique())
    .addColumn("natural_key", "text", (column) => column.notNull().unique())
    .addColumn("person_id", "text", (column) => column.notNull().references("person.id"))
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("since", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("candidacy_by_person").on("candidacy").column("person_id").execute();
  await db.schema.createIndex("candidacy_by_state").on("candidacy").columns(["state", "since", "id"]).execute();

  await db.schema
    .createTable("candidacy_entry")
    .addColumn("candidacy_id", "text", (column) => column.notNull().references("candidacy.id"))
    .addColumn("seq", "integer", (column) => column.notNull())
    .addColumn("step", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("by_id", "text", (column) => column.references("account.id"))
    .addColumn("body", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("candidacy_entry_seq", ["candidacy_id", "seq"])
    .execute();
}

/** `set_aside`: nominations that opened nothing and joined nothing. `expertises` is JSON. */
async function voices(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("voice")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("candidacy_id", "text", (column) => column.notNull().references("candidacy.id"))
    .addColumn("nominator_id", "text", (column) => column.notNull().references("account.id"))
    .addColumn("expertises", "text", (column) => column.notNull())
    .addColumn("reason_text_id", "text", (column) => column.notNull().references("text.id"))
    .addColumn("links_text_id", "text", (column) => column.references("text.id"))
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("withdrawn_at", "bigint")
    .execute();
  await db.schema.createIndex("voice_by_candidacy").on("voice").columns(["candidacy_id", "id"]).execute();
  await db.schema.createIndex("voice_by_nominator").on("voice").columns(["nominator_id", "at"]).execute();

  await db.schema
    .createTable("set_aside")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("person_id", "text", (column) => column.notNull().references("person.id"))
    .addColumn("nominator_id", "text", (column) => column.notNull().references("account.id"))
    .addColumn("why", "text", (column) => column.notNull())
    .addColumn("expertises", "text", (column) => column.notNull())
    .addColumn("reason_text_id", "text", (column) => column.notNull().references("text.id"))
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("set_aside_by_person").on("set_aside").column("person_id").execute();
  await db.schema.createIndex("set_aside_by_nominator").on("set_aside").columns(["nominator_id", "at"]).execute();

  await db.schema
    .createTable("profile")
    .addColumn("person_id", "text", (column) => column.primaryKey().references("person.id"))
    .addColumn("name_text_id", "text", (column) => column.references("text.id"))
    .addColumn("mail_text_id", "text", (column) => column.references("text.id"))
    .addColumn("link_text_id", "text", (column) => column.references("text.id"))
    .addColumn("region", "text")
    .execute();
}

/** What lead and nominee write to each other, what a nominee adds to the dossier, what evaluators say. */
async function talk(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("relay")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("candidacy_id", "text", (column) => column.notNull().references("candidacy.id"))
    .addColumn("side", "text", (column) => column.notNull())
    .addColumn("by_id", "text", (column) => column.notNull().references("account.id"))
    .addColumn("text_id", "text", (column) => column.notNull().references("text.id"))
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("relay_by_candidacy").on("relay").columns(["candidacy_id", "id"]).execute();

  await db.schema
    .createTable("dossier_note")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("candidacy_id", "text", (column) => column.notNull().references("candidacy.id"))
    .addColumn("text_id", "text", (column) => column.notNull().references("text.id"))
    .addColumn("link_text_id", "text", (column) => column.references("text.id"))
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("dossier_note_by_candidacy").on("dossier_note").columns(["candidacy_id", "id"]).execute();

  await db.schema
    .createTable("vote")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("candidacy_id", "text", (column) => column.notNull().references("candidacy.id"))
    .addColumn("round", "integer", (column) => column.notNull())
    .addColumn("evaluator_id", "text", (column) => column.notNull().references("account.id"))
    .addColumn("outcome", "text", (column) => column.notNull())
    .addColumn("text_id", "text", (column) => column.references("text.id"))
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("vote_by_round").on("vote").columns(["candidacy_id", "round", "id"]).execute();
}

/** `starts_on` and `ends_on` say what the entries come to, half open, so that rows are found by them. */
async function terms(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("term")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("natural_key", "text", (column) => column.notNull().unique())
    .addColumn("person_id", "text", (column) => column.notNull().references("person.id"))
    .addColumn("candidacy_id", "text", (column) => column.references("candidacy.id"))
    .addColumn("starts_on", "text", (column) => column.notNull())
    .addColumn("ends_on", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("term_by_person").on("term").column("person_id").execute();
  await db.schema.createIndex("term_by_end").on("term").columns(["ends_on", "starts_on"]).execute();

  await db.schema
    .createTable("term_entry")
    .addColumn("term_id", "text", (column) => column.notNull().references("term.id"))
    .addColumn("seq", "integer", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("by_id", "text", (column) => column.references("account.id"))
    .addColumn("body", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("term_entry_seq", ["term_id", "seq"])
    .execute();
}

/** Of a code only its hash is kept. */
async function links(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("link_code")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("hash", "text", (column) => column.notNull().unique())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("person_id", "text", (column) => column.notNull().references("person.id"))
    .addColumn("account_id", "text", (column) => column.references("account.id"))
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .addColumn("used_at", "bigint")
    .execute();
  await db.schema.createIndex("link_code_by_account").on("link_code").columns(["account_id", "made_at"]).execute();
  await db.schema.createIndex("link_code_by_person").on("link_code").column("person_id").execute();

  await db.schema
    .createTable("link_try")
    .addColumn("account_id", "text", (column) => column.notNull().references("account.id"))
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("link_try_by_account").on("link_try").columns(["account_id", "at"]).execute();

  await db.schema
    .createTable("person_merge")
    .addColumn("from_id", "text", (column) => column.primaryKey().references("person.id"))
    .addColumn("into_id", "text", (column) => column.notNull().references("person.id"))
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
}
