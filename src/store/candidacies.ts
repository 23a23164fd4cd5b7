import type { SelectQueryBuilder } from "kysely";
import { type Candidacy, type CandidacyEntry, foldCandidacy } from "../core/candidacy.ts";
import type { RowId } from "../core/ids.ts";
import { toEntry, toEntryRow } from "./candidacy-entries.ts";
import { setCounter, takeCounter } from "./counters.ts";
import { lastPersonOf, mergedWith } from "./people.ts";
import type { Database, Db } from "./schema.ts";
import type { Candidacies, CandidacyReads, CandidacyRow } from "./store.ts";

export function candidacyReads(db: Db): CandidacyReads {
  const all = () => db.selectFrom("candidacy").selectAll();
  const first = async (found: Found) => (await withEntries(db, found, "id"))[0];
  return {
    find: (id) => first(all().where("id", "=", id)),
    byRef: (ref) => first(all().where("ref", "=", ref)),
    ofPerson: (person) => withEntries(db, all().where("person_id", "in", mergedWith(person)), "newest first"),
    async inStates(states, limit, since) {
      if (states.length === 0) return [];
      const inOne = all().where("state", "in", states).orderBy("since").orderBy("id");
      const found = since === undefined ? inOne : inOne.where("since", ">=", since);
      return withEntries(db, limit === undefined ? found : found.limit(limit), "longest first");
    },
    page(after, limit) {
      const later = after === undefined ? all() : all().where("id", ">", after);
      return withEntries(db, later.orderBy("id").limit(limit), "id");
    },
  };
}

export function candidacies(db: Db): Candidacies {
  return {
    ...candidacyReads(db),
    async open({ id, naturalKey, person, entry }) {
      // Before the row: two transactions would wait for each other else.
      const ref = (await takeCounter(db, "candidacy")) + 1;
      const first: CandidacyEntry = { ...entry, seq: 0 };
      const { state, since } = foundBy(foldCandidacy([first]));
      const added = await db
        .insertInto("candidacy")
        .values({ id, ref, natural_key: naturalKey, person_id: person, state, since })
        .onConflict((conflict) => conflict.column("natural_key").doNothing())
        .returning("id")
        .executeTakeFirst();
      if (!added) return undefined;
      await setCounter(db, "candidacy", ref);
      await db.insertInto("candidacy_entry").values(toEntryRow(id, first)).execute();
      return ref;
    },
    async append(id, entry) {
      const added = await db
        .insertInto("candidacy_entry")
        .values(toEntryRow(id, entry))
        // Postgres takes no statement after one that failed.
        .onConflict((conflict) => conflict.columns(["candidacy_id", "seq"]).doNothing())
        .returning("seq")
        .executeTakeFirst();
      if (!added) return false;
      const [row] = await withEntries(db, db.selectFrom("candidacy").selectAll().where("id", "=", id), "id");
      const { state, since } = foundBy(foldCandidacy(row?.entries ?? []));
      await db.updateTable("candidacy").set({ state, since }).where("id", "=", id).execute();
      return true;
    },
  };
}

/** Awards that were granted add up over the years: they are not among those that wait for it. */
const foundBy = ({ state, since, granted }: Candidacy): Pick<Database["candidacy"], "state" | "since"> => ({
  state: granted ? "granted" : state,
  since,
});

type Stored = Omit<CandidacyRow, "entries">;
type Found = SelectQueryBuilder<Database, "candidacy", Database["candidacy"]>;
type Order = "id" | "newest first" | "longest first";

/** Rows and their entries by one statement, so that both are of the same moment. */
async function withEntries(db: Db, found: Found, order: Order): Promise<readonly CandidacyRow[]> {
  const rows = await db
    .selectFrom(found.as("found"))
    .innerJoin("candidacy_entry as entry", "entry.candidacy_id", "found.id")
    .select(["found.id", "found.ref", lastPersonOf("found.person_id").as("last_person")])
    .select(["entry.seq", "entry.step", "entry.at", "entry.by_id", "entry.body"])
    .$if(order === "longest first", (query) => query.orderBy("found.since"))
    .orderBy("found.id", order === "newest first" ? "desc" : "asc")
    .orderBy("entry.seq")
    .execute();
  const candidacies = new Map<RowId<"candidacy">, { stored: Stored; entries: CandidacyEntry[] }>();
  for (const row of rows) {
    const known = candidacies.get(row.id);
    if (known) known.entries.push(toEntry(row));
    else
      candidacies.set(row.id, {
        stored: { id: row.id, ref: row.ref, person: row.last_person },
        entries: [toEntry(row)],
      });
  }
  return [...candidacies.values()].map(({ stored, entries }) => ({ ...stored, entries }));
}
