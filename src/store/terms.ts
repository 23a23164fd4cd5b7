import type { Selectable, SelectQueryBuilder } from "kysely";
import { z } from "zod";
import { type CalendarDate, joinId, type RowId, splitId } from "../core/ids.ts";
import { foldTerm, type TermBody, type TermEntry } from "../core/term.ts";
import { lastPersonOf, mergedWith, mergedWithAny } from "./people.ts";
import type { Database, Db } from "./schema.ts";
import type { TermReads, TermRow, Terms } from "./store.ts";

export function termReads(db: Db): TermReads {
  const all = () => db.selectFrom("term").selectAll();
  const runningOn = (on: CalendarDate) => all().where("ends_on", ">", on).where("starts_on", "<=", on);
  return {
    find: async (id) => (await withEntries(db, all().where("id", "=", id)))[0],
    async ofPerson(person) {
      const found = await withEntries(db, all().where("person_id", "in", mergedWith(person)));
      return found.toReversed();
    },
    running: (on) => withEntries(db, runningOn(on)),
    endedBetween: (since, on) => withEntries(db, all().where("ends_on", ">=", since).where("ends_on", "<=", on)),
    page(after, limit) {
      const later = after === undefined ? all() : all().where("id", ">", after);
      return withEntries(db, later.orderBy("id").limit(limit));
    },
    async holders(on) {
      const people = db.selectFrom("term").select("person_id").where("ends_on", ">", on).where("starts_on", "<=", on);
      const accounts = await db
        .selectFrom("account")
        .select(["platform", "tenant", "native_id"])
        .where("person_id", "in", mergedWithAny(people))
        .orderBy("id")
        .execute();
      return accounts.map((row) => joinId<"account">(row.platform, row.tenant, row.native_id));
    },
    async isHolder(account, on) {
      const { platform, tenant, native } = splitId(account);
      const person = db
        .selectFrom("account")
        .select("person_id")
        .where((eb) => eb.and({ platform, tenant, native_id: native }));
      const held = await db
        .selectFrom("term")
        .select("id")
        .where("person_id", "in", mergedWithAny(person))
        .where("ends_on", ">", on)
        .where("starts_on", "<=", on)
        .executeTakeFirst();
      return held !== undefined;
    },
  };
}

export function terms(db: Db): Terms {
  return {
    ...termReads(db),
    async grant({ id, naturalKey, person, candidacy, entry }) {
      const { from, until } = foldTerm([entry]);
      const added = await db
        .insertInto("term")
        .values({
          id,
          natural_key: naturalKey,
          person_id: person,
          candidacy_id: candidacy ?? null,
          starts_on: from,
          ends_on: until,
        })
        .onConflict((conflict) => conflict.column("natural_key").doNothing())
        .returning("id")
        .executeTakeFirst();
      if (!added) return false;
      await db.insertInto("term_entry").values(toEntryRow(id, entry)).execute();
      return true;
    },
    async append(id, entry) {
      const added = await db
        .insertInto("term_entry")
        .values(toEntryRow(id, entry))
        .onConflict((conflict) => conflict.columns(["term_id", "seq"]).doNothing())
        .returning("seq")
        .executeTakeFirst();
      if (!added) return false;
      const [row] = await withEntries(db, db.selectFrom("term").selectAll().where("id", "=", id));
      const { from, until } = foldTerm(row?.entries ?? []);
      await db.updateTable("term").set({ starts_on: from, ends_on: until }).where("id", "=", id).execute();
      return true;
    },
  };
}

type Found = SelectQueryBuilder<Database, "term", Database["term"]>;
type EntryRow = Selectable<Database["term_entry"]>;

/** Rows and their entries by one statement, in the order of their ids. */
async function withEntries(db: Db, found: Found): Promise<readonly TermRow[]> {
  const rows = await db
    .selectFrom(found.as("found"))
    .innerJoin("term_entry as entry", "entry.term_id", "found.id")
    .select(["found.id", "found.candidacy_id", lastPersonOf("found.person_id").as("last_person")])
    .select(["entry.seq", "entry.kind", "entry.at", "entry.by_id", "entry.body"])
    .orderBy("found.id")
    .orderBy("entry.seq")
    .execute();
  const terms = new Map<RowId<"term">, { stored: Omit<TermRow, "entries">; entries: TermEntry[] }>();
  for (const row of rows) {
    const known = terms.get(row.id);
    if (known) known.entries.push(toEntry(row));
    else
      terms.set(row.id, {
        stored: { id: row.id, person: row.last_person, candidacy: row.candidacy_id ?? undefined },
        entries: [toEntry(row)],
      });
  }
  return [...terms.values()].map(({ stored, entries }) => ({ ...stored, entries }));
}

const toEntryRow = (term: RowId<"term">, { seq, at, by, kind, ...body }: TermEntry): EntryRow => ({
  term_id: term,
  seq,
  kind,
  at,
  by_id: by ?? null,
  body: JSON.stringify(body),
});

/** Throws a ZodError where the row is damaged: a term that lacks an entry would be another one. */
const toEntry = ({ seq, kind, at, by_id, body }: Omit<EntryRow, "term_id">): TermEntry => ({
  seq,
  at,
  by: by_id ?? undefined,
  ...BODY.parse({ ...JSON.parse(body), kind }),
});

const day = z.custom<CalendarDate>((value) => typeof value === "string");
const words = z.custom<RowId<"text">>((value) => typeof value === "string").exactOptional();
const expertises = z.array(z.string());
const BODY = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("granted"),
    from: day,
    until: day,
    expertises,
    provisional: z.literal(true).exactOptional(),
  }),
  z.object({ kind: z.literal("ended"), on: day, why: z.string(), words }),
  z.object({ kind: z.literal("extended"), until: day, words }),
  z.object({ kind: z.literal("corrected"), from: day, until: day, expertises, words }),
  z.object({ kind: z.literal("added"), expertises }),
  z.object({ kind: z.literal("confirmed") }),
]) satisfies z.ZodType<TermBody>;
