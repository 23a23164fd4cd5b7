import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { readTable } from "../../src/import/csv-rows.ts";

async function read(text: string | Buffer, chunk = 7) {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, at) =>
    bytes.subarray(at * chunk, (at + 1) * chunk),
  );
  const { columns, rows } = await readTable(Readable.from(chunks));
  const all = [];
  for await (const row of rows) all.push(row);
  return { columns, all };
}

test.each([
  ["commas", "a,b\n1,2\n"],
  ["semicolons", "a;b\n1;2\n"],
  ["tabs", "a\tb\n1\t2\n"],
  ["Windows line breaks", "a,b\r\n1,2\r\n"],
  ["a byte order mark", "\ufeffa,b\n1,2"],
  ["empty lines", "\na,b\n\n1,2\n\n"],
  ["a header in quotes", '"a";"b"\n1;2'],
])("a table with %s is read", async (_what, text) => {
  const { columns, all } = await read(text);

  expect(columns).toEqual(["a", "b"]);
  expect(all.map(({ cells }) => cells)).toEqual([{ a: "1", b: "2" }]);
});

test("cells with quotes, delimiters and line breaks are read, and rows keep their lines", async () => {
  const { all } = await read('a,b\n"one, ""two""","x\ny"\nlast,row\n');

  expect(all).toEqual([
    { line: 2, cells: { a: 'one, "two"', b: "x\ny" } },
    { line: 4, cells: { a: "last", b: "row" } },
  ]);
});

test("a short row lacks its last cells, and a long one is told", async () => {
  const { all } = await read("a,b\n1\n1,2,3\n1,2,\n");

  expect(all).toEqual([
    { line: 2, cells: { a: "1", b: "" } },
    { line: 3, cells: undefined, why: "has 3 cells for 2 columns" },
    { line: 4, cells: { a: "1", b: "2" } },
  ]);
});

test("what was made harmless for spreadsheets is read as it was", async () => {
  const { all } = await read("a,b\n'=1+1,''@x\n'tis,-5\n");

  expect(all.map(({ cells }) => cells)).toEqual([
    { a: "=1+1", b: "'@x" },
    { a: "'tis", b: "-5" },
  ]);
});

test.each([
  ["a quote that is never closed", '"3,4\n5,6\n', 7],
  ["a quote that is never closed, read at once", '"3,4\n5,6\n', 1_000],
  ["a row that does not end, read at once", `${"z".repeat(300_000)}\n5,6\n`, 1_000_000],
])("%s ends the reading, after the rows before it", async (_what, broken, chunk) => {
  const { all } = await read(`a,b\n1,2\n${broken}`, chunk);

  expect(all).toEqual([
    { line: 2, cells: { a: "1", b: "2" } },
    { line: 3, cells: undefined, why: expect.stringMatching(/nothing from here on can be read/) },
  ]);
});

test.each(["", "\n\n", ",,\n1,2,3"])("a file without a header is refused (%j)", async (text) => {
  await expect(read(text)).rejects.toThrow(/has no header/);
});
