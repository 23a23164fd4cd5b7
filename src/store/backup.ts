// A copy of a record in a SQLite file, made beside whatever writes to it, and put back in its place.
import { chmod, copyFile, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import type { Timer } from "../clock.ts";
import { makeFolder } from "./folder.ts";
import { openStore } from "./open.ts";
import { errorCode } from "./passing.ts";
import { StoreProblem } from "./problem.ts";
import { connectSqlite } from "./sqlite.ts";
import { explainSqlite } from "./sqlite-problems.ts";
import { MIGRATION_TABLE } from "./tables.ts";

/** All pages in one step: a copy in several begins anew with every write beside it. It runs in a thread of Node's. */
const ALL_PAGES = 2 ** 31 - 1;
const OWNER_ALONE = 0o600;

/** What a copy holds. */
export interface Copied {
  readonly bytes: number;
  readonly people: number;
}

/**
 * Copies a record as it is at one moment, checks the copy, and only then gives it its name; what stood there under that
 * name is replaced. Nobody who writes to the record meanwhile waits. Throws a StoreProblem where it cannot.
 */
export async function copyRecord(from: string, to: string): Promise<Copied> {
  if (!(await isFile(from))) throw new StoreProblem(`There is no record ${from} yet, so there is nothing to back up.`);
  await makeFolder(dirname(to));
  const unfinished = `${to}.part`;
  await clear(unfinished);
  let source: DatabaseSync | undefined;
  try {
    // Made beforehand, so that nobody else may read it while it grows.
    await (await open(unfinished, "wx", OWNER_ALONE)).close();
    source = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
    await backup(source, unfinished, { rate: ALL_PAGES });
    const people = checkCopy(unfinished, to);
    await sync(unfinished);
    await rename(unfinished, to);
    return { bytes: (await stat(to)).size, people };
  } catch (error) {
    await clear(unfinished);
    throw explain(error, to);
  } finally {
    source?.close();
  }
}

/**
 * Puts a copy in the place of a record. It is read, checked and brought up to date beside it first, so that what stands
 * there stays until all is well; that is kept under another name, which is returned. Call it under the start lock.
 * Throws a StoreProblem for a file that is none of Laurel's, is damaged or newer, and for a record that holds something
 * where `replace` is not said.
 */
export async function restoreRecord(
  file: string,
  to: string,
  { timer, replace, keepAs }: { timer: Timer; replace: boolean; keepAs: string },
): Promise<{ readonly people: number; readonly waiting: number; readonly kept: string | undefined }> {
  if (!(await isFile(file))) throw new StoreProblem(`There is no file ${file}. Check the path.`);
  const stands = (await isFile(to)) && holdsSomething(to);
  if (stands && !replace)
    throw new StoreProblem(
      `The record ${to} holds something already. Say --replace to put the copy in its place; what is there is kept beside it. Nothing was changed.`,
    );
  await makeFolder(dirname(to));
  const beside = `${to}.restoring`;
  await clear(beside);
  try {
    await copyFile(file, beside);
    await chmod(beside, OWNER_ALONE);
    const people = checkCopy(beside, file);
    const store = await openStore({ url: beside, timer });
    const { ready, sending } = await store.read.outbox.count();
    await store.close();
    await sync(beside);
    if (stands) await copyRecord(to, keepAs);
    // Its log would be read into whatever stands under that name.
    if (await isFile(to)) await withoutLog(to, timer);
    await rename(beside, to);
    await clearLog(beside);
    return { people, waiting: ready + sending, kept: stands ? keepAs : undefined };
  } catch (error) {
    await clear(beside);
    throw explain(error, to);
  }
}

function explain(error: unknown, path: string): unknown {
  const code = errorCode(error);
  if (!(error instanceof StoreProblem) && code !== undefined && /^E[A-Z]+$/.test(code))
    return new StoreProblem(
      `${path} cannot be written (${code}). Check the path, its folder and the room on the disk.`,
      {
        cause: error,
      },
    );
  return explainSqlite(error, path);
}

/** Throws a StoreProblem for a file that is no whole record. Returns how many people are in it. */
function checkCopy(path: string, name: string): number {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path);
    // Without a log beside it: a copy is one file.
    database.exec("pragma journal_mode = delete");
    const [first] = database.prepare("pragma integrity_check(1)").all();
    if (first?.integrity_check !== "ok")
      throw new StoreProblem(`${name} is damaged. Take another copy; nothing was changed.`);
    const known = database.prepare("select 1 from sqlite_master where name = ?").get(MIGRATION_TABLE);
    if (!known) throw new StoreProblem(`${name} is no record of Laurel's. Nothing was changed.`);
    return Number(database.prepare("select count(*) as rows from person").get()?.rows ?? 0);
  } catch (error) {
    if (error instanceof StoreProblem) throw error;
    throw new StoreProblem(`${name} is no record of Laurel's, or is damaged. Nothing was changed.`, { cause: error });
  } finally {
    database?.close();
  }
}

/** Tables in which something stands as soon as anybody was there. */
const TELLING = ["person", "setting", "inbox", "outbox", "playground_journal"];

function holdsSomething(path: string): boolean {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const there = database.prepare("select name from sqlite_master where type = 'table'").all();
    const tables = TELLING.filter((table) => there.some(({ name }) => name === table));
    if (there.length > 0 && tables.length === 0) return true;
    return tables.some((table) => database.prepare(`select 1 from ${table} limit 1`).get() !== undefined);
  } catch {
    // What cannot be read may be all the more worth keeping.
    return true;
  } finally {
    database.close();
  }
}

/** Writes a record's log back into it, as its last connection does on close. */
async function withoutLog(path: string, timer: Timer): Promise<void> {
  try {
    const database = await connectSqlite(path, { timer });
    database.exec("pragma wal_checkpoint(truncate)");
    database.close();
  } catch {
    // A damaged record is the very one that is replaced.
  }
  await clearLog(path);
}

async function clear(path: string): Promise<void> {
  await rm(path, { force: true });
  await clearLog(path);
}

async function clearLog(path: string): Promise<void> {
  for (const end of ["-wal", "-shm", "-journal"]) await rm(`${path}${end}`, { force: true });
}

/** Onto the disk, before it is given a name that is trusted. */
async function sync(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (facts) => facts.isFile(),
    () => false,
  );
