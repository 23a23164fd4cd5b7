// Every benchmark runs, at a size that measures nothing. No test looks at how long something took.
import { expect, test } from "vitest";
import { benchmarks } from "../../bench/all.ts";
import { postgresUrl } from "../support/services.ts";

const url = postgresUrl();

test.for(benchmarks.map((benchmark) => [benchmark.name, benchmark] as const))(
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
