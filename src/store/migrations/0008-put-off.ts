// People with a year of help whom staff looked at and left for later.
import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("put_off")
    .addColumn("person_id", "text", (column) => column.primaryKey().references("person.id"))
    .addColumn("until", "text", (column) => column.notNull())
    .addColumn("by_id", "text", (column) => column.notNull().references("account.id"))
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
}
