// Every benchmark runs, at a size that measures nothing. No test looks at how long something took.
// Those that start Laurel in processes of its own run where nobody waits for them: `.ci/run` brings what that takes.
import { expect, test } from "vitest";
import { benchmarks } from "../../bench/all.ts";
import { isThorough, postgresUrl } from "../support/services.ts";

const url = postgresUrl();
const STARTING = new Set(["start", "page", "discord", "slack", "backfill"]);
const chosen = benchmarks.filter(({ name }) => isThorough || !STARTING.has(name));

test.for(chosen.map((benchmark) => [benchmark.name, benchmark] as const))(
  "the benchmark %s runs and finds nothing wrong",
  // One of them starts Laurel three times, each in a process of its own.
  { timeout: 180_000 },
  async ([, benchmark]) => {
    const results = await benchmark.run({ size: "tiny", ...(url ? { postgresUrl: url } : {}) });

    const measured = results.filter(({ skipped }) => skipped === undefined);
    expect(measured.length).toBeGreaterThan(0);
    expect(measured.filter(({ figures }) => figures.length === 0)).toEqual([]);
    expect(results.filter(({ failure }) => failure !== undefined)).toEqual([]);
  },
);

test("what needs Postgres is skipped with its reason where there is none", async () => {
  const [asking] = benchmarks;

  const results = await asking?.run({ size: "tiny" });

  expect(results?.at(-1)).toMatchObject({ over: "Postgres", skipped: expect.stringContaining("PGURL"), figures: [] });
});

test("no two benchmarks go by the same name", () => {
  const names = benchmarks.map(({ name }) => name);

  expect(new Set(names).size).toBe(names.length);
});
