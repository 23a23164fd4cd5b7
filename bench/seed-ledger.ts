// Fills a record past the store: through it, 200,000 contributions would take longer than all that is measured.
import { DatabaseSync } from "node:sqlite";
import type { Selectable } from "kysely";
import { addDays } from "../src/core/calendar.ts";
import { type ContributionFacts, type Entry, type EntryBody, foldEntries } from "../src/core/contribution.ts";
import type { CalendarDate, RowId } from "../src/core/ids.ts";
import type { NextId } from "../src/row-ids.ts";
import { toEntryRow } from "../src/store/contribution-entries.ts";
import type { Database } from "../src/store/schema.ts";
import type { AccountRow } from "../src/store/store.ts";

const DAYS = 730;
const DAY_MS = 86_400_000;
/** Every so often one was corrected or revoked, and one is the busiest person's. Primes: so all of it meets. */
const CORRECTED_EVERY = 7;
const REVOKED_EVERY = 53;
const BUSIEST_EVERY = 101;

export const benchedFacts = (day: CalendarDate): ContributionFacts => ({
  kind: "forum-help",
  day,
  expertises: ["hyper-v", "storage"],
  quantity: 1,
  reach: 120,
  paid: "no",
  visibility: "public",
});

/** Writes `count` contributions of two years from `firstDay` on, in turn for every account; the first has the most. */
export function seedLedger(
  path: string,
  accounts: readonly AccountRow[],
  count: number,
  firstDay: CalendarDate,
  nextId: NextId,
): void {
  const database = new DatabaseSync(path);
  const add = adder(database);
  const days = Array.from({ length: DAYS }, (_, number) => addDays(firstDay, number));
  const from = Date.parse(firstDay);
  database.exec("begin");
  for (let number = 0; number < count; number++) {
    const id: RowId<"contribution"> = nextId();
    const account = accounts[number % BUSIEST_EVERY === 0 ? 0 : number % accounts.length] as AccountRow;
    const onDay = Math.floor((number * DAYS) / count);
    const entries = story(days[onDay] as CalendarDate, number, from + onDay * DAY_MS, account.id);
    const { facts, standing } = foldEntries(entries);
    add("contribution", {
      ...{ id, ref: number + 1, natural_key: `seeded ${number}`, account_id: account.id, source: "credit" },
      ...{ day: facts.day, standing },
    });
    for (const entry of entries) add("contribution_entry", toEntryRow(id, entry));
  }
  add("counter", { name: "contribution", value: count });
  database.exec("commit");
  database.close();
}

type Change = Exclude<EntryBody, { kind: "recorded" }>;

function story(day: CalendarDate, number: number, at: number, by: RowId<"account">): readonly Entry[] {
  const facts = benchedFacts(day);
  const changes: Change[] = [];
  if (number % CORRECTED_EVERY === 0) changes.push({ kind: "corrected", facts: { ...facts, reach: 240 } });
  if (number % REVOKED_EVERY === 0) changes.push({ kind: "revoked", why: "taken back" });
  return [
    { kind: "recorded", facts, seq: 0, at, by },
    ...changes.map((change, index): Entry => ({ ...change, seq: index + 1, at: at + index + 1, by })),
  ];
}

/** Inserts rows as the schema types them. */
function adder(database: DatabaseSync) {
  const statements = new Map<string, ReturnType<DatabaseSync["prepare"]>>();
  return <Table extends "counter" | "contribution" | "contribution_entry">(
    table: Table,
    row: Selectable<Database[Table]>,
  ): void => {
    const [columns, values] = [Object.keys(row), Object.values(row) as (string | number | null)[]];
    const sql = `insert into ${table} (${columns}) values (${columns.map(() => "?")})`;
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    statement.run(...values);
  };
}
