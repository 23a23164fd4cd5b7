import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../support/command-line.ts";
import { makeTestDatabase } from "../support/postgres.ts";
import { postgresUrl } from "../support/services.ts";

const server = postgresUrl();

describe.skipIf(!server)("on PostgreSQL", () => {
  test("Laurel ends as a failure, with a sentence, where the database drops its lock", async () => {
    const database = await makeTestDatabase(server as string);
    onTestFinished(() => database.drop());
    const laurel = spawn(process.execPath, ["bin/laurel.mjs", "chat"], {
      env: {
        PATH: process.env.PATH ?? "",
        LAUREL_DATA: await temporaryFolder(),
        LAUREL_MEANING: "off",
        DATABASE_URL: database.url,
      },
    });
    let stderr = "";
    laurel.stderr.on("data", (text) => {
      stderr += text;
    });
    await once(laurel.stdout, "data");

    await database.run(
      "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())",
    );
    const [code] = await once(laurel, "close");

    expect(code).toBe(1);
    expect(stderr).toMatch(/dropped Laurel's lock .*start Laurel again/);
  });
});
