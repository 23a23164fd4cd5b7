import { expect, test } from "vitest";
import type { ImportedAwardee } from "../../../src/app/awards/import-awardees.ts";
import type { AccountId, RowId } from "../../../src/core/ids.ts";
import { foldTerm } from "../../../src/core/term.ts";
import type { Store } from "../../../src/store/store.ts";
import { importsAwardees } from "../../support/awardees.ts";
import { onEachStore } from "../../support/each-store.ts";
import { postgresUrl } from "../../support/services.ts";

const [ADA, ADA_ON_SLACK] = ["discord:users:900000000000000001", "slack:T0TEAM:U0ADA"];
const HEADER = "Name,E-mail,Accounts,Region,Expertises,From,Until\n";
const CSV = `\ufeff${HEADER.trim()}\r
Grace Hopper,grace@example.org,,Ireland,hyper-v; powershell,2026-01-01,2027-01-01\r
Grace Hopper,grace@example.org,,uk-ireland,Hyper-V,2025-01-01,2026-01-01\r
Ada,,${ADA} ${ADA_ON_SLACK},dach,powershell,2026-04-01,\r
`;

const said = (told: readonly ImportedAwardee[]) => told.map(({ line, is }) => `${line} ${is}`);
const problemsOf = (told: readonly ImportedAwardee[]) =>
  told.flatMap((each) => (each.is === "wrong" ? each.problems.map((problem) => `${each.line} ${problem}`) : []));

/** Terms on record, with the name and region of whose they are. */
async function held({ read }: Store) {
  const rows = await read.terms.page(undefined, 100);
  return Promise.all(
    rows.map(async ({ person, candidacy, entries }) => {
      const profile = await read.profiles.get(person);
      const { from, until, expertises } = foldTerm(entries);
      const name = profile?.name && (await read.texts.read(profile.name));
      return { name, region: profile?.region, from, until, expertises, candidacy };
    }),
  );
}

/** How many effects wait in the outbox, and how many people there are. */
const outboxOf = async ({ read }: Store) => (await read.outbox.count()).ready;
const peopleOf = async ({ read }: Store) => (await read.profiles.pagePeople(undefined, 100)).length;

