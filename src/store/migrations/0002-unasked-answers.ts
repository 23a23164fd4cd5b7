// Answers that nobody asked Laurel for. Ids and times alone: no word of the question is here.
import type { Kysely } from "kysely";

/** `effect_key` is the natural key of the answer in the outbox. `asker_id` is emptied once the answer no longer waits. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("unasked_answer")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("place_id", "text", (column) => column.notNull())
    .addColumn("message_id", "text", (column) => column.notNull())
    .addColumn("asker_id", "text", (column) => column.references("account.id"))
    .addColumn("section", "text", (column) => column.notNull())
    .addColumn("asked_at", "bigint", (column) => column.notNull())
    .addColumn("effect_key", "text", (column) => column.notNull())
    .addColumn("withdrawn_at", "bigint")
    .addColumn("not_wanted_at", "bigint")
    .addUniqueConstraint("unasked_answer_of_message", ["place_id", "message_id"])
    .execute();
  await db.schema
    .createIndex("unasked_answer_by_time")
    .on("unasked_answer")
    .columns(["place_id", "asked_at"])
    .execute();
  await db.schema
    .createIndex("unasked_answer_by_verdict")
    .on("unasked_answer")
    .columns(["place_id", "not_wanted_at"])
    .execute();
  await db.schema.createIndex("unasked_answer_by_asker").on("unasked_answer").column("asker_id").execute();
}
