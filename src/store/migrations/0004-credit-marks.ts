// Marks on messages, by the events' own times: told in any order, the last one counts.
import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("credit_mark")
    .addColumn("channel_id", "text", (column) => column.notNull())
    .addColumn("message_id", "text", (column) => column.notNull())
    .addColumn("by_id", "text", (column) => column.notNull().references("account.id"))
    .addColumn("emoji", "text", (column) => column.notNull())
    .addColumn("on_at", "bigint")
    .addColumn("off_at", "bigint")
    .addColumn("last", "text", (column) => column.notNull())
    .addColumn("changed_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("credit_mark_once", ["channel_id", "message_id", "by_id", "emoji"])
    .execute();
  await db.schema.createIndex("credit_mark_by_time").on("credit_mark").column("changed_at").execute();
  await db.schema.createIndex("credit_by_asker").on("credit").columns(["asker_id", "at"]).execute();
}