onEachStore(postgresUrl(), (open) => {
  test("people and their terms come on record, by one person for all rows that name them, and nobody hears of it", async () => {
    const store = await open();

    const told = await importsAwardees(store, CSV);

    expect(said(told)).toEqual(["2 recorded", "3 recorded", "4 recorded"]);
    const grace = { name: "Grace Hopper", region: "uk-ireland", candidacy: undefined };
    expect(await held(store)).toEqual([
      { ...grace, from: "2026-01-01", until: "2027-01-01", expertises: ["hyper-v", "powershell"] },
      { ...grace, from: "2025-01-01", until: "2026-01-01", expertises: ["hyper-v"] },
      expect.objectContaining({ name: undefined, region: "dach", from: "2026-04-01", until: "2027-04-01" }),
    ]);
    const [discord, slack] = await Promise.all(
      [ADA, ADA_ON_SLACK].map((account) => store.read.accounts.personOf(account as AccountId)),
    );
    expect([discord === slack, discord !== undefined]).toEqual([true, true]);
    expect(await peopleOf(store)).toBe(2);
    expect(await outboxOf(store)).toBe(0);
  });

  test("the same file again changes nothing, nor does one that tells of a term otherwise", async () => {
    const store = await open();
    await importsAwardees(store, CSV);
    const before = await held(store);

    const again = await importsAwardees(store, CSV);
    const other = await importsAwardees(store, CSV.replace("2027-01-01", "2027-04-01"));

    expect(said(again)).toEqual(["2 known", "3 known", "4 known"]);
    expect(other[0]).toMatchObject({ is: "known", remarks: [expect.stringMatching(/until: is 2027-01-01 on record/)] });
    expect([await held(store), await peopleOf(store)]).toEqual([before, 2]);
  });

  test("a dry run tells the same and writes nothing", async () => {
    const store = await open();

    const dry = await importsAwardees(store, CSV, { isDryRun: true });

    expect(said(dry)).toEqual(["2 recorded", "3 recorded", "4 recorded"]);
    expect([await held(store), await peopleOf(store)]).toEqual([[], 0]);
  });

  test("every problem is told with its line, and the other rows are recorded all the same", async () => {
    const store = await open();
    const rows = [
      "No Mail,,,,hyper-v,2026-01-01,2027-01-01",
      "A,a@example.org,,Atlantis,hyper-v,2026-01-01,2027-01-01",
      "B,b@example.org,,,hyper-w,2026-01-01,2027-01-01",
      "C,c@example.org,,,hyper-v,2026-02-30,2027-01-01",
      "D,d@example.org,,,hyper-v,2027-01-01,2026-01-01",
      "E,e@example,,,hyper-v,2026-01-01,2027-01-01",
      "F,,@grace,,hyper-v,2026-01-01,2027-01-01",
      "G,g@example.org,,,,2026-01-01,2027-01-01",
      "Good,good@example.org,,,hyper-v,2026-01-01,2027-01-01",
      "Good,good@example.org,,,hyper-v,2026-01-01,2027-01-01",
      "Another,good@example.org,,,hyper-v,2025-01-01,2026-01-01",
      "Good,good@example.org,,,hyper-v,2026-10-01,2027-10-01",
      "a,b,c,d,e,f,g,h,i",
    ];

    const told = await importsAwardees(store, HEADER + rows.join("\n"));

    expect(problemsOf(told)).toEqual([
      expect.stringMatching(/^2 mail: is missing; a row needs/),
      expect.stringMatching(/^3 region: "Atlantis" is not known/),
      '4 expertises: "hyper-w" is not known; did you mean "hyper-v"?',
      '5 from: "2026-02-30" is no date; write 2026-01-31, year first',
      expect.stringMatching(/^6 until: 2026-01-01 is not after 2027-01-01/),
      '7 mail: "e@example" is no mail address',
      expect.stringMatching(/^8 accounts: "@grace" is no account; .*, never a name$/),
      expect.stringMatching(/^9 expertises: is missing/),
      expect.stringMatching(/^12 line 10 calls the same mail "Good"/),
      expect.stringMatching(/^13 from: the term overlaps the one from 2026-01-01 to 2027-01-01/),
      "14 has 9 cells for 7 columns",
    ]);
    expect(said(told).filter((each) => !each.endsWith("wrong"))).toEqual(["10 recorded", "11 twice"]);
    expect((await held(store)).map(({ name }) => name)).toEqual(["Good"]);
  });

  test("a formula stays text, and a last day in place of the first day after it is remarked on", async () => {
    const store = await open();

    const told = await importsAwardees(
      store,
      `${HEADER}"=HYPERLINK(""x"")",x@example.org,,,hyper-v,2026-01-01,2026-12-31\n`,
    );

    expect(told).toMatchObject([
      {
        is: "recorded",
        remarks: [expect.stringMatching(/looks like a formula/), expect.stringMatching(/did you mean 2027-01-01\?/)],
      },
    ]);
    expect((await held(store))[0]?.name).toBe('=HYPERLINK("x")');
  });

  test("an account that a later file knows is joined to its person, but two who have accounts stay two", async () => {
    const store = await open();
    await importsAwardees(store, CSV);
    const row = (account: string) =>
      `${HEADER}Grace Hopper,grace@example.org,${account},,hyper-v,2024-01-01,2025-01-01\n`;

    const joined = await importsAwardees(store, row("slack:T0TEAM:U0GRACE"));
    const refused = await importsAwardees(store, row(ADA));

    const grace = await store.read.accounts.personOf("slack:T0TEAM:U0GRACE" as AccountId);
    const terms = await store.read.terms.ofPerson(grace as RowId<"person">);
    expect(said(joined)).toEqual(["2 recorded"]);
    expect(terms.map(({ entries }) => foldTerm(entries).from).toSorted()).toEqual([
      "2024-01-01",
      "2025-01-01",
      "2026-01-01",
    ]);
    expect(problemsOf(refused)).toEqual([expect.stringMatching(/^2 accounts: the row names two people on record/)]);
    expect((await store.read.audit.latest(10)).map(({ what }) => what)).toContain("joined two people by a file");
  });
});
