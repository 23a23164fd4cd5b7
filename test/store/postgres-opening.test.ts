import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { exactAddress } from "../../src/store/postgres.ts";
import { checkPostgresVersion } from "../../src/store/postgres-problems.ts";
import { StoreProblem } from "../../src/store/problem.ts";
import { makeTestDatabase, type TestDatabase } from "../support/postgres.ts";
import { plainPostgres, refusingPostgres } from "../support/refusing-postgres.ts";
import { postgresUrl } from "../support/services.ts";
import { handTimer } from "./hand-timer.ts";

async function open(url: string) {
  const store = await openStore({ url, timer: handTimer() });
  onTestFinished(() => store.close());
  return store;
}

async function problemOf(url: string): Promise<string> {
  const error = await open(url).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StoreProblem);
  return error instanceof Error ? error.message : "";
}

test.for([
  ["28P01", "refuses the password of laurel"],
  ["28000", "does not let laurel in"],
  ["3D000", "has no database awards"],
  ["53300", "has no connection left"],
  ["57P03", "is still starting"],
])("the server's %s is explained without the password", async ([state, sentence]) => {
  const server = await refusingPostgres(state ?? "", "password authentication failed for hush-hush");
  onTestFinished(() => server.close());

  const problem = await problemOf(server.url);

  expect(problem).toContain(sentence);
  expect(problem).not.toContain("hush");
});

test("a server that is not there is explained", async () => {
  const server = await refusingPostgres("28000", "");
  server.close();

  expect(await problemOf(server.url)).toMatch(/Nothing answers at 127\.0\.0\.1:\d+/);
});

test("an address that cannot be read is explained without repeating it", async () => {
  const problem = await problemOf("postgres://laurel:hush@hush:x@host:port/awards");

  expect(problem).toContain("percent-encoded");
  expect(problem).not.toContain("hush");
});

test("an address with a stray % is explained without repeating it", async () => {
  const problem = await problemOf("postgres://laurel:hush%@host:5432/awards");

  expect(problem).toContain("percent-encoded");
  expect(problem).not.toContain("hush");
});

test.each(["postgres://laurel:hush@127.0.0.1:9", "postgres://laurel:hush@127.0.0.1:9/"])(
  "an address that leaves the database to the server is refused: %s",
  async (url) => {
    const problem = await problemOf(url);

    expect(problem).toBe(
      "The address of the record names no database. Write its name last, as in postgres://user:password@host:5432/database.",
    );
  },
);

test("a certificate that cannot be read is explained", async () => {
  expect(await problemOf("postgres://127.0.0.1:9/awards?sslrootcert=/nowhere/ca.pem")).toBe(
    "The file that sslrootcert names in the address of the record cannot be read. Correct its path, or its permissions.",
  );
});

test.each(["require", "prefer", "verify-ca", "verify-full"])(
  "with sslmode=%s a server without TLS is explained, and nothing else is printed",
  async (mode) => {
    const server = await plainPostgres();
    onTestFinished(() => server.close());
    const warnings: Error[] = [];
    const listen = (warning: Error) => warnings.push(warning);
    process.on("warning", listen);
    onTestFinished(() => {
      process.off("warning", listen);
    });

    const problem = await problemOf(`${server.url}?sslmode=${mode}`);

    expect(problem).toMatch(
      /^Postgres at 127\.0\.0\.1:\d+ offers no TLS, and sslmode in the address asks for it\. Set /,
    );
    expect(warnings).toEqual([]);
  },
);

test("an sslmode means what it says, unless the address asks for libpq's meaning", () => {
  const strict = "postgres://l:p%40ss@db/awards?sslmode=verify-full&x=1";

  expect(exactAddress("postgres://l:p%40ss@db/awards?sslmode=require&x=1")).toBe(strict);
  for (const kept of [
    strict,
    "postgres://db/a",
    "postgres://db/a?sslmode=no-verify",
    "postgres://db/a?sslmode=require&uselibpqcompat=true",
  ])
    expect(exactAddress(kept)).toBe(kept);
});

test("a server that is too old is explained, the oldest that will do is not", () => {
  expect(() => checkPostgresVersion(140_012)).toThrow("needs Postgres 15 or newer, and this one is 14");
  expect(() => checkPostgresVersion(150_000)).not.toThrow();
});

const serverUrl = postgresUrl();

describe.skipIf(!serverUrl)("on a server", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await makeTestDatabase(serverUrl ?? "");
  });
  beforeEach(async () => {
    await database.run("drop schema public cascade; create schema public");
  });
  afterAll(() => database.drop());
  const migrations = () => database.run("select * from laurel_migration");

  test("three processes may open a new record at the same time", async () => {
    const stores = await Promise.all([open(database.url), open(database.url), open(database.url)]);

    expect(await Promise.all(stores.map((store) => store.read.inbox.unfinished(1)))).toEqual([[], [], []]);
    const names = (await migrations()).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test("opening again migrates nothing", async () => {
    await open(database.url);
    const before = await migrations();

    await open(database.url);

    expect(await migrations()).toEqual(before);
  });

  test("a record of a newer Laurel is explained", async () => {
    await open(database.url);
    await database.run("insert into laurel_migration values ('9000-later', '2030-01-01T00:00:00.000Z')");

    expect(await problemOf(database.url)).toContain("made by a newer Laurel (it has 9000-later)");
  });

  test("a database of another program is explained", async () => {
    await database.run("create table ledger (amount integer)");

    expect(await problemOf(database.url)).toContain("Give Laurel a database of its own");
    await expect(migrations()).rejects.toThrow("does not exist");
  });

  test("another program may have a schema of its own beside the record", async () => {
    await database.run("create schema books; create table books.account (balance integer)");
    onTestFinished(async () => {
      await database.run("drop schema books cascade");
    });

    const store = await open(database.url);

    expect(await store.read.inbox.unfinished(1)).toEqual([]);
  });

  test("a record that lacks a table is explained", async () => {
    await open(database.url);
    await database.run("drop table setting");

    expect(await problemOf(database.url)).toContain("it lacks the table setting. Put your last backup in its place.");
  });

  test("a database that is missing is explained", async () => {
    const url = new URL(database.url);
    url.pathname = "/laurel_never_made";

    expect(await problemOf(url.href)).toContain("createdb laurel_never_made");
  });
});
