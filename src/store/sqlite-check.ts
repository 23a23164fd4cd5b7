import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import { sqliteCode } from "./passing.ts";
import { StoreProblem } from "./problem.ts";
import type { Db } from "./schema.ts";
import { refuseForeign, SQLITE_TABLES } from "./tables.ts";

/** A check reads the whole file, a megabyte in about a millisecond, and holds the event loop meanwhile. */
const LARGEST_CHECKED_BYTES = 64 * 1024 * 1024;

/**
 * Throws a StoreProblem for a database of another program, of which not a byte is changed: to open it for writing
 * would already mark it. What cannot be read like this, the opening that follows explains.
 */
export function refuseForeignFile(path: string): void {
  refuseForeign(readTables(path));
}

function readTables(path: string): string[] {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: true });
    return database
      .prepare(SQLITE_TABLES)
      .all()
      .map(({ name }) => String(name));
  } catch (error) {
    if (sqliteCode(error) === undefined) throw error;
    return [];
  } finally {
    database?.close();
  }
}

/**
 * Throws a StoreProblem for a file that is damaged or cannot be written. Of a file over 64 MB only the header was
 * read; damage then shows when the damaged page is met.
 */
export async function checkSqlite(db: Db, bytes: number, path: string): Promise<void> {
  // A file that may only be read opens without a complaint, and even begins a transaction: only a write tells.
  const probe = await db.startTransaction().execute();
  try {
    await sql`pragma user_version = 1`.execute(probe);
  } finally {
    await probe.rollback().execute();
  }
  if (bytes > LARGEST_CHECKED_BYTES) return;
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db);
  if (rows[0]?.quick_check === "ok") return;
  throw new StoreProblem(
    `The record ${path} is damaged. Move it away together with its -wal and -shm files, and put your last backup in its place.`,
    { cause: rows[0]?.quick_check },
  );
}
