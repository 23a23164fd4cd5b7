// Years of contributions, written into a record past the ledger: through it, so many would take minutes.
import { DatabaseSync } from "node:sqlite";
import { realTimer } from "../src/clock.ts";
import { addDays, today as dayAt } from "../src/core/calendar.ts";
import { type ContributionFacts, type Entry, type EntryBody, foldEntries } from "../src/core/contribution.ts";
import type { AccountId, RowId } from "../src/core/ids.ts";
import { rowIds } from "../src/row-ids.ts";
import { toEntryRow } from "../src/store/contribution-entries.ts";
import { openStore } from "../src/store/open.ts";
import { program } from "../test/support/parts.ts";
import { nameOf } from "./laurel.ts";

/** Contributions are of one of the last so many days. */
const DAYS = 3 * 365;
/** Every so many, one was corrected or revoked, and one is the busiest person's. Primes: so all of it meets. */
const CORRECTED_EVERY = 7;
const REVOKED_EVERY = 53;
const BUSIEST_EVERY = 101;

/**
 * Gives so many people contributions by a fixed rule: of all kinds, spread over three years, one in ten of them paid. All
 * have the same share but the first, who is the busiest.
 * @param url the file of a record that nobody has open
 */
export async function fillLedger(url: string, contributions: number, people: number): Promise<void> {
  const nextId = rowIds(realTimer);
  const accounts = await accountsIn(url, people);
  const { kinds } = program.contributions;
  const today = dayAt(Date.now(), program.program.timeZone);
  const days = Array.from({ length: DAYS }, (_, ago) => addDays(today, -ago));
  const database = new DatabaseSync(url);
  try {
    const row = database.prepare(
      "insert into contribution (id, ref, natural_key, account_id, source, day, standing) values (?, ?, ?, ?, 'hand', ?, ?)",
    );
    const entry = database.prepare(
      "insert into contribution_entry (contribution_id, seq, kind, at, by_id, body) values (?, ?, ?, ?, ?, ?)",
    );
    database.exec("begin immediate");
    for (let number = 0; number < contributions; number++) {
      const account = accounts[number % BUSIEST_EVERY === 0 ? 0 : number % people] as RowId<"account">;
      const id = nextId<"contribution">();
      const facts: ContributionFacts = {
        kind: kinds[number % kinds.length]?.id ?? "",
        day: days[(number * 7_919) % DAYS] ?? today,
        expertises: [],
        quantity: 1,
        reach: number % 500,
        paid: number % 10 === 0 ? "yes" : "no",
        visibility: "staff",
      };
      const entries = story(facts, number, account);
      row.run(id, number + 1, `bench ${id}`, account, facts.day, foldEntries(entries).standing);
      for (const { seq, kind, at, by_id, body } of entries.map((one) => toEntryRow(id, one)))
        entry.run(id, seq, kind, at, by_id, body);
    }
    database.prepare("insert or replace into counter (name, value) values ('contribution', ?)").run(contributions);
    database.exec("commit");
  } finally {
    database.close();
  }
}

function story(facts: ContributionFacts, number: number, by: RowId<"account">): readonly Entry[] {
  const changes: Exclude<EntryBody, { kind: "recorded" }>[] = [];
  if (number % CORRECTED_EVERY === 0) changes.push({ kind: "corrected", facts: { ...facts, reach: 1_000 } });
  if (number % REVOKED_EVERY === 0) changes.push({ kind: "revoked", why: "withdrawn" });
  const at = Date.parse(facts.day);
  return [
    { kind: "recorded", facts, seq: 0, at, by },
    ...changes.map((change, index): Entry => ({ ...change, seq: index + 1, at: at + index + 1, by })),
  ];
}

/** Accounts of the people in `community`, in an empty record. */
async function accountsIn(url: string, people: number): Promise<readonly RowId<"account">[]> {
  const store = await openStore({ url, timer: realTimer });
  try {
    return await store.transact(async (tx) => {
      const ids: RowId<"account">[] = [];
      for (let person = 0; person < people; person++) {
        const account = `playground:bench:${nameOf(person)}` as AccountId;
        const { id } = await tx.accounts.ensure({ account, name: nameOf(person), bot: false, at: 0, inDm: false });
        ids.push(id);
      }
      return ids;
    });
  } finally {
    await store.close();
  }
}
