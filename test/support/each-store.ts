import { afterAll, beforeAll, describe, onTestFinished } from "vitest";
import { realTimer } from "../../src/clock.ts";
import { IN_MEMORY, type OpenedStore, openStore } from "../../src/store/open.ts";
import { makeTestDatabase, type TestDatabase } from "./postgres.ts";

/**
 * Defines tests once for each engine. `open` gives an empty store that is closed when the test ends.
 * @param server what `postgresUrl()` of services.ts says; on Postgres the tests are skipped without it
 */
export function onEachStore(server: string | undefined, define: (open: () => Promise<OpenedStore>) => void): void {
  describe("on SQLite", () => define(() => openForTest(IN_MEMORY)));

  describe.skipIf(!server)("on Postgres", () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await makeTestDatabase(server ?? "");
    });
    afterAll(() => database.drop());

    define(async () => {
      const store = await openForTest(database.url);
      await database.empty();
      return store;
    });
  });
}

async function openForTest(url: string): Promise<OpenedStore> {
  const store = await openStore({ url, timer: realTimer });
  onTestFinished(() => store.close());
  return store;
}
