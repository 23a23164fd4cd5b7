import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openStore } from "../../src/store/open.ts";
import { storeContract } from "../contracts/store.contract.ts";
import { temporaryFolder } from "./folder.ts";

storeContract({
  name: "SQLite in memory",
  engine: "sqlite",
  // A database in memory belongs to its one connection.
  reachable: false,
  open: async (timer) => ({ store: await openStore({ url: ":memory:", timer }) }),
});

storeContract({
  name: "a SQLite file",
  engine: "sqlite",
  reachable: true,
  async open(timer) {
    const path = join(await temporaryFolder(), "laurel.db");
    return {
      store: await openStore({ url: path, timer }),
      async beside(statement) {
        const database = new DatabaseSync(path);
        database.exec(statement);
        database.close();
      },
    };
  },
});
