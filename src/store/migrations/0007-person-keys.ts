// What a file from outside calls a person, so that the same file read again finds the same person.
import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("person_key")
    .addColumn("key", "text", (column) => column.primaryKey())
    .addColumn("person_id", "text", (column) => column.notNull().references("person.id"))
    .execute();
  await db.schema.createIndex("person_key_by_person").on("person_key").column("person_id").execute();
}
