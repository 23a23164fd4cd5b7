import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Imported, importContributions } from "../../../src/app/contributions/import-contributions.ts";
import { readRecord } from "../../../src/app/contributions/read-record.ts";
import { elapsedMs, realTimer } from "../../../src/clock.ts";
import type { CalendarDate } from "../../../src/core/ids.ts";
import { fileOf, plain } from "../../../src/export/file.ts";
import type { Format } from "../../../src/export/formats.ts";
import { openContributionFile } from "../../../src/import/contribution-file.ts";
import { loadProgram } from "../../../src/program/load.ts";
import { rowIds } from "../../../src/row-ids.ts";
import type { Store } from "../../../src/store/store.ts";
import { onEachStore } from "../../support/each-store.ts";
import { exportFolder } from "../../support/exports.ts";
import { postgresUrl } from "../../support/services.ts";

const program = await loadProgram("program/program.yaml");
const nextId = rowIds(realTimer);
const NOW = Date.parse("2026-11-25T12:00:00Z");
const [ADA, BOB] = ["discord:users:900000000000000001", "slack:T0TEAM:U0BOB"];

const CSV = `account;kind;day;title;link;note;expertises;quantity;reach;paid;visibility
${ADA};blogging;2026-03-01;"=HYPERLINK(""x""); a; ""title""";https://example.org/a;"two
lines 🎉";hyper-v powershell;1;120;no;public
${BOB};public-speaking;2026-04-01;A talk;;;;2;;expenses-only;nda
${ADA};bloging;2026-03-01;;;;;1;;no;public
${ADA};blogging;2026-03-01;"=HYPERLINK(""x""); a; ""title""";https://example.org/a;other;;1;;no;public
`;

async function importText(store: Store, text: string, { isDryRun = false, name = "in.csv" } = {}): Promise<Imported[]> {
  const path = join(await exportFolder(), name);
  await writeFile(path, text);
  const { rows } = await openContributionFile(path, {
    ...program,
    today: "2026-11-25" as CalendarDate,
    account: undefined,
  });
  const told: Imported[] = [];
  const parts = { store, timer: realTimer, elapsedMs, nextId, now: NOW, isDryRun };
  for await (const each of importContributions(parts, rows)) told.push(each);
  return told;
}

async function recorded(store: Store) {
  const rows = await store.read.ledger.page(undefined, 100);
  return Promise.all(rows.map((row) => readRecord(store.read, row)));
}
const said = (told: readonly Imported[]) => told.map(({ line, is }) => `${line} ${is}`);

onEachStore(postgresUrl(), (open) => {
  test("everything valid is recorded, and every problem is told with its line", async () => {
    const store = await open();

    const told = await importText(store, CSV);

    expect(said(told)).toEqual(["2 recorded", "4 recorded", "5 wrong", "6 twice"]);
    expect(await recorded(store)).toEqual([
      expect.objectContaining({
        ref: 1,
        account: ADA,
        title: '=HYPERLINK("x"); a; "title"',
        note: "two\nlines 🎉",
        expertises: ["hyper-v", "powershell"],
        reach: 120,
        source: "import",
        standing: "stands",
      }),
      expect.objectContaining({ ref: 2, account: BOB, quantity: 2, paid: "expenses-only", visibility: "nda" }),
    ]);
  });

  test("a second run records nothing", async () => {
    const store = await open();
    await importText(store, CSV);

    const told = await importText(store, CSV);

    expect(said(told)).toEqual(["2 known", "4 known", "5 wrong", "6 twice"]);
    expect(await recorded(store)).toHaveLength(2);
  });

  test("a dry run tells the same and writes nothing", async () => {
    const store = await open();

    expect(said(await importText(store, CSV, { isDryRun: true }))).toEqual([
      "2 recorded",
      "4 recorded",
      "5 wrong",
      "6 twice",
    ]);
    expect(await recorded(store)).toEqual([]);
    expect(await store.read.accounts.find(ADA as never)).toBeUndefined();
  });

  test.each<Format>(["csv", "json"])("what was exported as %s comes back the same, and only once", async (format) => {
    const store = await open();
    await importText(store, CSV);
    const before = (await recorded(store)).map(plain);
    const text = fileOf(before, format, program);
    expect(said(await importText(store, text, { name: `in.${format}` })).map((line) => line.split(" ")[1])).toEqual([
      "known",
      "known",
    ]);
    const other = await open();

    await importText(other, text, { name: `in.${format}` });

    expect((await recorded(other)).map(plain)).toEqual(before);
  });

  test("somebody whom a platform named keeps that name", async () => {
    const store = await open();
    await store.transact((tx) =>
      tx.accounts.ensure({ account: ADA as never, name: "Ada", bot: false, at: 5, inDm: false }),
    );

    await importText(store, CSV);

    expect(await store.read.accounts.find(ADA as never)).toMatchObject({ name: "Ada", lastSeenAt: 5 });
  });
});

test.each([
  ["PK\u0003\u0004zip", /is a spreadsheet or a zip/],
  ["a\0b\0", /is not UTF-8 text/],
  ["name,points\nAda,3\n", /columns are of no file that is known: name, points/],
  ["", /is empty/],
])("a file that is none of contributions is refused in words (%j)", async (text, why) => {
  const path = join(await exportFolder(), "in.csv");
  await writeFile(path, text);

  await expect(
    openContributionFile(path, { ...program, today: "2026-11-25" as CalendarDate, account: undefined }),
  ).rejects.toThrow(why);
});

test("a JSON file that is cut off gives what came before", async () => {
  const path = join(await exportFolder(), "in.json");
  await writeFile(path, `[{"account":"${ADA}","kind":"blogging","day":"2026-03-01"},{"kind":3},{"acc`);
  const { rows } = await openContributionFile(path, {
    ...program,
    today: "2026-11-25" as CalendarDate,
    account: undefined,
  });

  const all = [];
  for await (const { line, row } of rows)
    all.push([line, "read" in row ? row.read.day : "problems" in row && row.problems[0]]);

  expect(all).toEqual([
    [1, "2026-03-01"],
    [2, 'it has no "kind" and no "day"'],
    [3, "the file ends in the middle: it is cut off"],
  ]);
});
