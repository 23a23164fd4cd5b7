import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { isRunning, type StartLock, takeStartLock } from "../../src/store/lock.ts";
import { openStore } from "../../src/store/open.ts";
import { AlreadyRunning, StoreProblem } from "../../src/store/problem.ts";
import { makeTestDatabase, type TestDatabase } from "../support/postgres.ts";
import { postgresUrl } from "../support/services.ts";
import { temporaryFolder } from "./folder.ts";
import { handTimer } from "./hand-timer.ts";

async function take(url: string, onLost: (reason: string) => void = () => undefined): Promise<StartLock> {
  const lock = await takeStartLock({ url, timer: handTimer(), onLost });
  onTestFinished(() => lock.release());
  return lock;
}

/** A process of its own that holds the lock. */
async function holder(url: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "hold-lock.ts"), url], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const [said] = await once(child.stdout, "data");
  expect(String(said)).toBe("held\n");
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}

describe("beside a SQLite file", () => {
  test("a second bot is refused while the first runs, and gets the lock at once after kill -9", async () => {
    const url = join(await temporaryFolder(), "laurel.db");
    const first = await holder(url);

    await expect(take(url)).rejects.toThrow(AlreadyRunning);
    await expect(take(url)).rejects.toThrow("Stop that process first");
    await killed(first);

    await expect(take(url)).resolves.toBeDefined();
  });

  test("whether one runs can be seen without keeping anybody from starting", async () => {
    const url = join(await temporaryFolder(), "laurel.db");
    const before = await isRunning(url);
    const first = await holder(url);
    const meanwhile = await isRunning(url);
    await killed(first);

    const after = [await isRunning(url), await take(url), await isRunning(url)];

    expect([before, meanwhile]).toEqual([false, true]);
    expect(after).toEqual([false, expect.anything(), true]);
  });

  test("other commands may use the record meanwhile", async () => {
    const url = join(await temporaryFolder(), "laurel.db");
    await take(url);

    const store = await openStore({ url, timer: handTimer() });
    onTestFinished(() => store.close());

    expect(await store.read.inbox.unfinished(1)).toEqual([]);
  });

  test("a lock that was released may be taken again", async () => {
    const url = join(await temporaryFolder(), "deep", "laurel.db");
    const lock = await take(url);

    await lock.release();
    await lock.release();

    await expect(take(url)).resolves.toBeDefined();
  });

  test("a record in memory is nobody else's", async () => {
    await take(":memory:");

    await expect(take(":memory:")).resolves.toBeDefined();
  });

  test("a folder that cannot be made is a problem for the operator, not a running bot", async () => {
    const file = join(await temporaryFolder(), "file");
    await writeFile(file, "");

    const taking = take(join(file, "deep", "laurel.db"));

    await expect(taking).rejects.toThrow(StoreProblem);
    await expect(taking).rejects.toThrow("part of the path is a file");
  });
});

const serverUrl = postgresUrl();

describe.skipIf(!serverUrl)("on Postgres", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await makeTestDatabase(serverUrl ?? "");
  });
  afterAll(() => database.drop());

  test("whether one runs can be seen without keeping anybody from starting", async () => {
    const before = await isRunning(database.url);
    const lock = await take(database.url);
    const meanwhile = await isRunning(database.url);
    await lock.release();

    const after = await isRunning(database.url);

    expect([before, meanwhile, after]).toEqual([false, true, false]);
  });

  test("a second bot is refused while the first runs, and gets the lock after kill -9", async () => {
    const first = await holder(database.url);

    await expect(take(database.url)).rejects.toThrow(AlreadyRunning);
    await killed(first);

    await expect(take(database.url)).resolves.toBeDefined();
  });

  test("a lock that was released may be taken again", async () => {
    const lock = await take(database.url);

    await lock.release();
    await lock.release();

    await expect(take(database.url)).resolves.toBeDefined();
  });

  test("a bot whose session the server ends hears of it once", async () => {
    const lost = Promise.withResolvers<string>();
    const reasons: string[] = [];
    await take(database.url, (reason) => {
      reasons.push(reason);
      lost.resolve(reason);
    });

    await database.run(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );

    expect(await lost.promise).toMatch(/terminat/);
    expect(reasons).toHaveLength(1);
    await expect(take(database.url)).resolves.toBeDefined();
  });
});
