// A person's year out of a record that holds what a whole program did in three years, and what it costs to write one more.
import { join } from "node:path";
import { realTimer } from "../src/clock.ts";
import { addDays, today } from "../src/core/calendar.ts";
import { type ContributionFacts, foldEntries } from "../src/core/contribution.ts";
import type { AccountId, RowId } from "../src/core/ids.ts";
import { rowIds } from "../src/row-ids.ts";
import { type OpenedStore, openStore } from "../src/store/open.ts";
import type { AccountRow, Tx } from "../src/store/store.ts";
import type { Benchmark, Result, Size } from "./benchmark.ts";
import { fillLedger } from "./fill-ledger.ts";
import { nameOf } from "./laurel.ts";
import { median, rate, spread } from "./statistics.ts";
import { inTurn, timed } from "./stopwatch.ts";
import { withTemporaryFolder } from "./temporary-folder.ts";

const COUNTS: Readonly<
  Record<Size, { people: number; contributions: number; reads: number; single: number; batches: number }>
> = {
  full: { people: 1_000, contributions: 200_000, reads: 2_000, single: 500, batches: 20 },
  quick: { people: 1_000, contributions: 200_000, reads: 300, single: 100, batches: 5 },
  tiny: { people: 10, contributions: 100, reads: 3, single: 2, batches: 1 },
};
const BATCH = 500;
/** What reading a year may take, in milliseconds. */
const BUDGET_MS = 20;
const TODAY = today(realTimer.now(), "UTC");
const YEAR = { from: addDays(TODAY, -365), until: TODAY };
const FACTS: ContributionFacts = {
  ...{
    kind: "forum-help",
    day: TODAY,
    expertises: ["hyper-v", "storage"],
    quantity: 1,
    paid: "no",
    visibility: "public",
  },
};

const nextId = rowIds(realTimer);

export const ledger: Benchmark = {
  name: "ledger",
  run: ({ size }) =>
    withTemporaryFolder(async (folder) => {
      const path = join(folder, "laurel.sqlite");
      const { people, contributions } = COUNTS[size];
      await fillLedger(path, contributions, people);
      const store = await openStore({ url: path, timer: realTimer });
      try {
        const accounts = await accountsOf(store, people);
        return [...(await measureYears(store, accounts, size)), ...(await measureWriting(store, accounts, size))];
      } finally {
        await store.close();
      }
    }),
};

/** The busiest first, as `fillLedger` has it. */
async function accountsOf(store: OpenedStore, people: number): Promise<readonly AccountRow[]> {
  const accounts: AccountRow[] = [];
  for (let number = 0; number < people; number++) {
    const account = await store.read.accounts.find(`playground:bench:${nameOf(number)}` as AccountId);
    if (account) accounts.push(account);
  }
  return accounts;
}

async function measureYears(store: OpenedStore, accounts: readonly AccountRow[], size: Size): Promise<Result[]> {
  const over = `SQLite file, ${COUNTS[size].contributions.toLocaleString("en")} contributions`;
  const one = async (what: string, read: readonly AccountRow[]): Promise<{ result: Result; medianMs: number }> => {
    const sizes: number[] = [];
    const samples = await inTurn(COUNTS[size].reads, async (number) => {
      const { person } = read[number % read.length] as AccountRow;
      const states = (await store.read.ledger.ofPerson(person, YEAR)).map(({ entries }) => foldEntries(entries));
      sizes.push(states.filter(({ standing }) => standing === "stands").length);
    });
    const figures = [{ name: "contributions", value: median(sizes), unit: "" }, ...spread(samples)];
    const failure = "a year holds nothing, so nothing was read";
    return { result: { what, over, figures, ...(median(sizes) > 0 ? {} : { failure }) }, medianMs: median(samples) };
  };
  const usual = await one("a year, folded", accounts.slice(1));
  const busiest = await one("the year of the busiest, folded", accounts.slice(0, 1));
  const failure = `the median is over the budget of ${BUDGET_MS} ms`;
  const isSlow = size !== "tiny" && usual.medianMs > BUDGET_MS;
  return [isSlow ? { ...usual.result, failure } : usual.result, busiest.result];
}

async function measureWriting(store: OpenedStore, accounts: readonly AccountRow[], size: Size): Promise<Result[]> {
  const { single, batches } = COUNTS[size];
  let written = 0;
  const write = (tx: Tx) => recordAndAccept(tx, accounts[written++ % accounts.length] as AccountRow);
  const singleMs = await timed(() => inTurn(single, () => store.transact(write)));
  const batchMs = await timed(() =>
    inTurn(batches, () =>
      store.transact(async (tx) => {
        for (let number = 0; number < BATCH; number++) await write(tx);
      }),
    ),
  );
  const over = "SQLite file";
  const named = (count: number, elapsedMs: number) => [rate("contributions", count, elapsedMs)];
  return [
    { what: "recorded and accepted, each by itself", over, figures: named(single, singleMs) },
    { what: `recorded and accepted, ${BATCH} a transaction`, over, figures: named(batches * BATCH, batchMs) },
  ];
}

async function recordAndAccept(tx: Tx, { id: account }: AccountRow): Promise<void> {
  const id: RowId<"contribution"> = nextId();
  const [at, by] = [realTimer.now(), account];
  const entry = { kind: "recorded", facts: FACTS, waits: true } as const;
  await tx.ledger.record({ id, naturalKey: `benched ${id}`, account, source: "backfill", at, by, entry });
  if (!(await tx.ledger.append(id, { kind: "reviewed", accepted: true, seq: 1, at, by })))
    throw new Error("Somebody else adds entries to this record.");
}
