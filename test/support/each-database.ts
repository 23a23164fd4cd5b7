// A record with its database at hand: to fill it past the port, and to search all of it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, onTestFinished } from "vitest";
import { realTimer } from "../../src/clock.ts";
import { type OpenedStore, openStore } from "../../src/store/open.ts";
import { makeTestDatabase, type TestDatabase } from "./postgres.ts";

export interface Database {
  readonly store: OpenedStore;
  /** Runs one statement beside the store. */
  run(statement: string): Promise<readonly Record<string, unknown>[]>;
  /** Runs several, in one transaction. */
  all(statements: readonly string[]): Promise<void>;
  /** Every row of every table of the record, as JSON, by table. */
  dump(): Promise<Readonly<Record<string, readonly string[]>>>;
}

/**
 * Defines tests once for each engine. `open` gives an empty record that is closed when the test ends.
 * @param server what `postgresUrl()` of services.ts says; on Postgres the tests are skipped without it
 */
export function onEachDatabase(server: string | undefined, define: (open: () => Promise<Database>) => void): void {
  describe("on SQLite", () => define(openSqlite));

  describe.skipIf(!server)("on Postgres", () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await makeTestDatabase(server ?? "");
    });
    afterAll(() => database.drop());
    define(() => openPostgres(database));
  });
}

async function openSqlite(): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), "laurel-database-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, "laurel.db");
  const store = await openStore({ url: path, timer: realTimer });
  onTestFinished(() => store.close());
  const withDatabase = <T>(use: (database: DatabaseSync) => T): T => {
    const database = new DatabaseSync(path);
    try {
      return use(database);
    } finally {
      database.close();
    }
  };
  return {
    store,
    run: async (statement) => withDatabase((database) => database.prepare(statement).all()),
    all: async (statements) => withDatabase((database) => database.exec(`begin; ${statements.join(";")}; commit`)),
    dump: async () =>
      withDatabase((database) => {
        const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
        return byTable(
          tables.flatMap(({ name }) =>
            database
              .prepare(`select * from ${String(name)}`)
              .all()
              .map((row) => ({ table: String(name), row: JSON.stringify(row) })),
          ),
        );
      }),
  };
}

async function openPostgres({ url, run, empty }: TestDatabase): Promise<Database> {
  const store = await openStore({ url, timer: realTimer });
  onTestFinished(() => store.close());
  await empty();
  return {
    store,
    run,
    all: async (statements) => {
      await run(statements.join(";"));
    },
    async dump() {
      const tables = await run("select tablename as name from pg_tables where schemaname = 'public'");
      const each = tables.map(({ name }) => `select '${name}' as name, to_json(t)::text as row from ${name} t`);
      const rows = await run(each.join(" union all "));
      return byTable(rows.map(({ name, row }) => ({ table: String(name), row: String(row) })));
    },
  };
}

function byTable(rows: readonly { readonly table: string; readonly row: string }[]) {
  const tables = Object.entries(Object.groupBy(rows, ({ table }) => table));
  return Object.fromEntries(
    tables
      .filter(([table]) => !table.startsWith("laurel_migration"))
      .map(([table, found = []]) => [table, found.map(({ row }) => row).toSorted()]),
  );
}
