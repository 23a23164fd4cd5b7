// The records a benchmark runs over, each empty and thrown away afterwards.
import { join } from "node:path";
import { IN_MEMORY } from "../src/store/open.ts";
import { makeTestDatabase } from "../test/support/postgres.ts";
import type { Result, Setting } from "./benchmark.ts";
import { withTemporaryFolder } from "./temporary-folder.ts";

interface Kind {
  readonly name: string;
  /** Calls `use` with the address of an empty record. Returns why not, where there is none to be had. */
  with(setting: Setting, use: (url: string) => Promise<void>): Promise<string | undefined>;
}

const KINDS: readonly Kind[] = [
  {
    name: "SQLite in memory",
    async with(_setting, use) {
      await use(IN_MEMORY);
      return undefined;
    },
  },
  {
    name: "SQLite file",
    async with(_setting, use) {
      await withTemporaryFolder((folder) => use(join(folder, "laurel.sqlite")));
      return undefined;
    },
  },
  {
    name: "Postgres",
    async with({ postgresUrl }, use) {
      if (!postgresUrl) return "PGURL is not set (postgres://user:password@localhost:5432/throwaway)";
      const database = await makeTestDatabase(postgresUrl);
      try {
        await database.run(`alter database ${new URL(database.url).pathname.slice(1)} set synchronous_commit = on`);
        await use(database.url);
      } finally {
        await database.drop();
      }
      return undefined;
    },
  },
];

/** Measures `what` over every kind of record; where one is missing, its line says why. */
export async function overEveryRecord(
  what: string,
  setting: Setting,
  measure: (url: string) => Promise<readonly Omit<Result, "over">[]>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const { name, with: withRecord } of KINDS) {
    const skipped = await withRecord(setting, async (url) => {
      for (const result of await measure(url)) results.push({ ...result, over: name });
    });
    if (skipped !== undefined) results.push({ what, over: name, figures: [], skipped });
  }
  return results;
}
