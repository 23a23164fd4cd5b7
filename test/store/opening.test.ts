import { open as openFile, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { realTimer } from "../../src/clock.ts";
import type { RowId } from "../../src/core/ids.ts";
import { openStore } from "../../src/store/open.ts";
import { StoreBehind, StoreProblem } from "../../src/store/problem.ts";
import { explainSqlite } from "../../src/store/sqlite-problems.ts";
import { MONDAY, messageRef } from "../contracts/store/samples.ts";
import { temporaryFolder } from "./folder.ts";
import { handTimer } from "./hand-timer.ts";

async function open(url: string) {
  const store = await openStore({ url, timer: handTimer() });
  onTestFinished(() => store.close());
  return store;
}

async function made(path: string): Promise<void> {
  const store = await open(path);
  await store.transact((tx) => tx.cards.keep("review:1", messageRef("1")));
  await store.close();
}

/** Runs statements on a file that no store has open. */
function alter(path: string, statements: string): void {
  const database = new DatabaseSync(path);
  database.exec(statements);
  database.close();
}

const MIGRATIONS = [
  "0001-foundation",
  "0002-unasked-answers",
  "0003-contributions",
  "0004-credit-marks",
  "0005-candidacies",
  "0006-nominations",
  "0007-person-keys",
  "0008-put-off",
  "0009-nominated-as",
];
const namesOf = (rows: readonly unknown[]) => rows.map((row) => (row as { name: string }).name);

function migrationsOf(path: string): unknown[] {
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = database.prepare("select * from laurel_migration").all();
  database.close();
  return rows;
}

test("a folder that is missing is made", async () => {
  const path = join(await temporaryFolder(), "a", "b", "laurel.db");

  await open(path);

  expect((await stat(path)).isFile()).toBe(true);
});

test("opening again keeps what is there and migrates nothing", async () => {
  const path = join(await temporaryFolder(), "laurel.db");
  await made(path);
  const before = migrationsOf(path);

  const store = await open(path);

  expect(await store.read.cards.find("review:1")).toEqual(messageRef("1"));
  expect(migrationsOf(path)).toEqual(before);
});

// What each migration made, so that a test can take it away again.
const WITHOUT_NAMES = `
  alter table nomination drop column named_text_id; alter table voice drop column named_text_id;
  alter table set_aside drop column named_text_id; delete from laurel_migration where name = '0009-nominated-as'`;
const WITHOUT_PUT_OFF = `${WITHOUT_NAMES};
  drop table put_off; delete from laurel_migration where name = '0008-put-off'`;
const WITHOUT_KEYS = `${WITHOUT_PUT_OFF};
  drop table person_key; delete from laurel_migration where name = '0007-person-keys'`;
const WITHOUT_NOMINATIONS = `${WITHOUT_KEYS};
  drop table absence; alter table set_aside drop column withdrawn_at; alter table set_aside drop column links_text_id;
  drop table nomination; delete from laurel_migration where name = '0006-nominations'`;
const WITHOUT_CANDIDACIES = `${WITHOUT_NOMINATIONS};
  drop table person_merge; drop table link_try; drop table link_code; drop table term_entry; drop table term;
  drop table vote; drop table dossier_note; drop table relay; drop table profile; drop table set_aside;
  drop table voice; drop table candidacy_entry; drop table candidacy;
  delete from laurel_migration where name = '0005-candidacies'`;
const WITHOUT_MARKS = `${WITHOUT_CANDIDACIES};
  drop table credit_mark; drop index credit_by_asker; delete from laurel_migration where name = '0004-credit-marks'`;
const WITHOUT_CONTRIBUTIONS = `${WITHOUT_MARKS};
  drop table preference; drop table passed_over; drop table credit_ask; drop table credit;
  drop table contribution_entry; drop table contribution; drop table counter;
  delete from laurel_migration where name = '0003-contributions'`;
const WITHOUT_UNASKED = `${WITHOUT_CONTRIBUTIONS};
  drop table unasked_answer; delete from laurel_migration where name = '0002-unasked-answers'`;

test.each([
  ["the version before", WITHOUT_NAMES],
  ["the version before that puts nobody off", WITHOUT_PUT_OFF],
  ["the version before that names nobody by a key", WITHOUT_KEYS],
  ["the version before candidacies", WITHOUT_CANDIDACIES],
  ["the version before that", WITHOUT_MARKS],
  ["the version before credits", WITHOUT_CONTRIBUTIONS],
  ["the version before unasked answers", WITHOUT_UNASKED],
])("a record of %s gains what is new, and keeps what it holds", async (_version, without) => {
  const path = join(await temporaryFolder(), "laurel.db");
  await made(path);
  alter(path, without);

  const store = await open(path);

  expect(namesOf(migrationsOf(path))).toEqual(MIGRATIONS);
  expect(await store.read.cards.find("review:1")).toEqual(messageRef("1"));
  expect(await store.read.unasked.waiting()).toEqual([]);
  expect(await store.read.ledger.countWaiting()).toBe(0);
});

test("an empty file is as good as none", async () => {
  const path = join(await temporaryFolder(), "laurel.db");
  await writeFile(path, "");

  const store = await open(path);

  expect(await store.read.cards.find("review:1")).toBeUndefined();
});

test("two processes may open a new record at the same time", async () => {
  const path = join(await temporaryFolder(), "laurel.db");
  const opening = () => openStore({ url: path, timer: realTimer });

  const stores = await Promise.all([opening(), opening(), opening()]);
  onTestFinished(async () => {
    for (const store of stores) await store.close();
  });

  expect(namesOf(migrationsOf(path))).toEqual(MIGRATIONS);
});

test("a path below a file is explained", async () => {
  const file = join(await temporaryFolder(), "file");
  await writeFile(file, "");

  await expect(open(join(file, "laurel.db"))).rejects.toThrow(StoreProblem);
  await expect(open(join(file, "laurel.db"))).rejects.toThrow("there is a file of that name");
  await expect(open(join(file, "deeper", "laurel.db"))).rejects.toThrow("part of the path is a file");
});

test("a place that takes no folders is explained at once", async ({ skip }) => {
  if (process.platform !== "linux") skip("only Linux has /proc");
  await expect(open("/proc/self/laurel/laurel.db")).rejects.toThrow(
    "The folder /proc/self/laurel for the record cannot be made: the system keeps no folders there.",
  );
  await expect(open("/proc/self/deep/laurel/laurel.db")).rejects.toThrow("the system keeps no folders there");
});

test("a folder in place of the file is explained", async () => {
  await expect(open(await temporaryFolder())).rejects.toThrow("names a file, not a folder");
});

test("a file that is no database is explained, and left as it was", async () => {
  const path = join(await temporaryFolder(), "laurel.db");
  const letter = "Dear Ada, this is a letter and no database. ".repeat(50);
  await writeFile(path, letter);

  await expect(open(path)).rejects.toThrow("is not a database of Laurel");
  expect(await readFile(path, "utf8")).toBe(letter);
});

test("a damaged file is explained", async () => {
  const path = join(await temporaryFolder(), "laurel.db");
  await made(path);
  const file = await openFile(path, "r+");
  const { size } = await file.stat();
  // The header stays: what follows is no tree of pages any more.
  await file.write(Buffer.alloc(size - 8192, 0xa5), 0, size - 8192, 8192);
  await file.close();

  await expect(open(path)).rejects.toThrow("is damaged");
});

test("a record of a newer Laurel is explained, and not a byte of it is changed", async () => {
  const path = join(await temporaryFolder(), "laurel.db");
  await made(path);
  alter(path, "insert into laurel_migration values ('9000-later', '2030-01-01T00:00:00.000Z')");
  const before = await readFile(path);

  await expect(open(path)).rejects.toThrow(StoreProblem);
  await expect(open(path)).rejects.toThrow("made by a newer Laurel (it has 9000-later)");
  expect((await readFile(path)).equals(before)).toBe(true);
});

test.each([
  ["with a table named like one of Laurel's", "create table account (balance integer)"],
  ["with tables of other names", "create table ledger (amount integer); insert into ledger values (7)"],
  ["with a view alone", "create view seven as select 7"],
])("a database of another program %s is explained, and not a byte of it is changed", async (_name, statements) => {
  const path = join(await temporaryFolder(), "laurel.db");
  alter(path, statements);
  const before = await readFile(path);

  await expect(open(path)).rejects.toThrow(StoreProblem);
  await expect(open(path)).rejects.toThrow("holds tables of another program. Give Laurel a database of its own");
  expect((await readFile(path)).equals(before)).toBe(true);
});

test("a record that lacks a table is explained", async () => {
  const path = join(await temporaryFolder(), "laurel.db");
  await made(path);
  alter(path, "drop table setting; drop table audit");

  await expect(open(path)).rejects.toThrow(StoreProblem);
  await expect(open(path)).rejects.toThrow("it lacks the tables audit, setting. Put your last backup in its place.");
});

test("a database that may only be read is explained", async () => {
  const path = join(await temporaryFolder(), "laurel.db");
  await made(path);
  const database = new DatabaseSync(path, { readOnly: true });
  onTestFinished(() => database.close());

  const problem = explainSqlite(
    errorOf(() => database.exec("begin immediate; delete from card")),
    path,
  );

  expect(problem).toBeInstanceOf(StoreProblem);
  expect(problem).toHaveProperty("message", expect.stringContaining("may be read but not written"));
});

test("an erased text is nowhere in the file any more", async () => {
  const path = join(await temporaryFolder(), "laurel.db");
  const store = await open(path);
  const id = "0000000000000001" as RowId<"text">;
  const words = "a sentence that nobody shall find again";
  await store.transact((tx) => tx.texts.keep({ id, body: words, at: MONDAY }));
  await store.close();
  const before = await readFile(path, "latin1");

  const again = await open(path);
  await again.transact((tx) => tx.texts.erase(id, MONDAY));
  await again.close();

  expect(before).toContain(words);
  expect(await readFile(path, "latin1")).not.toContain(words);
});

function errorOf(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

test("who only looks leaves an older record, or an empty one, as it is, and says what waits", async () => {
  const path = join(await temporaryFolder(), "laurel.db");
  await writeFile(path, "");

  const looking = openStore({ url: path, timer: handTimer(), asItIs: true });

  await expect(looking).rejects.toThrow(/"laurel start" does it/);
  await expect(looking).rejects.toBeInstanceOf(StoreBehind);
  await made(path);
  const store = await openStore({ url: path, timer: handTimer(), asItIs: true });
  onTestFinished(() => store.close());
  expect(await store.read.cards.find("review:1")).toEqual(messageRef("1"));
});

test("looking at an empty record makes no table", async () => {
  const path = join(await temporaryFolder(), "laurel.db");
  await writeFile(path, "");

  await openStore({ url: path, timer: handTimer(), asItIs: true }).catch(() => undefined);

  const database = new DatabaseSync(path, { readOnly: true });
  onTestFinished(() => database.close());
  expect(database.prepare("select name from sqlite_master").all()).toEqual([]);
});
