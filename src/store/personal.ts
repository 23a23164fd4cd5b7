import { type RawBuilder, sql } from "kysely";
import { decodeStored } from "../chat/stored.ts";
import { type AccountId, joinId, type RowId } from "../core/ids.ts";
import { accountsOf, mergedWith } from "./people.ts";
import type { HeldRow, HeldRows, PersonalReads } from "./privacy-port.ts";
import type { Database, Db } from "./schema.ts";
import { PERSONAL_TABLES, type PersonalTable, WHOSE } from "./whose-rows.ts";

/** Stands for the id of anybody else, and for what they said. */
export const SOMEBODY_ELSE = "somebody else";

/** The accounts and people that are one person's, by each of their names. */
export interface Oneself {
  readonly accounts: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  /** As their platforms know them. */
  readonly names: ReadonlySet<AccountId>;
}

export function personalReads(db: Db): PersonalReads {
  return {
    async of(person) {
      const self = await oneself(db, person);
      const held: Record<string, readonly HeldRow[]> = {};
      for (const [table, whose] of PERSONAL_TABLES) {
        const rows = await rowsOf(db, table, person, self);
        if (rows.length > 0) held[table] = rows.map((row) => withoutOthers(table, whose, row, self));
      }
      return held satisfies HeldRows;
    },
  };
}

export async function oneself(db: Db, person: RowId<"person">): Promise<Oneself> {
  const accounts = await db
    .selectFrom("account")
    .select(["id", "platform", "tenant", "native_id"])
    .where("person_id", "in", mergedWith(person))
    .execute();
  // Also those who never had an account.
  const people = await db.selectFrom("person").select("id").where("id", "in", mergedWith(person)).execute();
  return {
    accounts: new Set(accounts.map(({ id }) => id)),
    people: new Set(people.map(({ id }) => id)),
    names: new Set(accounts.map((row) => joinId<"account">(row.platform, row.tenant, row.native_id))),
  };
}

/** The rows of a table that are a person's, or name them. */
export async function rowsOf(
  db: Db,
  table: keyof Database,
  person: RowId<"person">,
  self: Oneself,
): Promise<readonly HeldRow[]> {
  const { rows } = await sql<HeldRow>`
    select * from ${sql.table(table)} where ${isOf(table, person, self)} order by 1, 2`.execute(db);
  return rows;
}

/** Whether a row of a table is a person's, or names them. */
export function isOf(table: keyof Database, person: RowId<"person">, self: Oneself): RawBuilder<unknown> {
  const whose = WHOSE[table];
  if ("nobodys" in whose) return sql`1 = 0`;
  const {
    account = [],
    person: people = [],
    text = [],
    partOf,
    accountsIn = [],
    namedIn = [],
  } = whose as PersonalTable;
  const among = (columns: readonly string[], ids: RawBuilder<unknown>) =>
    columns.map((column) => sql`${sql.ref(`${table}.${column}`)} in ${ids}`);
  const holding = (columns: readonly string[], words: Iterable<string>) =>
    columns.flatMap((column) =>
      [...words].map((word) => sql`${sql.ref(`${table}.${column}`)} like ${quoted(word)} escape '!'`),
    );
  return sql`(${sql.join(
    [
      ...among(account, accountsOf(person)),
      ...among(people, mergedWith(person)),
      ...among(text, sql`(select text.id from text where text.person_id in ${mergedWith(person)})`),
      ...(partOf
        ? among(
            [partOf.column],
            sql`(select id from ${sql.table(partOf.table)} where ${isOf(partOf.table, person, self)})`,
          )
        : []),
      ...holding(accountsIn, self.accounts),
      ...holding(namedIn, self.names),
      sql`1 = 0`,
    ],
    sql` or `,
  )})`;
}

/** Whether a row of a table is about a person who is not to know of it. */
export function isAbout(table: keyof Database, person: RowId<"person">): RawBuilder<unknown> {
  const whose: PersonalTable | { readonly nobodys: string } = WHOSE[table];
  if ("nobodys" in whose || !whose.about) return sql`1 = 0`;
  const { column, table: of } = whose.about;
  const ids = of ? sql`(select id from ${sql.table(of)} where ${isAbout(of, person)})` : mergedWith(person);
  return sql`${sql.ref(`${table}.${column}`)} in ${ids}`;
}

/** As it stands in JSON, whole: `%` and `_` mean nothing else. */
const quoted = (word: string): string => `%${JSON.stringify(word).replace(/[!%_]/g, "!$&")}%`;

/** The same row without the ids of others, and without what others said. */
function withoutOthers(table: string, whose: PersonalTable, row: HeldRow, self: Oneself): HeldRow {
  const shown: Record<string, string | number | null> = { ...row };
  const hide = (column: string) => {
    shown[column] = SOMEBODY_ELSE;
  };
  for (const column of whose.account ?? []) if (isOther(row[column], self.accounts)) hide(column);
  for (const column of whose.person ?? []) if (isOther(row[column], self.people)) hide(column);
  if (whose.about) hide(whose.about.column);
  for (const column of whose.accountsIn ?? []) shown[column] = withoutRowIds(row[column], self);
  if (table === "inbox" && !isBy(row.event, self))
    for (const column of ["event", "reply"]) if (row[column]) hide(column);
  if (table === "outbox")
    for (const column of ["effect", "fallback"]) if (row[column] && !isFor(row[column], self)) hide(column);
  return shown;
}

const isOther = (value: HeldRow[string] | undefined, own: ReadonlySet<string>): boolean =>
  typeof value === "string" && !own.has(value);

const ROW_ID = /"[0-9a-hjkmnp-tv-z]{16}"/g;

function withoutRowIds(json: HeldRow[string] | undefined, { accounts }: Oneself): string | null {
  if (typeof json !== "string") return null;
  return json.replace(ROW_ID, (id) => (accounts.has(id.slice(1, -1)) ? id : JSON.stringify(SOMEBODY_ELSE)));
}

/** Whether they did what is in the inbox. */
function isBy(stored: HeldRow[string] | undefined, { names }: Oneself): boolean {
  const event = typeof stored === "string" ? decodeStored("event", stored) : undefined;
  return event !== undefined && names.has(event.by.account);
}

/** Whether what is in the outbox goes to them alone. */
function isFor(stored: HeldRow[string] | undefined, { names, people }: Oneself): boolean {
  const effect = typeof stored === "string" ? decodeStored("effect", stored) : undefined;
  if (!effect) return false;
  if ("of" in effect) return names.has(effect.of);
  if (effect.kind !== "post") return false;
  const { address } = effect;
  if (address.to === "person") return people.has(address.person);
  return names.has((address.to === "account" ? address.account : address.onlyFor) as AccountId);
}
