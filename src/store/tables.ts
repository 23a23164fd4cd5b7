// Which tables a database holds, and which of them make it a record of Laurel's.
import { sql } from "kysely";
import { StoreProblem } from "./problem.ts";
import type { Database, Db } from "./schema.ts";
import type { Store } from "./store.ts";

/** The table in which migrations are noted: a database that has it is Laurel's. */
export const MIGRATION_TABLE = "laurel_migration";

// An object, so that a table that joins the schema cannot be forgotten here.
const TABLES: Readonly<Record<keyof Database, true>> = {
  person: true,
  account: true,
  inbox: true,
  outbox: true,
  card: true,
  draft: true,
  kept_view: true,
  text: true,
  question: true,
  question_remark: true,
  audit: true,
  setting: true,
  unasked_answer: true,
  counter: true,
  contribution: true,
  contribution_entry: true,
  credit: true,
  credit_ask: true,
  credit_mark: true,
  passed_over: true,
  preference: true,
  put_off: true,
  candidacy: true,
  candidacy_entry: true,
  voice: true,
  set_aside: true,
  nomination: true,
  absence: true,
  profile: true,
  person_key: true,
  relay: true,
  dossier_note: true,
  vote: true,
  term: true,
  term_entry: true,
  link_code: true,
  link_try: true,
  person_merge: true,
  playground_journal: true,
};

/** Tables and views of a SQLite file, without SQLite's own. */
export const SQLITE_TABLES = `select name from sqlite_master where type in ('table', 'view') and name not like 'sqlite\\_%' escape '\\'`;
// Of the schema that Laurel writes to. What an extension brought, such as a view of statistics, is no program's.
const POSTGRES_TABLES = `
  select relname as name from pg_class
  where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'f', 'v', 'm')
    and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e')`;

/** The names of what is in a database: on Postgres in the schema that Laurel writes to. */
export async function tablesIn(db: Db, engine: Store["engine"]): Promise<string[]> {
  const { rows } = await sql.raw<{ name: string }>(engine === "postgres" ? POSTGRES_TABLES : SQLITE_TABLES).execute(db);
  return rows.map(({ name }) => name);
}

/** Throws a StoreProblem if a database is neither empty nor Laurel's. */
export function refuseForeign(tables: readonly string[]): void {
  if (tables.length === 0 || tables.includes(MIGRATION_TABLE)) return;
  throw new StoreProblem(
    "The database named for the record holds tables of another program. Give Laurel a database of its own: name an empty one, or a new file. Nothing was changed.",
  );
}

/** Throws a StoreProblem if a record that is up to date lacks a table. */
export function refuseIncomplete(tables: readonly string[]): void {
  const missing = Object.keys(TABLES).filter((name) => !tables.includes(name));
  if (missing.length === 0) return;
  throw new StoreProblem(
    `The record is incomplete: it lacks ${missing.length === 1 ? "the table" : "the tables"} ${missing.join(", ")}. Put your last backup in its place.`,
  );
}
