// Years of contributions, written into a record past the ledger: through it, so many would take minutes.
import { DatabaseSync } from "node:sqlite";
import { realTimer } from "../src/clock.ts";
import { addDays, today as dayAt } from "../src/core/calendar.ts";
import type { ContributionFacts } from "../src/core/contribution.ts";
import type { AccountId, RowId } from "../src/core/ids.ts";
import { rowIds } from "../src/row-ids.ts";
import { toEntryRow } from "../src/store/contribution-entries.ts";
import { openStore } from "../src/store/open.ts";
import { program } from "../test/support/parts.ts";
import { nameOf } from "./laurel.ts";

/** Contributions are of one of the last so many days. */
const DAYS = 3 * 365;

/**
 * Gives each of so many people the same share of contributions, by a fixed rule: of all kinds, spread over three years, one in
 * ten of them paid.
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
      "insert into contribution (id, ref, natural_key, account_id, source, day, standing) values (?, ?, ?, ?, 'hand', ?, 'stands')",
    );
    const entry = database.prepare(
      "insert into contribution_entry (contribution_id, seq, kind, at, by_id, body) values (?, ?, ?, ?, ?, ?)",
    );
    database.exec("begin immediate");
    for (let number = 0; number < contributions; number++) {
      const account = accounts[number % people] as RowId<"account">;
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
      const at = Date.parse(facts.day);
      row.run(id, number + 1, `bench ${id}`, account, facts.day);
      const recorded = toEntryRow(id, { kind: "recorded", facts, seq: 0, at, by: account });
      entry.run(id, recorded.seq, recorded.kind, recorded.at, recorded.by_id, recorded.body);
    }
    database.prepare("insert or replace into counter (name, value) values ('contribution', ?)").run(contributions);
    database.exec("commit");
  } finally {
    database.close();
  }
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
