import type { PlaygroundPersistence } from "../platforms/playground/persistence.ts";
import type { Db } from "./schema.ts";
import type { Transactions } from "./transactions.ts";

// SQLite binds at most 32,766 values to a statement, Postgres 65,535; an entry has two.
const ENTRIES_PER_STATEMENT = 1_000;

/** Keeps the playground's world in the same database. An entry whose `seq` is there already fails the whole call. */
export function playgroundJournal(reading: Db, { transact }: Pick<Transactions, "transact">): PlaygroundPersistence {
  return {
    load: () => reading.selectFrom("playground_journal").select(["seq", "body"]).orderBy("seq").execute(),
    async append(entries) {
      await transact(async (db) => {
        for (let from = 0; from < entries.length; from += ENTRIES_PER_STATEMENT) {
          const some = entries.slice(from, from + ENTRIES_PER_STATEMENT);
          await db
            .insertInto("playground_journal")
            .values(some.map(({ seq, body }) => ({ seq, body })))
            .execute();
        }
      });
    },
  };
}
