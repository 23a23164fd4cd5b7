// What `npm run bench` runs. docs/benchmarks.md says what each line means.
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { benchmarks } from "./all.ts";
import type { Result, Setting } from "./benchmark.ts";
import { table } from "./table.ts";
import { verdict } from "./verdict.ts";

const USAGE = `Usage: npm run bench -- [--quick] [--only NAME]... [--json]
  --quick      measure less: a first look, in a quarter of the time
  --only NAME  measure this alone; NAME is one of ${benchmarks.map(({ name }) => name).join(", ")}
  --json       print one line of JSON in place of the table
Set PGURL to measure over Postgres as well. Fails if an event that is none of Laurel's business leaves a trace or
takes too long, and if an effect is not delivered.`;

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (typeof options === "string") {
    console.error(options);
    return 2;
  }
  const { size, only, json, postgresUrl } = options;
  const chosen = benchmarks.filter(({ name }) => only.length === 0 || only.includes(name));
  const results: Result[] = [];
  for (const { name, run } of chosen) {
    console.error(`measuring ${name} …`);
    results.push(...(await run({ size, ...(postgresUrl ? { postgresUrl } : {}) })));
  }
  const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`;
  const at = new Date().toISOString().slice(0, 10);
  console.log(
    json ? JSON.stringify({ at, machine, results }) : [`${at}, ${machine}`, "", ...table(results)].join("\n"),
  );
  return verdict(results);
}

/** What was asked for, or what to say to somebody who asked for something else. */
function readOptions(): (Setting & { only: readonly string[]; json: boolean }) | string {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: "boolean", default: false },
        only: { type: "string", multiple: true, default: [] },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    const unknown = values.only.find((name) => !benchmarks.some((benchmark) => benchmark.name === name));
    if (unknown !== undefined) return `There is no benchmark "${unknown}".\n${USAGE}`;
    if (values.help) return USAGE;
    const { PGURL: postgresUrl } = process.env;
    const { only, json } = values;
    return { size: values.quick ? "quick" : "full", only, json, ...(postgresUrl ? { postgresUrl } : {}) };
  } catch (error) {
    return `${error instanceof Error ? error.message : error}\n${USAGE}`;
  }
}
