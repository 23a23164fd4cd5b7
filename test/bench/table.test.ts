import { expect, test } from "vitest";
import { table } from "../../bench/table.ts";

test("results are lines of one table, their columns aligned", () => {
  const lines = table([
    { what: "/ask", over: "SQLite file", figures: [{ name: "median", value: 1.2345, unit: "ms" }] },
    { what: "/ask", over: "Postgres", figures: [], skipped: "PGURL is not set" },
    {
      what: "a message",
      over: "SQLite file",
      figures: [{ name: "database writes", value: 3, unit: "" }],
      failure: "it left a trace",
    },
  ]);

  expect(lines).toEqual([
    "| what      | over        | figures                                     |",
    "|-----------|-------------|---------------------------------------------|",
    "| /ask      | SQLite file | median 1.23 ms                              |",
    "| /ask      | Postgres    | skipped: PGURL is not set                   |",
    "| a message | SQLite file | FAILED: it left a trace · database writes 3 |",
  ]);
});

test("what the system does not tell is not available", () => {
  const [, , line] = table([
    { what: "start", over: "a folder", figures: [{ name: "resident", value: Number.NaN, unit: "MB" }] },
  ]);

  expect(line).toContain("resident not available");
});
