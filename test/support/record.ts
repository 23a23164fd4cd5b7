// A record that a test can look into, past the store: every row of every table.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { onTestFinished } from "vitest";
import { realTimer } from "../../src/clock.ts";
import { type OpenedStore, openStore } from "../../src/store/open.ts";

export type Row = Readonly<Record<string, unknown>>;

export interface TestRecord {
  readonly store: OpenedStore;
  /** All rows now, by table. */
  rows(): Readonly<Record<string, readonly Row[]>>;
  /** Runs one statement past the store, while nothing is under way there. */
  run(statement: string): void;
}

/** Opens an empty record in a file; it ends with the test. */
export async function openRecord(): Promise<TestRecord> {
  const folder = await mkdtemp(join(tmpdir(), "laurel-record-"));
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
    run: (statement) => withDatabase((database) => database.exec(statement)),
    rows: () =>
      withDatabase((database) => {
        const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
        return Object.fromEntries(
          tables.map(({ name }) => [String(name), database.prepare(`select * from "${String(name)}"`).all()]),
        );
      }),
  };
}
