import { readdir, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { realTimer } from "../../src/clock.ts";
import type { AccountId } from "../../src/core/ids.ts";
import { copyRecord, restoreRecord } from "../../src/store/backup.ts";
import { copiesIn, copyOfToday, daysOfCopies } from "../../src/store/daily-copies.ts";
import { type OpenedStore, openStore } from "../../src/store/open.ts";
import { temporaryFolder } from "./folder.ts";

const DAY_MS = 86_400_000;
const named = (name: string) => ({ account: `slack:T1:U0${name}` as AccountId, name, bot: false, at: 0, inDm: false });

async function opened(path: string): Promise<OpenedStore> {
  const store = await openStore({ url: path, timer: realTimer });
  onTestFinished(() => store.close());
  return store;
}
const sees = (store: OpenedStore, name: string) => store.transact((tx) => tx.accounts.ensure(named(name)));
const knows = async (store: OpenedStore, name: string) =>
  (await store.read.accounts.find(named(name).account)) !== undefined;
const restore = (file: string, to: string, replace = false) =>
  restoreRecord(file, to, { timer: realTimer, replace, keepAs: join(to, "..", "backups", "kept.sqlite") });

test("a copy is whole while others write, is its owner's alone, and runs on in a fresh folder", async () => {
  const folder = await temporaryFolder();
  const [record, copy, fresh] = ["laurel.sqlite", "copy.sqlite", join("fresh", "laurel.sqlite")].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  const store = await opened(record);
  await sees(store, "FIRST");
  let writes = 0;
  let isDone = false;
  const writing = (async () => {
    for (; !isDone; writes++) {
      await sees(store, `N${writes}`);
      // SQLite answers at once, so nothing else would ever have its turn.
      await realTimer.breathe();
    }
  })();

  await copyRecord(record, copy);
  isDone = true;
  await writing;
  await sees(store, "LATER");
  const restored = await restore(copy, fresh);
  const again = await opened(fresh);

  expect(writes).toBeGreaterThan(0);
  expect((await stat(copy)).mode & 0o777).toBe(0o600);
  expect((await readdir(folder)).filter((name) => name.includes("copy"))).toEqual(["copy.sqlite"]);
  expect(restored.kept).toBeUndefined();
  expect([await knows(again, "FIRST"), await knows(again, "LATER")]).toEqual([true, false]);
  await sees(again, "LATER");
  expect(await knows(again, "LATER")).toBe(true);
});

test("a record that holds something is replaced only if that is said, and is kept", async () => {
  const folder = await temporaryFolder();
  const [record, copy] = [join(folder, "laurel.sqlite"), join(folder, "copy.sqlite")];
  const store = await openStore({ url: record, timer: realTimer });
  await sees(store, "FIRST");
  await copyRecord(record, copy);
  await sees(store, "LATER");
  await store.close();

  await expect(restore(copy, record)).rejects.toThrow(/holds something already\. Say --replace/);
  const { kept, people } = await restore(copy, record, true);

  expect(people).toBe(1);
  const [now, before] = [await opened(record), await opened(kept ?? "")];
  expect([await knows(now, "FIRST"), await knows(now, "LATER")]).toEqual([true, false]);
  expect([await knows(before, "FIRST"), await knows(before, "LATER")]).toEqual([true, true]);
});

test.each<[string, (path: string) => Promise<void>, RegExp]>([
  ["no database", (path) => writeFile(path, "a,b\n1,2\n".repeat(2000)), /no record of Laurel's, or is damaged/],
  ["cut in the middle", async (path) => truncate(path, Math.floor((await stat(path)).size / 2)), /damaged/],
  [
    "of another program",
    async (path) => {
      await writeFile(path, "");
      const other = new DatabaseSync(path);
      other.exec("create table cats (name text)");
      other.close();
    },
    /no record of Laurel's/,
  ],
  [
    "of a newer Laurel",
    async (path) => {
      const newer = new DatabaseSync(path);
      newer.exec("insert into laurel_migration (name, timestamp) values ('9999-tomorrow', '')");
      newer.close();
    },
    /made by a newer Laurel/,
  ],
])("a file that is %s is refused, and nothing is changed", async (_what, spoil, expected) => {
  const folder = await temporaryFolder();
  const [record, copy] = [join(folder, "laurel.sqlite"), join(folder, "copy.sqlite")];
  const store = await openStore({ url: record, timer: realTimer });
  await sees(store, "FIRST");
  await copyRecord(record, copy);
  await store.close();
  const before = await readFile(record);
  await spoil(copy);

  await expect(restore(copy, record, true)).rejects.toThrow(expected);

  expect((await readFile(record)).equals(before)).toBe(true);
  const left = (await readdir(folder)).filter((name) => !/-(wal|shm)$/.test(name));
  expect(left.toSorted()).toEqual(["copy.sqlite", "laurel.sqlite"]);
});

test("one copy a day is kept for as many days as were said", async () => {
  const folder = await temporaryFolder();
  const record = join(folder, "laurel.sqlite");
  await opened(record);
  const now = Date.parse("2026-11-25T10:00:00Z");
  for (const day of [0, 0, 1, 2, 3]) await copyOfToday(record, copiesIn(folder), 3, now + day * DAY_MS);
  await writeFile(join(copiesIn(folder), "mine.sqlite"), "");

  expect(await daysOfCopies(copiesIn(folder))).toEqual(["2026-11-28", "2026-11-27", "2026-11-26"]);
  expect(await readdir(copiesIn(folder))).toHaveLength(4);
  expect(await daysOfCopies(join(folder, "nowhere"))).toEqual([]);
});
