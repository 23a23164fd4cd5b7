// What is held of a person, table by table of whatever tables there are: one that is added later is filled here as well.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beforeAll, expect, test } from "vitest";
import { realTimer } from "../../src/clock.ts";
import type { AccountId, RowId } from "../../src/core/ids.ts";
import { openStore } from "../../src/store/open.ts";
import { SOMEBODY_ELSE } from "../../src/store/personal.ts";
import type { HeldRow } from "../../src/store/store.ts";
import { PERSONAL_TABLES, type PersonalTable, WHOSE } from "../../src/store/whose-rows.ts";
import { type Database, onEachDatabase } from "../support/each-database.ts";
import { postgresUrl } from "../support/services.ts";

const MONDAY = Date.UTC(2026, 0, 5, 9);
const ADA = "playground:garden:ada-1815" as AccountId;
const ADA_ELSEWHERE = "discord:42:1815" as AccountId;
const GRACE = "playground:garden:grace-1906" as AccountId;
/** What names Ada, and the words that are hers. */
const HERS = /ada|1815/i;
/** Chance may write any name into the id of a row. */
const ROW_ID = /\b[0-9a-hjkmnp-tv-z]{16}\b/g;
const isHers = (row: string): boolean => HERS.test(row.replaceAll(ROW_ID, ""));

onEachDatabase(postgresUrl(), define);

// ---- the tables, as a database has them ----

interface Table {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[];
  readonly references: ReadonlyMap<string, string>;
  /** The column that is the whole key, where there is one. */
  readonly key: string | undefined;
}

/** Both engines have the same ones: they come from the same migrations. */
let tables: readonly Table[] = [];
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "laurel-tables-"));
  tables = await readTables(join(folder, "laurel.db"));
  await rm(folder, { recursive: true });
});

async function readTables(path: string): Promise<readonly Table[]> {
  await (await openStore({ url: path, timer: realTimer })).close();
  const database = new DatabaseSync(path);
  const named = database.prepare("select name from sqlite_master where type = 'table' order by rowid").all();
  const found = named
    .map(({ name }) => String(name))
    .filter((name) => !name.startsWith("laurel_migration"))
    .map((name) => ({
      name,
      columns: database
        .prepare(`pragma table_info(${name})`)
        .all()
        .map((column) => ({ name: String(column.name), isNumber: column.type !== "TEXT" && column.type !== "text" })),
      references: new Map(
        database
          .prepare(`pragma foreign_key_list(${name})`)
          .all()
          .map((key) => [String(key.from), String(key.table)]),
      ),
      key: String(database.prepare(`select name from pragma_table_info('${name}') where pk > 0`).all().at(0)?.name),
    }));
  database.close();
  return found;
}

const OWNERS = ["account", "person", "text"];
/** Columns in which what others said is hidden. */
const MAY_BE_HIDDEN: readonly string[] = PERSONAL_TABLES.flatMap(([, { namedIn = [] }]) => namedIn);
/** The column that leads to whom a row of a table is about. */
const aboutIn = ({ name }: Table): string | undefined =>
  PERSONAL_TABLES.find(([table]) => table === name)?.[1].about?.column;
const isFilledByHand = ({ name }: Table): boolean => [...OWNERS, "laurel_migration"].includes(name);

// ---- a database with something of everything ----

interface Filled extends Database {
  readonly ada: RowId<"person">;
  /** Rows that are Ada's for one of their columns, by table. */
  readonly hers: ReadonlyMap<string, readonly string[]>;
}

