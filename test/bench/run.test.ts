// `npm run bench` as a program: its options and its exit codes.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { verdict } from "../../bench/verdict.ts";

const BENCH = join(import.meta.dirname, "..", "..", "bench", "run.ts");
const bench = (...args: string[]) => spawnSync(process.execPath, [BENCH, ...args], { encoding: "utf8" });

test("a benchmark that is not there ends with the names of those that are", () => {
  const { status, stderr } = bench("--only", "asking");

  expect(status).toBe(2);
  expect(stderr).toContain('There is no benchmark "asking"');
  expect(stderr).toContain("ask, help");
});

test("with --json one line of JSON holds machine and results", () => {
  const { status, stdout } = bench("--quick", "--only", "ignore", "--json");

  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    machine: expect.stringContaining("Node"),
    results: expect.arrayContaining([
      expect.objectContaining({ what: expect.any(String), figures: expect.any(Array) }),
    ]),
  });
});

test("one failure among the results fails the run", () => {
  const fine = { what: "an ordinary message", over: "SQLite file", figures: [] };

  expect(verdict([fine])).toBe(0);
  expect(verdict([fine, { ...fine, failure: "10 events left 10 writes in the record" }])).toBe(1);
});
