import { type Migration, Migrator } from "kysely/migration";
import * as foundation from "./migrations/0001-foundation.ts";
import * as unaskedAnswers from "./migrations/0002-unasked-answers.ts";
import * as contributions from "./migrations/0003-contributions.ts";
import * as creditMarks from "./migrations/0004-credit-marks.ts";
import * as candidacies from "./migrations/0005-candidacies.ts";
import * as nominations from "./migrations/0006-nominations.ts";
import * as personKeys from "./migrations/0007-person-keys.ts";
import * as putOff from "./migrations/0008-put-off.ts";
import * as nominatedAs from "./migrations/0009-nominated-as.ts";
import { StoreBehind, StoreProblem } from "./problem.ts";
import type { Db } from "./schema.ts";
import type { Store } from "./store.ts";
import { MIGRATION_TABLE, refuseForeign, refuseIncomplete, tablesIn } from "./tables.ts";

/** Every migration by its name, forward only. Names sort in the order in which they run. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-foundation": foundation,
  "0002-unasked-answers": unaskedAnswers,
  "0003-contributions": contributions,
  "0004-credit-marks": creditMarks,
  "0005-candidacies": candidacies,
  "0006-nominations": nominations,
  "0007-person-keys": personKeys,
  "0008-put-off": putOff,
  "0009-nominated-as": nominatedAs,
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

/** Throws a StoreBehind if `migrate` would change something, a StoreProblem if it would refuse. Changes nothing. */
export async function refuseBehind(db: Db, engine: Store["engine"]): Promise<void> {
  const done = await refuseUnknown(db, engine);
  const waiting = Object.keys(MIGRATIONS).filter((name) => !done.includes(name));
  if (waiting.length > 0)
    throw new StoreBehind(`The record is to be brought up to date (${waiting.join(", ")}); "laurel start" does it.`);
  refuseIncomplete(await tablesIn(db, engine));
}

/** The names of the migrations that were done. */
async function refuseUnknown(db: Db, engine: Store["engine"]): Promise<readonly string[]> {
  const tables = await tablesIn(db, engine);
  refuseForeign(tables);
  if (!tables.includes(MIGRATION_TABLE)) return [];
  const done = await db
    .withTables<{ [MIGRATION_TABLE]: { name: string } }>()
    .selectFrom(MIGRATION_TABLE)
    .select("name")
    .execute();
  const names = done.map(({ name }) => name);
  const unknown = names.filter((name) => !(name in MIGRATIONS));
  if (unknown.length > 0)
    throw new StoreProblem(
      `The record was made by a newer Laurel (it has ${unknown.join(", ")}). Start that version again, or put back the backup from before the upgrade. Nothing was changed.`,
    );
  return names;
}