async function fill(beside: Database): Promise<Filled> {
  const { store, all } = beside;
  const statements: string[] = [];
  const see = (account: AccountId, name: string) =>
    store.transact((tx) => tx.accounts.ensure({ account, name, bot: false, at: MONDAY, inDm: true }));
  const ada = await see(ADA, "Ada Lovelace");
  const elsewhere = await see(ADA_ELSEWHERE, "ada.l");
  const grace = await see(GRACE, "Grace Hopper");
  statements.push(`update person set merged_into = '${ada.person}' where id = '${elsewhere.person}'`);

  let made = 0;
  const next = () => ++made;
  const words = async (of: RowId<"person">, body: string) => {
    const id = `text${String(next()).padStart(12, "0")}` as RowId<"text">;
    statements.push(`insert into text (id, body, person_id, kept_at) values ('${id}', '${body} ${made}', '${of}', 1)`);
    return id;
  };
  /** A person without an account: one more for each row of which they are the key. */
  const someone = (isHers: boolean) => {
    const id = `person${String(next()).padStart(10, "0")}`;
    statements.push(
      `insert into person (id, merged_into, version, created_at) values ('${id}', ${isHers ? `'${ada.person}'` : "null"}, 0, 1)`,
    );
    return id;
  };
  const ids: Record<string, { hers: () => Promise<string>; others: () => Promise<string> }> = {
    account: { hers: async () => (made % 2 ? ada.id : elsewhere.id), others: async () => grace.id },
    person: { hers: async () => (made % 2 ? ada.person : elsewhere.person), others: async () => grace.person },
    text: { hers: () => words(ada.person, "ada wrote"), others: () => words(grace.person, "grace wrote") },
  };
  const hers = new Map<string, string[]>();
  const add = async (table: Table, ofHers: string | undefined, value: Record<string, string> = {}) => {
    const row: Record<string, string | number> = {};
    const number = next();
    for (const { name, isNumber } of table.columns) {
      const to = table.references.get(name);
      if (value[name] !== undefined) row[name] = value[name];
      else if (to === "person" && name === table.key) row[name] = someone(name === ofHers);
      else if (to) row[name] = (await ids[to]?.[name === ofHers ? "hers" : "others"]()) ?? "";
      else row[name] = isNumber ? number : `${name} ${number}`;
    }
    const written = Object.values(row).map((cell) => (typeof cell === "number" ? cell : `'${cell}'`));
    statements.push(`insert into ${table.name} (${Object.keys(row).join(", ")}) values (${written.join(", ")})`);
    return row;
  };
  for (const table of tables.filter((each) => !isFilledByHand(each))) {
    const owners = [...table.references].filter(([, to]) => OWNERS.includes(to)).map(([column]) => column);
    // A table that names nobody is of whoever its parent is of.
    const columns = owners.length > 0 ? owners : [...table.references.keys()];
    const rows: string[] = [];
    hers.set(table.name, rows);
    const whose = WHOSE[table.name as keyof typeof WHOSE];
    const own = async (column: string | undefined, value?: Record<string, string>) => {
      const row = await add(table, column, value);
      // What is about her is there, and not hers.
      if (column === undefined || column !== aboutIn(table)) rows.push(keyOf(table)(row));
      return String(row.id ?? "");
    };
    // Another row each time: it may be the key of the one that leads to it.
    ids[table.name] = {
      hers: () => own(columns[0]),
      others: async () => String((await add(table, undefined)).id ?? ""),
    };
    await add(table, undefined);
    for (const column of columns) await own(column);
    if (!whose || "nobodys" in whose) continue;
    const named = whose as PersonalTable;
    for (const column of named.accountsIn ?? [])
      await own(undefined, { [column]: JSON.stringify({ of: ada.id, by: grace.id }), state: "open" });
    for (const column of named.namedIn ?? [])
      await own(undefined, { [column]: JSON.stringify({ by: ADA }), state: "failed" });
  }
  await all(statements);
  return {
    ...beside,
    ada: ada.person,
    hers,
  };
}

/** What a row is told by: its text and numbers that are no ids of others, which may be hidden. */
const keyOf =
  ({ columns, references }: Table) =>
  (row: Readonly<Record<string, unknown>>): string =>
    columns
      .filter(({ name }) => name === "id" || !(references.has(name) || MAY_BE_HIDDEN.includes(name)))
      .map(({ name }) => row[name])
      .filter((cell) => typeof cell === "string" && / \d+$/.test(cell))
      .join("|");

