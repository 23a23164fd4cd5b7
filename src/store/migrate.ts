import { type Migration, Migrator } from "kysely/migration";
import * as foundation from "./migrations/0001-foundation.ts";
import { StoreProblem } from "./problem.ts";
import type { Db } from "./schema.ts";
import type { Store } from "./store.ts";
import { MIGRATION_TABLE, refuseForeign, refuseIncomplete, tablesIn } from "./tables.ts";

/** Every migration by its name, forward only. Names sort in the order in which they run. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-foundation": foundation,
};

/**
 * Brings an empty or older database up to date; one transaction, so that it happens wholly or not at all.
 * Throws a StoreProblem, and touches nothing, if a newer Laurel made it or it belongs to another program; another one
 * if it lacks a table afterwards.
 */
export async function migrate(db: Db, engine: Store["engine"]): Promise<void> {
  await refuseUnknown(db, engine);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    migrationTableName: MIGRATION_TABLE,
    migrationLockTableName: `${MIGRATION_TABLE}_lock`,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    // A newer process may have migrated between the check and the lock.
    await refuseUnknown(db, engine);
    throw error;
  }
  refuseIncomplete(await tablesIn(db, engine));
}

async function refuseUnknown(db: Db, engine: Store["engine"]): Promise<void> {
  const tables = await tablesIn(db, engine);
  refuseForeign(tables);
  if (!tables.includes(MIGRATION_TABLE)) return;
  const done = await db
    .withTables<{ [MIGRATION_TABLE]: { name: string } }>()
    .selectFrom(MIGRATION_TABLE)
    .select("name")
    .execute();
  const unknown = done.map(({ name }) => name).filter((name) => !(name in MIGRATIONS));
  if (unknown.length > 0)
    throw new StoreProblem(
      `The record was made by a newer Laurel (it has ${unknown.join(", ")}). Start that version again, or put back the backup from before the upgrade. Nothing was changed.`,
    );
}
