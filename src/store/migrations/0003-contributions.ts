// What people did for the community, and the help behind it. People's words stand in `text`: here are ids.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await contributions(db);
  await credits(db);
  await signals(db);
  await preferences(db);
}

/**
 * `day` and `standing` say what the entries come to, so that rows are found by them; what counts is the entries.
 * `ref` is counted, without a gap, in a row of `counter`.
 */
async function contributions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("counter")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("value", "integer", (column) => column.notNull())
    .execute();

  await db.schema
    .createTable("contribution")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("ref", "integer", (column) => column.notNull().unique())
    .addColumn("natural_key", "text", (column) => column.notNull().unique())
    .addColumn("account_id", "text", (column) => column.notNull().references("account.id"))
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("day", "text", (column) => column.notNull())
    .addColumn("standing", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("contribution_by_day").on("contribution").columns(["account_id", "day"]).execute();
  await db.schema.createIndex("contribution_by_standing").on("contribution").columns(["standing", "id"]).execute();

  await db.schema
    .createTable("contribution_entry")
    .addColumn("contribution_id", "text", (column) => column.notNull().references("contribution.id"))
    .addColumn("seq", "integer", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("by_id", "text", (column) => column.references("account.id"))
    .addColumn("body", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("contribution_entry_seq", ["contribution_id", "seq"])
    .execute();
}

async function credits(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("credit")
    .addColumn("contribution_id", "text", (column) => column.primaryKey().references("contribution.id"))
    .addColumn("question", "text", (column) => column.notNull())
    .addColumn("helper_id", "text", (column) => column.notNull().references("account.id"))
    .addColumn("asker_id", "text", (column) => column.notNull().references("account.id"))
    .addColumn("by_id", "text", (column) => column.notNull().references("account.id"))
    .addColumn("signal", "text", (column) => column.notNull())
    .addColumn("space", "text", (column) => column.notNull())
    .addColumn("place_id", "text", (column) => column.notNull())
    .addColumn("message_id", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("question_text_id", "text", (column) => column.references("text.id"))
    .addColumn("excerpt_text_id", "text", (column) => column.references("text.id"))
    .execute();
  await db.schema.createIndex("credit_by_question").on("credit").column("question").execute();
  await db.schema.createIndex("credit_by_message").on("credit").columns(["place_id", "message_id"]).execute();
  await db.schema.createIndex("credit_by_helper").on("credit").columns(["helper_id", "at"]).execute();
}

/** Asks: unclear signals. `candidates` is JSON. Passed over: signals that credited nobody. */
async function signals(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("credit_ask")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("space", "text", (column) => column.notNull())
    .addColumn("place_id", "text", (column) => column.notNull())
    .addColumn("message_id", "text", (column) => column.notNull())
    .addColumn("asker_id", "text", (column) => column.notNull().references("account.id"))
    .addColumn("question", "text", (column) => column.notNull())
    .addColumn("signal", "text", (column) => column.notNull())
    .addColumn("candidates", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addUniqueConstraint("credit_ask_of_message", ["place_id", "message_id"])
    .execute();
  await db.schema.createIndex("credit_ask_by_state").on("credit_ask").columns(["state", "id"]).execute();
  await db.schema.createIndex("credit_ask_by_time").on("credit_ask").column("at").execute();

  await db.schema
    .createTable("passed_over")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("place_id", "text", (column) => column.notNull())
    .addColumn("message_id", "text", (column) => column.notNull())
    .addColumn("answer_id", "text")
    .addColumn("signal", "text", (column) => column.notNull())
    .addColumn("helper_id", "text", (column) => column.references("account.id"))
    .addColumn("by_id", "text", (column) => column.notNull().references("account.id"))
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("passed_over_once")
    .unique()
    .on("passed_over")
    .columns(["place_id", "message_id", "reason"])
    // Nulls differ from each other, and nobody is to be passed over twice either.
    .expression(sql`coalesce(helper_id, '')`)
    .execute();
  await db.schema.createIndex("passed_over_by_answer").on("passed_over").columns(["place_id", "answer_id"]).execute();
  await db.schema.createIndex("passed_over_by_helper").on("passed_over").columns(["helper_id", "at"]).execute();
  await db.schema.createIndex("passed_over_by_giver").on("passed_over").columns(["by_id", "at"]).execute();
  await db.schema.createIndex("passed_over_by_time").on("passed_over").column("at").execute();
}

async function preferences(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("preference")
    .addColumn("person_id", "text", (column) => column.notNull().references("person.id"))
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .addColumn("set_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("preference_name", ["person_id", "name"])
    .execute();
  await db.schema.createIndex("preference_by_name").on("preference").column("name").execute();
}
