// What a nominator called whom they put forward: they are shown that, and nothing that others know.
import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ["nomination", "voice", "set_aside"])
    await db.schema
      .alterTable(table)
      .addColumn("named_text_id", "text", (column) => column.references("text.id"))
      .execute();
}