function define(open: () => Promise<Database>): void {
  test("every table is told whose its rows are, and by every column that leads to somebody", () => {
    const told = Object.keys(WHOSE).toSorted();

    expect(told).toEqual(tables.map(({ name }) => name).toSorted());
    for (const { name, references } of tables) {
      const whose = WHOSE[name as keyof typeof WHOSE];
      const leading = [...references].filter(([, to]) => OWNERS.includes(to)).map(([column]) => column);
      const known =
        "nobodys" in whose
          ? []
          : [...(whose.account ?? []), ...(whose.person ?? []), ...(whose.text ?? []), whose.about?.column];
      // A person leads to the one they were merged into, which is followed everywhere.
      expect(
        leading.filter((column) => !(known as string[]).includes(column) && column !== "merged_into"),
        name,
      ).toEqual([]);
    }
  });

  test("a copy holds every row that is somebody's, every word of theirs, and nothing of anybody else's", async () => {
    const { store, ada, hers } = await fill(await open());

    const copy = await store.read.personal.of(ada);

    for (const table of tables.filter((each) => !isFilledByHand(each))) {
      const rows: readonly HeldRow[] = copy[table.name] ?? [];
      expect(rows.map(keyOf(table)), table.name).toEqual(expect.arrayContaining([...(hers.get(table.name) ?? [])]));
    }
    expect(copy.account?.map(({ name }) => name).toSorted()).toEqual(["Ada Lovelace", "ada.l"]);
    const said = JSON.stringify(copy);
    for (const [, body] of (await store.read.personal.of(ada)).text?.entries() ?? [])
      expect(said).toContain(String(body.body));
    expect(said).not.toMatch(/grace/i);
    expect(said).toContain(SOMEBODY_ELSE);
  });

  test("a copy holds nothing of what is about them in confidence, and it goes when they are erased", async () => {
    const { store, all, run, ada } = await fill(await open());
    const [grace] = await run("select id, person_id from account where name = 'Grace Hopper'");
    const words = ["voice", "voicelinks", "aside", "relay", "vote", "step", "kind"].map((of) =>
      `${of}words00000000`.slice(0, 16),
    );
    const [voice, links, aside, relay, vote, step, kind] = words;
    const by = String(grace?.id);
    await all([
      ...words.map(
        (id) => `insert into text (id, body, person_id, kept_at) values ('${id}', 'of her', '${grace?.person_id}', 1)`,
      ),
      `insert into candidacy (id, ref, natural_key, person_id, state, since) values ('about', 99, 'about', '${ada}', 'put forward', 1)`,
      `insert into voice (id, candidacy_id, nominator_id, expertises, reason_text_id, links_text_id, at) values ('about', 'about', '${by}', '[]', '${voice}', '${links}', 1)`,
      `insert into set_aside (id, person_id, nominator_id, why, expertises, reason_text_id, at) values ('about', '${ada}', '${by}', 'never again', '[]', '${aside}', 1)`,
      `insert into relay (id, candidacy_id, side, by_id, text_id, at) values ('about', 'about', 'lead', '${by}', '${relay}', 1)`,
      `insert into candidacy_entry (candidacy_id, seq, step, at, by_id, body) values ('about', 7, 'decide', 1, '${by}', '${JSON.stringify({ outcome: "declined", words: step, kindWords: kind })}')`,
      `insert into vote (id, candidacy_id, round, evaluator_id, outcome, text_id, at) values ('about', 'about', 0, '${by}', 'declined', '${vote}', 1)`,
    ]);

    const copy = await store.read.personal.of(ada);
    await store.transact((tx) => tx.personal.erase(ada, MONDAY));

    expect(copy.candidacy).toBeUndefined();
    for (const table of ["voice", "set_aside", "relay", "vote", "candidacy_entry"])
      expect(copy[table]?.filter(({ id }) => id === "about") ?? [], table).toEqual([]);
    expect(JSON.stringify(copy)).not.toContain("put forward");
    const left = await run("select id, body from text order by id");
    expect(left.filter(({ id }) => words.includes(String(id))).map(({ body }) => body)).toEqual(words.map(() => null));
  });

  test("once erased nothing names them, and what is only numbers stands", async () => {
    const { store, run, ada, dump } = await fill(await open());
    const before = await dump();
    const people = `select id from person where id = '${ada}' or merged_into = '${ada}'`;

    const erased = await store.transact((tx) => tx.personal.erase(ada, MONDAY));

    const after = await dump();
    const left = await store.read.personal.of(ada);
    expect(erased.accounts).toBe(2);
    expect(Object.entries(after).filter(([, rows]) => rows.some(isHers))).toEqual([]);
    for (const [table, whose] of PERSONAL_TABLES)
      if (whose.erased === "goes")
        expect([table, left[table], before[table]?.length]).toEqual([table, undefined, expect.any(Number)]);
      else if (whose.erased === "stays") expect(after[table], table).toEqual(before[table]);
    expect(await run("select id from text where erased_at is not null and body is not null")).toEqual([]);
    const about = await run(
      ["set_aside", "nomination"]
        .flatMap((table) => ["reason_text_id", "links_text_id", "named_text_id"].map((column) => ({ table, column })))
        .map(({ table, column }) => `select ${column} as id from ${table} where person_id in (${people})`)
        .join(" union all "),
    );
    const others = Object.values(before)
      .flat()
      .filter((row) => /grace/i.test(row) && !isHers(row))
      .filter((row) => !about.some(({ id }) => row.includes(String(id))));
    expect(Object.values(after).flat()).toEqual(expect.arrayContaining(others));
  });

  test("erased again, nothing is left to do", async () => {
    const { store, ada, dump } = await fill(await open());
    await store.transact((tx) => tx.personal.erase(ada, MONDAY));
    const once = await dump();

    const again = await store.transact((tx) => tx.personal.erase(ada, MONDAY + 1));

    expect(again).toEqual({ accounts: 0, texts: 0, rows: 0 });
    expect(await dump()).toEqual(once);
  });

  test("a key that names them is forgotten, what their neighbour did is not, and they come back as somebody new", async () => {
    const { store, run, ada } = await fill(await open());
    await run(
      "update inbox set state = 'done', event_key = 'm 1815 x on 1', platform = 'discord' where id = (select min(id) from inbox)",
    );
    await run(
      "update inbox set state = 'done', event_key = 'm 18150 x on 1', platform = 'discord' where id = (select max(id) from inbox)",
    );

    await store.transact((tx) => tx.personal.erase(ada, MONDAY));

    const keys = (await run("select event_key from inbox")).map(({ event_key }) => event_key);
    expect(keys).not.toContain("m 1815 x on 1");
    expect(keys).toContain("m 18150 x on 1");
    expect(await store.read.accounts.find(ADA)).toBeUndefined();
    const anew = await store.transact((tx) =>
      tx.accounts.ensure({ account: ADA, name: "Ada Lovelace", bot: false, at: MONDAY, inDm: false }),
    );
    expect(anew).toMatchObject({ erased: false, dmUsedAt: undefined });
    expect(anew.person).not.toBe(ada);
    expect(await store.read.personal.of(anew.person)).toMatchObject({ account: [{ name: "Ada Lovelace" }] });
  });
}
