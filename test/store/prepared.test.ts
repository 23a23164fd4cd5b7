// Statements are prepared once and kept: what that must not change.
import { Kysely, sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { connectSqlite, sqliteDialect } from "../../src/store/sqlite.ts";
import { handTimer } from "./hand-timer.ts";

interface Tables {
  note: { id: number; body: string };
}

async function openNotes() {
  const timer = handTimer();
  const db = new Kysely<Tables>({
    dialect: sqliteDialect(await connectSqlite(":memory:", { timer }), timer, ":memory:"),
  });
  onTestFinished(() => db.destroy());
  await sql`create table note (id integer primary key, body text not null)`.execute(db);
  return db;
}

test("a statement that was used before shows a column that came later", async () => {
  const db = await openNotes();
  const read = () => db.selectFrom("note").selectAll().execute();
  await db.insertInto("note").values({ id: 1, body: "first" }).execute();
  await read();
  await sql`alter table note add column colour text not null default 'red'`.execute(db);

  expect(await read()).toEqual([{ id: 1, body: "first", colour: "red" }]);
});

test("a statement that failed works again with other values", async () => {
  const db = await openNotes();
  const add = (id: number) => db.insertInto("note").values({ id, body: "text" }).execute();
  await add(1);

  await expect(add(1)).rejects.toThrow(/unique/i);
  await add(2);

  expect(await db.selectFrom("note").select("id").execute()).toEqual([{ id: 1 }, { id: 2 }]);
});

test("more different statements than are kept all give their own rows", async () => {
  const db = await openNotes();
  const numbers = Array.from({ length: 1_000 }, (_, number) => number);
  const ask = async (number: number) =>
    (await sql<{ n: number }>`select ${sql.lit(number)} as n`.execute(db)).rows[0]?.n;

  const answers: (number | undefined)[] = [];
  for (const number of [...numbers, ...numbers]) answers.push(await ask(number));

  expect(answers).toEqual([...numbers, ...numbers]);
});
