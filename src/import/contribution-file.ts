// A file of contributions, CSV or JSON, row by row.
import { createReadStream } from "node:fs";
import { z } from "zod";
import { LIST_MARK } from "../export/contribution-record.ts";
import { type Columns, columnsOf, fieldsOf } from "./contribution-columns.ts";
import { type RowRead, type RowRules, readContributionRow } from "./contribution-row.ts";
import { readTable, type Table } from "./csv-rows.ts";
import { ImportProblem } from "./problem.ts";
import { splitRecords } from "./split-records.ts";
import { beginningOfText } from "./text-beginning.ts";

export interface ContributionFile {
  readonly columns: Columns;
  /** `line` is one of the file; in a JSON file, the number of the object. */
  readonly rows: AsyncIterable<{ readonly line: number; readonly row: RowRead }>;
}

/** Opens a file. Throws an ImportProblem where it is none of contributions. */
export async function openContributionFile(path: string, rules: RowRules): Promise<ContributionFile> {
  const begin = await beginningOfText(path);
  return begin.trimStart().startsWith("[")
    ? jsonFile(path, rules)
    : csvFile(await readTable(createReadStream(path)), rules);
}

function csvFile({ columns: names, rows }: Table, rules: RowRules): ContributionFile {
  const columns = columnsOf(names);
  if (!columns)
    throw new ImportProblem(
      `The columns are of no file that is known: ${names.slice(0, 12).join(", ")}.\n` +
        'Laurel\'s own have "account", "kind" and "day"; the portal\'s have "Activity Type".',
    );
  const read = async function* () {
    for await (const { line, cells, why } of rows)
      yield {
        line,
        row: cells ? readContributionRow(fieldsOf(cells, columns), columns, rules) : { problems: [why ?? ""] },
      };
  };
  return { columns, rows: read() };
}

const cell = z.union([z.string(), z.number(), z.array(z.string()).transform((list) => list.join(LIST_MARK))]).nullish();
const object = z.record(z.string(), cell);

function jsonFile(path: string, rules: RowRules): ContributionFile {
  const shape = columnsOf(["kind", "day"]) as Columns;
  const read = async function* () {
    for await (const pieces of splitRecords(createReadStream(path)))
      for (const piece of pieces) yield { line: piece.index + 1, row: rowOf(piece.json, piece.broken) };
  };
  const rowOf = (json: string | undefined, broken: string | undefined): RowRead => {
    if (json === undefined) return { problems: [broken ?? "is missing"] };
    let given: unknown;
    try {
      given = JSON.parse(json);
    } catch {
      return { problems: ["is no JSON"] };
    }
    const { data } = object.safeParse(given);
    if (!data) return { problems: ["is no contribution: its values have to be words and numbers"] };
    const names = Object.keys(data);
    const cells = Object.fromEntries(names.map((name) => [name, String(data[name] ?? "")]));
    const columns = columnsOf(names);
    return columns
      ? readContributionRow(fieldsOf(cells, columns), columns, rules)
      : { problems: ['it has no "kind" and no "day"'] };
  };
  return { columns: shape, rows: read() };
}
