import { afterAll, beforeAll, describe } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { storeContract } from "../contracts/store.contract.ts";
import { makeTestDatabase, type TestDatabase } from "../support/postgres.ts";
import { postgresUrl } from "../support/services.ts";

const url = postgresUrl();

describe.skipIf(!url)("Postgres", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await makeTestDatabase(url ?? "");
  });
  afterAll(() => database.drop());

  storeContract({
    name: "Postgres",
    engine: "postgres",
    reachable: true,
    async open(timer) {
      await database.empty();
      return {
        store: await openStore({ url: database.url, timer }),
        beside: async (statement) => {
          await database.run(statement);
        },
      };
    },
  });
});
