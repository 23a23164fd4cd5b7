import { expect, test } from "vitest";
import { findingsIn, type Kind } from "./single-places.ts";
import { sourceFiles } from "./source-tree.ts";

const HOMES: Readonly<Record<Exclude<Kind, "async">, string>> = {
  environment: "src/env.ts",
  time: "src/clock.ts",
  chance: "src/row-ids.ts",
};

/** What runs in the browser has a clock and a timer of its own, and one home for them. */
const BROWSERS: Readonly<Record<string, string>> = { time: "src/web/page/browser-time.ts" };

for (const [kind, home] of Object.entries(HOMES))
  test(`${kind} is read in ${home} alone`, () => {
    const elsewhere = sourceFiles("src", "commands", "bin")
      .filter(({ path }) => path !== home && path !== BROWSERS[kind])
      .flatMap(findingsIn)
      .filter((finding) => finding.kind === kind);

    expect(elsewhere).toEqual([]);
  });

test("core waits for nothing: no promise, no async", () => {
  const waiting = sourceFiles("src/core")
    .flatMap(findingsIn)
    .filter(({ kind }) => kind === "async");

  expect(waiting).toEqual([]);
});

test.for<[Kind, string]>([
  ["environment", "const level = process.env.LEVEL;"],
  ["environment", `const level = process["env"].LEVEL;`],
  ["environment", "const level = globalThis.process.env.LEVEL;"],
  ["environment", "const { env } = process;"],
  ["environment", "const mode = import.meta.env;"],
  ["environment", `import { env } from "node:process";`],
  ["environment", "process.loadEnvFile();"],
  ["time", "const at = Date.now();"],
  ["time", "const now = Date.now;"],
  ["time", "const { now } = Date;"],
  ["time", "const at = new Date();"],
  ["time", "const at = new Date;"],
  ["time", "const at = Date();"],
  ["time", "setTimeout(work, 10);"],
  ["time", "globalThis.setInterval(work, 10);"],
  ["time", "const later = setImmediate;"],
  ["time", "const { setTimeout: later } = globalThis;"],
  ["time", "const at = performance.now();"],
  ["time", "const at = Temporal.Now.instant();"],
  ["time", "const at = process.hrtime.bigint();"],
  ["time", "const signal = AbortSignal.timeout(10);"],
  ["time", "await scheduler.wait(10);"],
  ["time", `import { setTimeout } from "node:timers/promises";`],
  ["time", `const timers = await import("node:timers");`],
  ["time", `import { performance } from "node:perf_hooks";`],
  ["chance", "const n = Math.random();"],
  ["chance", "const id = crypto.randomUUID();"],
  ["chance", `import { randomInt } from "node:crypto";`],
  ["chance", `import { randomBytes as bytes } from "node:crypto";`],
  ["chance", `import * as crypto from "node:crypto";`],
  ["async", "async function find() {}"],
  ["async", "const find = async () => 1;"],
  ["async", "const found = Promise.resolve(1);"],
  ["async", "for await (const each of all) keep(each);"],
])("%s is noticed in: %s", ([kind, text]) => {
  const kinds = findingsIn({ path: "src/core/sample.ts", text }).map((finding) => finding.kind);

  expect(kinds).toContain(kind);
});

test.for([
  ["a given instant", "const day = new Date(at).getUTCDay();"],
  ["a clock that was handed in", "const at = timer.now();"],
  ["a word in a comment", "// Date.now() would not do here"],
  ["a word in a string", `const text = "setTimeout";`],
  ["a hash", `import { createHash } from "node:crypto";`],
  ["a field of one's own", "const env = parts.env;"],
])("%s passes", ([, text]) => {
  const found = findingsIn({ path: "src/core/sample.ts", text: text ?? "" });

  expect(found).toEqual([]);
});
