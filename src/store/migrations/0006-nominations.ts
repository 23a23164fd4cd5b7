import type { Kysely } from "kysely";

/** What a nomination needs to be told of alike, wherever it went, and who stands in for whom. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Rows here wait for moments: until a nomination has joined a candidacy, or was set aside.
  await db.schema
    .createTable("nomination")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("person_id", "text", (column) => column.notNull().references("person.id"))
    .addColumn("nominator_id", "text", (column) => column.notNull().references("account.id"))
    .addColumn("expertises", "text", (column) => column.notNull())
    .addColumn("reason_text_id", "text", (column) => column.notNull().references("text.id"))
    .addColumn("links_text_id", "text", (column) => column.references("text.id"))
    .addColumn("region", "text")
    .addColumn("space", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("nomination_by_nominator").on("nomination").columns(["nominator_id", "at"]).execute();

  await db.schema
    .alterTable("set_aside")
    .addColumn("links_text_id", "text", (column) => column.references("text.id"))
    .execute();
  await db.schema.alterTable("set_aside").addColumn("withdrawn_at", "bigint").execute();

  await db.schema
    .createTable("absence")
    .addColumn("person_id", "text", (column) => column.primaryKey().references("person.id"))
    .addColumn("deputy_id", "text", (column) => column.notNull().references("account.id"))
    .addColumn("until", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("absence_by_deputy").on("absence").column("deputy_id").execute();
}
