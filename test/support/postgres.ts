// Throwaway databases on the server that PGURL names.
import { randomUUID } from "node:crypto";
import pg from "pg";

export interface TestDatabase {
  readonly url: string;
  /** Runs one statement beside the store. */
  run(statement: string): Promise<readonly Record<string, unknown>[]>;
  /** Empties every table of the record, and leaves what was migrated. */
  empty(): Promise<void>;
  /** Removes the database, whoever is still connected. */
  drop(): Promise<void>;
}

/** Makes an empty database of its own for a test file. Rejects if the server cannot be reached. */
export async function makeTestDatabase(serverUrl: string): Promise<TestDatabase> {
  const name = `laurel_test_${randomUUID().replaceAll("-", "").slice(0, 16)}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await withClient(serverUrl, async (client) => {
    await client.query(`create database ${name}`);
    await client.query(`alter database ${name} set synchronous_commit = off`);
  });
  const run = async (statement: string) => (await withClient(url.href, (client) => client.query(statement))).rows;
  return {
    url: url.href,
    run,
    async empty() {
      const tables = await run(
        "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename not like 'laurel_migration%'",
      );
      if (tables.length === 0) return;
      // Ten times as fast as truncate, which makes each table's files anew. Within one statement no order is to be kept.
      const deletions = tables.map(({ name }, index) => `t${index} as (delete from ${name})`);
      await run(`with ${deletions.join(", ")} select 1`);
    },
    drop: async () => {
      await withClient(serverUrl, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
