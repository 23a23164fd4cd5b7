import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { makeTestDatabase } from "../support/postgres.ts";
import { isThorough, postgresUrl } from "../support/services.ts";
import { type Aftermath, killOften } from "./kill.ts";

const MINUTE = 60_000;

const server = postgresUrl();
/** The third dies on the way up; see killOften. */
const KILLS = isThorough ? 12 : 3;

test(
  "SQLite: after any number of kills nothing acknowledged is lost, and no effect is done twice",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "laurel-kill-"));
    onTestFinished(() => rm(folder, { recursive: true }));

    const aftermath = await killOften(join(folder, "laurel.sqlite"), KILLS, 5);

    expectExactlyOnce(aftermath);
  },
  2 * MINUTE,
);

describe.skipIf(!server)("with PostgreSQL", () => {
  test(
    "after any number of kills nothing acknowledged is lost, and no effect is done twice",
    async () => {
      const database = await makeTestDatabase(server as string);
      onTestFinished(() => database.drop());

      const aftermath = await killOften(database.url, 10, 6);

      expectExactlyOnce(aftermath);
    },
    3 * MINUTE,
  );
});

function expectExactlyOnce({ putOut, acknowledged, report }: Aftermath): void {
  const events = new Map(report.events.map((event) => [event.key, event]));
  expect(putOut.length, "the processes lived long enough to promise something").toBeGreaterThan(20);
  expect(acknowledged.length).toBeGreaterThan(4);
  expect(
    putOut.filter((key) => report.effects[key] !== 1),
    "effects not done exactly once",
  ).toEqual([]);
  expect(
    Object.entries(report.posts).filter(([, times]) => times !== 1),
    "posts made more than once",
  ).toEqual([]);
  expect(
    acknowledged.filter((key) => !events.get(key)?.answered),
    "acknowledged and never answered",
  ).toEqual([]);
  expect(
    report.events.filter(({ answered }) => !answered),
    "events without an answer",
  ).toEqual([]);
  expect(report.inbox).toMatchObject({ unfinished: 0, failed: 0 });
  expect(report.outbox).toMatchObject({ ready: 0, sending: 0, failed: 0 });
}
