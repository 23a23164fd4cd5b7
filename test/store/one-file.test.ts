// What happens when several connections meet at one SQLite file, and when its disk is full.
import { join } from "node:path";
import { Kysely } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { PATIENCE_MS } from "../../src/store/passing.ts";
import { StoreProblem, silentLog } from "../../src/store/problem.ts";
import type { Database } from "../../src/store/schema.ts";
import { connectSqlite, sqliteDialect } from "../../src/store/sqlite.ts";
import { transactions } from "../../src/store/transactions.ts";
import { messageRef } from "../contracts/store/samples.ts";
import { temporaryFolder } from "./folder.ts";
import { handTimer } from "./hand-timer.ts";

async function twoStores() {
  const url = join(await temporaryFolder(), "laurel.db");
  const timer = handTimer();
  const first = await openStore({ url, timer: handTimer() });
  const second = await openStore({ url, timer });
  onTestFinished(() => first.close());
  onTestFinished(() => second.close());
  return { first, second, timer };
}

test("a write waits, without holding the process, until another process has finished its own", async () => {
  const { first, second, timer } = await twoStores();
  const open = await first.begin();
  await open.tx.cards.keep("review:1", messageRef("1"));

  const waiting = second.transact((tx) => tx.cards.keep("review:2", messageRef("2")));
  await timer.waitedFor();
  await open.commit();
  timer.advance(1_000);
  await waiting;

  expect(await first.read.cards.find("review:2")).toEqual(messageRef("2"));
});

test("a write that another process never lets through fails in a way that passes", async () => {
  const { first, second, timer } = await twoStores();
  const open = await first.begin();
  onTestFinished(() => open.rollback());

  const waiting = second.transact(async () => "never").catch((error: unknown) => error);
  await timer.waitedFor();
  timer.advance(PATIENCE_MS + 1);
  const error = await waiting;

  expect(error).toHaveProperty("message", "database is locked");
  expect(second.isPassing(error)).toBe(true);
});

test("a read beside an open transaction does not wait for it", async () => {
  const { first } = await twoStores();
  const open = await first.begin();
  await open.tx.cards.keep("review:1", messageRef("1"));

  const beside = await first.read.cards.find("review:1");
  await open.commit();

  expect(beside).toBeUndefined();
  expect(await first.read.cards.find("review:1")).toEqual(messageRef("1"));
});

test("a full disk is explained, undoes the transaction, and is forgotten when there is room", async () => {
  const path = join(await temporaryFolder(), "laurel.db");
  const database = await connectSqlite(path, { timer: handTimer() });
  const db = new Kysely<Database>({ dialect: sqliteDialect(database, handTimer(), path) });
  onTestFinished(() => db.destroy());
  const { transact } = transactions(db, handTimer(), silentLog);
  database.exec("create table playground_journal (seq integer, body text); pragma max_page_count = 4");
  const write = (seq: number, size: number) =>
    transact(async (tx) => {
      await tx.insertInto("playground_journal").values({ seq, body: "small" }).execute();
      await tx
        .insertInto("playground_journal")
        .values({ seq, body: "x".repeat(size) })
        .execute();
    });
  const rows = () => database.prepare("select count(*) as n from playground_journal").get();

  const writing = write(1, 50_000);

  await expect(writing).rejects.toThrow(StoreProblem);
  await expect(writing).rejects.toThrow(
    /The disk is full: .* Make room, then start Laurel again; nothing that was confirmed is lost\.$/,
  );
  expect(rows()).toMatchObject({ n: 0 });
  database.exec("pragma max_page_count = 1000");
  await write(2, 50_000);
  expect(rows()).toMatchObject({ n: 2 });
});
