// Opens the record: a SQLite file by default, Postgres where the address says so.
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { Kysely, PostgresDialect, sql } from "kysely";
import type { Timer } from "../clock.ts";
import type { PlaygroundPersistence } from "../platforms/playground/persistence.ts";
import { rowIds } from "../row-ids.ts";
import { makeFolder } from "./folder.ts";
import { migrate, refuseBehind } from "./migrate.ts";
import { isPassing, patiently } from "./passing.ts";
import { playgroundJournal } from "./playground-journal.ts";
import { postgresPool, StrictPostgresDialect } from "./postgres.ts";
import { checkPostgresUrl, checkPostgresVersion, explainPostgres } from "./postgres-problems.ts";
import { type StoreLog, silentLog } from "./problem.ts";
import { readsOf, txOf } from "./repositories.ts";
import type { Database, Db } from "./schema.ts";
import { connectSqlite, sqliteDialect } from "./sqlite.ts";
import { checkSqlite, refuseForeignFile } from "./sqlite-check.ts";
import type { Store } from "./store.ts";
import { guardedBy, transactions } from "./transactions.ts";

/** A store, and the playground's journal in the same database. */
export interface OpenedStore extends Store {
  readonly playgroundJournal: PlaygroundPersistence;
}

/** Where the record is: `postgres://…` or `postgresql://…`, else the path of a SQLite file, or `:memory:`. */
export type StoreUrl = string;

export const IN_MEMORY = ":memory:";
export const isPostgres = (url: StoreUrl): boolean => /^postgres(ql)?:/.test(url);

/**
 * Opens the record and brings it up to date. A missing folder is made, a missing file too.
 * Throws a StoreProblem where the operator can help. With `asItIs` it is not changed: where it would have to be, a
 * StoreBehind is thrown.
 */
export async function openStore(options: {
  url: StoreUrl;
  timer: Timer;
  log?: StoreLog;
  asItIs?: boolean;
}): Promise<OpenedStore> {
  const { url, timer, log = silentLog } = options;
  const ready = options.asItIs ? refuseBehind : migrate;
  const engine = isPostgres(url) ? "postgres" : "sqlite";
  const { writing, reading } = isPostgres(url)
    ? await openPostgres(url, log, ready)
    : await openSqlite(url, timer, ready);
  const nextId = rowIds(timer);
  const { transact, begin, refuseInside, close } = transactions(writing, timer, log);
  const guarded = reading.withPlugin(guardedBy(refuseInside));
  let closing: Promise<void> | undefined;
  return {
    engine,
    read: readsOf(guarded),
    transact: (work) => transact((db) => work(txOf(db, engine, nextId))),
    async begin() {
      const { db, commit, rollback } = await begin();
      return { tx: txOf(db, engine, nextId), commit, rollback };
    },
    isPassing,
    playgroundJournal: playgroundJournal(guarded, { transact }),
    close() {
      closing ??= close().then(async () => {
        if (reading !== writing) await reading.destroy();
        await writing.destroy();
      });
      return closing;
    },
  };
}

interface Opened {
  readonly writing: Db;
  readonly reading: Db;
}

async function openSqlite(path: string, timer: Timer, ready: typeof migrate): Promise<Opened> {
  const isFile = path !== IN_MEMORY;
  if (isFile) {
    await makeFolder(dirname(path));
    refuseForeignFile(path);
  }
  const writing = await kyselyOver(path, timer, { readOnly: false });
  try {
    if (isFile) await checkSqlite(writing, await sizeOf(path), path);
    await patiently(timer, () => ready(writing, "sqlite"));
    // Beside an open transaction a second connection reads what is committed, at once. Memory has no second one.
    const reading = isFile ? await kyselyOver(path, timer, { readOnly: true }) : writing;
    return { writing, reading };
  } catch (error) {
    await writing.destroy();
    throw error;
  }
}

async function kyselyOver(path: string, timer: Timer, options: { readOnly: boolean }): Promise<Db> {
  const database = await connectSqlite(path, { timer, ...options });
  const db = new Kysely<Database>({ dialect: sqliteDialect(database, timer, path) });
  // Kysely closes only what it has used; an open connection would keep the log from being written back on close.
  await sql`select 1`.execute(db);
  return db;
}

const sizeOf = async (path: string): Promise<number> => (await stat(path)).size;

async function openPostgres(url: string, log: StoreLog, ready: typeof migrate): Promise<Opened> {
  checkPostgresUrl(url);
  // Kysely's own look at the tables binds booleans, so the strict dialect is for what comes after.
  const migrating = new Kysely<Database>({ dialect: new PostgresDialect({ pool: postgresPool(url, log, "migrate") }) });
  try {
    const version = await sql<{ number: number }>`
      select current_setting('server_version_num')::integer as number`.execute(migrating);
    checkPostgresVersion(version.rows[0]?.number ?? 0);
    await ready(migrating, "postgres");
  } catch (error) {
    throw explainPostgres(error, url);
  } finally {
    await migrating.destroy();
  }
  const working = new Kysely<Database>({
    dialect: new StrictPostgresDialect({ pool: postgresPool(url, log, "work") }),
  });
  return { writing: working, reading: working };
}
