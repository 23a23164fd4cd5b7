// The first tables. Portable types only: text, integer, bigint, double precision. A migration is never edited once released.
// Ids compare in the order they were made: digits and lower-case letters sort alike in every collation of Postgres.
import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await people(db);
  await inbox(db);
  await outbox(db);
  await whatIsShown(db);
  await questions(db);
  await operations(db);
}

/** `merged_into` is a chain: unlinking takes one step of it back. `version` is what a cap takes before it counts. */
async function people(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("person")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("merged_into", "text", (column) => column.references("person.id"))
    .addColumn("version", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("person_by_merge").on("person").column("merged_into").execute();

  await db.schema
    .createTable("account")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("platform", "text", (column) => column.notNull())
    .addColumn("tenant", "text", (column) => column.notNull())
    .addColumn("native_id", "text", (column) => column.notNull())
    .addColumn("person_id", "text", (column) => column.notNull().references("person.id"))
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("bot", "integer", (column) => column.notNull())
    .addColumn("dm_used_at", "bigint")
    .addColumn("last_seen_at", "bigint", (column) => column.notNull())
    .addUniqueConstraint("account_identity", ["platform", "tenant", "native_id"])
    .execute();
  await db.schema.createIndex("account_by_person").on("account").columns(["person_id", "last_seen_at"]).execute();
}

async function inbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("inbox")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("platform", "text", (column) => column.notNull())
    .addColumn("event_key", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("received_at", "bigint", (column) => column.notNull())
    .addColumn("event", "text")
    .addColumn("reply", "text")
    .addColumn("why", "text")
    .addUniqueConstraint("inbox_fact", ["platform", "event_key"])
    .execute();
  await db.schema.createIndex("inbox_by_state").on("inbox").columns(["state", "received_at"]).execute();
  await db.schema.createIndex("inbox_by_time").on("inbox").column("received_at").execute();
}

async function outbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("outbox")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("platform", "text", (column) => column.notNull())
    .addColumn("space", "text", (column) => column.notNull())
    .addColumn("natural_key", "text", (column) => column.unique())
    .addColumn("lane", "text")
    .addColumn("priority", "integer", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("effect", "text")
    .addColumn("fallback", "text")
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("due_at", "bigint", (column) => column.notNull())
    .addColumn("first_tried_at", "bigint")
    .addColumn("leased_by", "text")
    .addColumn("lease_until", "bigint")
    .addColumn("why", "text")
    .addColumn("sent_at", "bigint")
    .execute();
  await db.schema.createIndex("outbox_by_turn").on("outbox").columns(["state", "priority", "due_at", "id"]).execute();
  await db.schema.createIndex("outbox_by_lease").on("outbox").columns(["state", "lease_until"]).execute();
  await db.schema.createIndex("outbox_by_sent").on("outbox").columns(["state", "sent_at"]).execute();
  await db.schema.createIndex("outbox_by_lane").on("outbox").columns(["lane", "state", "id"]).execute();
}

async function whatIsShown(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("card")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("ref", "text", (column) => column.notNull())
    .execute();

  await db.schema
    .createTable("draft")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("account_id", "text", (column) => column.notNull().references("account.id"))
    .addColumn("form", "text", (column) => column.notNull())
    .addColumn("typed", "text", (column) => column.notNull())
    .addColumn("kept_at", "bigint", (column) => column.notNull())
    .addUniqueConstraint("draft_of_form", ["account_id", "form"])
    .execute();
  await db.schema.createIndex("draft_by_time").on("draft").column("kept_at").execute();

  await db.schema
    .createTable("kept_view")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("account_id", "text", (column) => column.notNull().references("account.id"))
    .addColumn("view", "text", (column) => column.notNull())
    .addColumn("kept_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("kept_view_by_account").on("kept_view").column("account_id").execute();
  await db.schema.createIndex("kept_view_by_time").on("kept_view").column("kept_at").execute();
}

async function questions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("text")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("body", "text")
    .addColumn("person_id", "text", (column) => column.references("person.id"))
    .addColumn("kept_at", "bigint", (column) => column.notNull())
    .addColumn("erased_at", "bigint")
    .execute();
  await db.schema.createIndex("text_by_person").on("text").column("person_id").execute();

  await db.schema
    .createTable("question")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("text_id", "text", (column) => column.notNull().references("text.id"))
    .addColumn("outcome", "text", (column) => column.notNull())
    .addColumn("sections", "text", (column) => column.notNull())
    .addColumn("score", "double precision", (column) => column.notNull())
    .addColumn("asked_at", "bigint", (column) => column.notNull())
    .addColumn("verdict", "text")
    .execute();
  await db.schema.createIndex("question_by_time").on("question").columns(["asked_at", "id"]).execute();

  await db.schema
    .createTable("question_remark")
    .addColumn("text_id", "text", (column) => column.primaryKey().references("text.id"))
    .addColumn("question_id", "text", (column) => column.notNull().references("question.id"))
    .execute();
  await db.schema.createIndex("question_remark_by_question").on("question_remark").column("question_id").execute();
}

async function operations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("audit")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("by_id", "text", (column) => column.references("account.id"))
    .addColumn("what", "text", (column) => column.notNull())
    .addColumn("subject", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("audit_by_time").on("audit").columns(["at", "id"]).execute();

  await db.schema
    .createTable("setting")
    .addColumn("scope", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("setting_name", ["scope", "name"])
    .execute();

  await db.schema
    .createTable("playground_journal")
    .addColumn("seq", "bigint", (column) => column.primaryKey())
    .addColumn("body", "text", (column) => column.notNull())
    .execute();
}
