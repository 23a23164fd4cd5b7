import { type Migration, Migrator } from "kysely/migration";
import * as foundation from "./migrations/0001-foundation.ts";
import * as unaskedAnswers from "./migrations/0002-unasked-answers.ts";
import { StoreProblem } from "./problem.ts";
import type { Db } from "./schema.ts";

/** Every migration by its name, forward only. Names sort in the order in which they run. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-foundation": foundation,
  "0002-unasked-answers": unaskedAnswers,
};
const TABLE = "laurel_migration";
/** What the first migration makes: found without a migration table, it is somebody else's. */
const OURS = "person account inbox outbox card draft kept_view text question audit setting playground_journal".split(
  " ",
);

/**
 * Brings an empty or older database up to date; one transaction, so that it happens wholly or not at all.
 * Throws a StoreProblem, and touches nothing, if a newer Laurel made it or it belongs to another program.
 */
export async function migrate(db: Db): Promise<void> {
  await refuseForeign(db);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    migrationTableName: TABLE,
    migrationLockTableName: `${TABLE}_lock`,
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  // A newer process may have migrated between the check and the lock.
  await refuseForeign(db);
  throw error;
}

async function refuseForeign(db: Db): Promise<void> {
  const tables = (await db.introspection.getTables({ withInternalKyselyTables: true })).map((table) => table.name);
  if (!tables.includes(TABLE)) {
    if (tables.some((name) => OURS.includes(name)))
      throw new StoreProblem(
        "The database named for the record holds tables of another program. Name an empty database, or a new file.",
      );
    return;
  }
  const done = await db.withTables<{ [TABLE]: { name: string } }>().selectFrom(TABLE).select("name").execute();
  const unknown = done.map(({ name }) => name).filter((name) => !(name in MIGRATIONS));
  if (unknown.length > 0)
    throw new StoreProblem(
      `The record was made by a newer Laurel (it has ${unknown.join(", ")}). Start that version again, or put back the backup from before the upgrade. Nothing was changed.`,
    );
}
