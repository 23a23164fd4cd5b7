// Of all processes beside one record, one may be the running bot. `ask`, `doctor`, `export` do not ask for the lock.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import type { Cancel, Timer } from "../clock.ts";
import { makeFolder } from "./folder.ts";
import { IN_MEMORY, isPostgres, type StoreUrl } from "./open.ts";
import { errorCode, sqliteCode } from "./passing.ts";
import { CONNECT, exactAddress } from "./postgres.ts";
import { checkPostgresUrl, explainPostgres } from "./postgres-problems.ts";
import { AlreadyRunning } from "./problem.ts";
import { explainSqlite } from "./sqlite-problems.ts";

/** The right to be the running bot, held until it is released or the process ends, however it ends. */
export interface StartLock {
  release(): Promise<void>;
}

const SQLITE_BUSY = 5;
/** Longer than a look at the lock takes, in milliseconds. */
const LOOKED_AT_MS = 100;
/** Names Laurel's lock among the advisory locks of a Postgres database. */
const ADVISORY_KEY = 7_640_935_221;
const LOCK_NOT_AVAILABLE = "55P03";
const PREDECESSOR_MS = 1_000;
const HEARTBEAT_MS = 15_000;
const HEARTBEAT_LIMIT_MS = 5_000;

/**
 * Takes the lock of a record: on SQLite a file `lock.db` beside it, on Postgres an advisory lock of a session.
 * Throws AlreadyRunning if another process holds it, another StoreProblem if it cannot be asked for.
 * `onLost` is called once if Postgres drops the session: stop then, since another bot may start.
 */
export async function takeStartLock(options: {
  url: StoreUrl;
  timer: Timer;
  onLost: (reason: string) => void;
}): Promise<StartLock> {
  const { url, timer, onLost } = options;
  if (isPostgres(url)) return lockDatabase(url, timer, onLost);
  if (url === IN_MEMORY) return { release: async () => undefined };
  return lockFolder(dirname(url));
}

/**
 * Whether a running bot holds the lock of a record. Takes nothing, so that whoever starts meanwhile is not kept from it.
 * Throws a StoreProblem if the lock cannot be looked at.
 */
export async function isRunning(url: StoreUrl): Promise<boolean> {
  if (isPostgres(url)) return isDatabaseLocked(url);
  const path = join(dirname(url), "lock.db");
  if (url === IN_MEMORY || !existsSync(path)) return false;
  const database = new DatabaseSync(path, { readOnly: true, timeout: 0 });
  try {
    database.prepare("select 1 from sqlite_master").all();
    return false;
  } catch (error) {
    if (sqliteCode(error) === SQLITE_BUSY) return true;
    throw explainSqlite(error, path);
  } finally {
    database.close();
  }
}

async function isDatabaseLocked(url: string): Promise<boolean> {
  checkPostgresUrl(url);
  const client = new pg.Client({ connectionString: exactAddress(url), ...CONNECT });
  try {
    await client.connect();
    const { rows } = await client.query(
      `select 1 from pg_locks where locktype = 'advisory' and granted and objsubid = 1
       and database = (select oid from pg_database where datname = current_database())
       and (classid::bigint << 32) | objid::bigint = $1`,
      [ADVISORY_KEY],
    );
    return rows.length > 0;
  } catch (error) {
    throw explainPostgres(error, url);
  } finally {
    await client.end();
  }
}

async function lockFolder(folder: string): Promise<StartLock> {
  await makeFolder(folder);
  const path = join(folder, "lock.db");
  let database: DatabaseSync | undefined;
  try {
    // Somebody who looks whether a bot runs reads the file for a moment.
    database = new DatabaseSync(path, { timeout: LOOKED_AT_MS });
    // The operating system frees it with the process, also after kill -9.
    database.exec("begin exclusive");
  } catch (error) {
    database?.close();
    if (sqliteCode(error) !== SQLITE_BUSY) throw explainSqlite(error, path);
    throw new AlreadyRunning(
      `Laurel is running already on the record in ${folder}. Stop that process first, or give this one a record in another folder.`,
      { cause: error },
    );
  }
  let held: DatabaseSync | undefined = database;
  return {
    async release() {
      held?.close();
      held = undefined;
    },
  };
}

async function lockDatabase(url: string, timer: Timer, onLost: (reason: string) => void): Promise<StartLock> {
  checkPostgresUrl(url);
  const client = new pg.Client({ connectionString: exactAddress(url), ...CONNECT, query_timeout: HEARTBEAT_LIMIT_MS });
  let isHeld = false;
  let cancel: Cancel = () => undefined;
  const lose = (reason: string) => {
    cancel();
    if (!isHeld) return;
    isHeld = false;
    onLost(reason);
  };
  client.on("error", (error) => lose(error.message));
  client.on("end", () => lose("the connection ended"));

  // A connection that a firewall forgot looks alive until something is asked over it.
  const beat = () => {
    cancel = timer.after(HEARTBEAT_MS, () => {
      client.query("select 1").then(
        () => isHeld && beat(),
        (error: Error) => lose(error.message),
      );
    });
  };

  try {
    await client.connect();
    // Of a process that was killed just now the server learns in a moment.
    await client.query(`set lock_timeout = ${PREDECESSOR_MS}`);
    await client.query("select pg_advisory_lock($1)", [ADVISORY_KEY]);
    isHeld = true;
  } catch (error) {
    await client.end();
    if (errorCode(error) !== LOCK_NOT_AVAILABLE) throw explainPostgres(error, url);
    throw new AlreadyRunning(
      "Laurel is running already on this Postgres database. Stop that process first, or give this one a database of its own.",
      { cause: error },
    );
  }
  beat();
  return {
    async release() {
      if (!isHeld) return;
      isHeld = false;
      cancel();
      await client.end();
    },
  };
}
