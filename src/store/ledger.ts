import { type SelectQueryBuilder, sql } from "kysely";
import { type Entry, foldEntries } from "../core/contribution.ts";
import type { RowId } from "../core/ids.ts";
import { toEntry, toEntryRow } from "./contribution-entries.ts";
import { setCounter, takeCounter } from "./counters.ts";
import { accountsOf, lastPersonOf } from "./people.ts";
import type { Database, Db } from "./schema.ts";
import type { ContributionRow, Ledger, LedgerReads, Source } from "./store.ts";

export function ledgerReads(db: Db): LedgerReads {
  const all = () => db.selectFrom("contribution").selectAll();
  const first = async (found: Found) => (await withEntries(db, found))[0];
  const waiting = (source?: Source) => {
    const rows = db.selectFrom("contribution").where("standing", "=", "waiting");
    return source === undefined ? rows : rows.where("source", "=", source);
  };
  return {
    find: (id) => first(all().where("id", "=", id)),
    byRef: (ref) => first(all().where("ref", "=", ref)),
    byKey: (naturalKey) => first(all().where("natural_key", "=", naturalKey)),
    ofPerson(person, days) {
      const theirs = all().where("account_id", "in", accountsOf(person));
      const found = days ? theirs.where("day", ">=", days.from).where("day", "<", days.until) : theirs;
      return withEntries(db, found, "latest day first");
    },
    async activeIn({ from, until }, months) {
      // Few people were merged: only for these the chain is followed.
      const last = sql<RowId<"person">>`case when person.merged_into is null then person.id
        else ${lastPersonOf("person.id")} end`;
      const active = db
        .selectFrom("contribution")
        .innerJoin("account", "account.id", "contribution.account_id")
        .innerJoin("person", "person.id", "account.person_id")
        .select([last.as("person"), sql<string>`substr(contribution.day, 1, 7)`.as("month")])
        .distinct()
        .where("contribution.standing", "=", "stands")
        .where("contribution.day", ">=", from)
        .where("contribution.day", "<", until);
      const rows = await db
        .selectFrom(active.as("active"))
        .select("active.person")
        .groupBy("active.person")
        .having(({ fn }) => fn.countAll(), ">=", months)
        .orderBy("active.person")
        .execute();
      return rows.map(({ person }) => person);
    },
    page(after, limit) {
      const later = after === undefined ? all() : all().where("id", ">", after);
      return withEntries(db, later.orderBy("id").limit(limit));
    },
    waiting: (limit, source) => withEntries(db, waiting(source).selectAll().orderBy("id").limit(limit)),
    async waitingByOwner(skip, limit) {
      const ids = await waiting()
        .leftJoin("credit", "credit.contribution_id", "contribution.id")
        .select("contribution.id")
        .orderBy("contribution.account_id")
        .orderBy("credit.place_id")
        .orderBy("contribution.id")
        .limit(limit)
        .offset(skip)
        .execute();
      const rows = [];
      for (const { id } of ids) rows.push(...(await withEntries(db, all().where("id", "=", id))));
      return rows;
    },
    async countWaiting(source) {
      const { rows } = await waiting(source)
        .select((eb) => eb.fn.countAll<number>().as("rows"))
        .executeTakeFirstOrThrow();
      return Number(rows);
    },
  };
}

export function ledger(db: Db): Ledger {
  return {
    ...ledgerReads(db),
    async record({ id, naturalKey, account, source, at, by, entry }) {
      // Before the row: two transactions that record the same facts in another order would wait for each other else.
      const ref = (await takeCounter(db, "contribution")) + 1;
      const recorded: Entry = { ...entry, seq: 0, at, by };
      const { facts, standing } = foldEntries([recorded]);
      const added = await db
        .insertInto("contribution")
        .values({ id, ref, natural_key: naturalKey, account_id: account, source, day: facts.day, standing })
        .onConflict((conflict) => conflict.column("natural_key").doNothing())
        .returning("id")
        .executeTakeFirst();
      if (!added) return undefined;
      await setCounter(db, "contribution", ref);
      await db.insertInto("contribution_entry").values(toEntryRow(id, recorded)).execute();
      return ref;
    },
    async append(id, entry) {
      const added = await db
        .insertInto("contribution_entry")
        .values(toEntryRow(id, entry))
        // Postgres takes no statement after one that failed.
        .onConflict((conflict) => conflict.columns(["contribution_id", "seq"]).doNothing())
        .returning("seq")
        .executeTakeFirst();
      if (!added) return false;
      const [row] = await withEntries(db, db.selectFrom("contribution").selectAll().where("id", "=", id));
      const { facts, standing } = foldEntries(row?.entries ?? []);
      await db.updateTable("contribution").set({ day: facts.day, standing }).where("id", "=", id).execute();
      return true;
    },
  };
}

type Stored = Omit<ContributionRow, "entries">;
type Found = SelectQueryBuilder<Database, "contribution", Database["contribution"]>;

/** Rows and their entries by one statement, so that both are of the same moment; else in the order of their ids. */
async function withEntries(db: Db, found: Found, order?: "latest day first"): Promise<readonly ContributionRow[]> {
  const direction = order ? "desc" : "asc";
  const rows = await db
    .selectFrom(found.as("found"))
    .innerJoin("contribution_entry as entry", "entry.contribution_id", "found.id")
    .select(["found.id", "found.ref", "found.natural_key", "found.account_id", "found.source"])
    .select(["entry.seq", "entry.kind", "entry.at", "entry.by_id", "entry.body"])
    .$if(order !== undefined, (query) => query.orderBy("found.day", "desc"))
    .orderBy("found.id", direction)
    .orderBy("entry.seq")
    .execute();
  const contributions = new Map<RowId<"contribution">, { stored: Stored; entries: Entry[] }>();
  for (const row of rows) {
    const known = contributions.get(row.id);
    if (known) known.entries.push(toEntry(row));
    else contributions.set(row.id, { stored: toStored(row), entries: [toEntry(row)] });
  }
  return [...contributions.values()].map(({ stored, entries }) => ({ ...stored, entries }));
}

const toStored = (row: Pick<Database["contribution"], "id" | "ref" | "natural_key" | "account_id" | "source">) => ({
  id: row.id,
  ref: row.ref,
  naturalKey: row.natural_key,
  account: row.account_id,
  source: row.source,
});
