import { expect, test } from "vitest";
import { candidacyRows, peopleRows, termRows } from "../../../src/app/awards/export-awards.ts";
import { realTimer } from "../../../src/clock.ts";
import type { AccountId } from "../../../src/core/ids.ts";
import { type AwardCells, TERM_COLUMNS } from "../../../src/export/award-columns.ts";
import { csvLines } from "../../../src/export/csv.ts";
import { rowIds } from "../../../src/row-ids.ts";
import type { Store } from "../../../src/store/store.ts";
import { importsAwardees } from "../../support/awardees.ts";
import { candidacyOf } from "../../support/candidacies-on-record.ts";
import { onEachStore } from "../../support/each-store.ts";
import { postgresUrl } from "../../support/services.ts";

const ADA = "discord:users:900000000000000001";
const FILE = `key,name,mail,accounts,region,expertises,from,until,ended,provisional
,"=Grace, ""the"" great",grace@example.org,,uk-ireland,hyper-v powershell,2026-01-01,2027-01-01,,yes
,"=Grace, ""the"" great",grace@example.org,,uk-ireland,hyper-v,2025-01-01,2025-06-01,stepped-down,
E-7,Ada,,${ADA} slack:T0TEAM:U0ADA,,powershell,2026-04-01,2027-04-01,,
,Nobody Yet,n@example.org,,,,,,,
`;

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}
const csvOf = (rows: readonly AwardCells[]) =>
  csvLines([TERM_COLUMNS, ...rows.map((row) => TERM_COLUMNS.map((column) => row[column] ?? ""))]);
const terms = ({ read }: Store) => all(termRows(read));
const people = ({ read }: Store) => all(peopleRows(read));

onEachStore(postgresUrl(), (open) => {
  test("what is exported and imported into an empty record is the same again, and into its own changes nothing", async () => {
    const store = await open();
    await importsAwardees(store, FILE);
    const [before, who] = [await terms(store), await people(store)];

    const own = await importsAwardees(store, csvOf(before) + csvOf(who).slice(csvOf([]).length));
    const after = [await terms(store), await people(store)];

    expect(before).toMatchObject([
      { from: "2026-01-01", provisional: "yes", expertises: "hyper-v powershell" },
      { from: "2025-01-01", until: "2025-06-01", ended: "stepped-down", name: '=Grace, "the" great' },
      { key: "E-7", accounts: `${ADA} slack:T0TEAM:U0ADA` },
    ]);
    expect(who).toHaveLength(3);
    expect(own.map(({ is }) => is)).toEqual(["known", "known", "known", "known", "known", "known"]);
    expect(after).toEqual([before, who]);
  });

  test("a candidacy is written without reasons and without who put anybody forward", async () => {
    const store = await open();
    const nextId = rowIds(realTimer);
    await candidacyOf({ store, nextId }, ADA as AccountId, {
      ...{ at: Date.parse("2026-05-01"), awardDate: "2026-07-01", nominator: "slack:T0TEAM:U0LINUS" as AccountId },
    });

    const rows = await all(candidacyRows(store.read));

    expect(rows).toMatchObject([
      {
        ref: "N-1",
        opening: "nomination",
        state: "put forward",
        since: "2026-05-01",
        voices: "1",
        expertises: "hyper-v",
      },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/LINUS|Answers everybody/);
  });
});

test("what one record exports, another one imports and exports alike", async () => {
  const { IN_MEMORY, openStore } = await import("../../../src/store/open.ts");
  const [one, other] = [
    await openStore({ url: IN_MEMORY, timer: realTimer }),
    await openStore({ url: IN_MEMORY, timer: realTimer }),
  ];
  await importsAwardees(one, FILE);
  const exported = await terms(one);

  const told = await importsAwardees(other, csvOf(exported));

  expect(told.map(({ is }) => is)).toEqual(["recorded", "recorded", "recorded"]);
  expect(await terms(other)).toEqual(exported);
  await Promise.all([one.close(), other.close()]);
});
