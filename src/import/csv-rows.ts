import { parse } from "csv-parse";
import { readNeutralised } from "../export/formulas.ts";
import { ImportProblem, reasonOf } from "./problem.ts";

/** A row by its header's words, with the line it begins on, from 1. */
export interface TableRow {
  readonly line: number;
  /** The first row has the names of all; undefined where a row could not be read, and why. */
  readonly cells: Readonly<Record<string, string>> | undefined;
  readonly why?: string;
}

export interface Table {
  /** As they are written, in their order. */
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<TableRow>;
}

const DELIMITERS = [",", ";", "\t"];
/** Far more than a form holds. */
const LARGEST_ROW = 256 * 1024;

/**
 * Reads a CSV file with a header: quotes, BOM, any line breaks, and commas, semicolons or tabs between cells, whichever the
 * header has most of. What `neutralise` did to a cell is undone. Throws an ImportProblem where there is no header.
 */
export async function readTable(source: AsyncIterable<Uint8Array>): Promise<Table> {
  const chunks = source[Symbol.asyncIterator]();
  const begin: Uint8Array[] = [];
  let first = "";
  while (!first.includes("\n") && first.length < LARGEST_ROW) {
    const { value, done } = await chunks.next();
    if (done) break;
    begin.push(value);
    first = Buffer.concat(begin).toString();
  }
  const rows = rowsOf(rest(begin, chunks), delimiterOf(first.split(/\r?\n|\r/, 1)[0] ?? ""));
  const header = await rows.next();
  const columns = header.done || header.value.why ? [] : header.value.cells.map((cell) => cell.trim());
  if (columns.every((column) => column === ""))
    throw new ImportProblem("The file has no header: its first line has to name the columns.");
  return { columns, rows: named(columns, rows) };
}

async function* rest(begin: readonly Uint8Array[], chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* begin;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}

/** Outside of quotes. */
function delimiterOf(header: string): string {
  const bare = header.replaceAll(/"[^"]*"/g, "");
  const count = (mark: string) => bare.split(mark).length;
  return DELIMITERS.toSorted((one, other) => count(other) - count(one))[0] ?? ",";
}

interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly why?: string;
}

async function* rowsOf(source: AsyncIterable<Uint8Array>, delimiter: string): AsyncGenerator<RawRow, void> {
  let read: RawRow[] = [];
  let line = 1;
  let failure: unknown;
  // Rows are taken as they are read: a stream that fails drops those that wait in it.
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LARGEST_ROW,
    on_record(record: readonly string[], { lines }) {
      read.push({ line, cells: record.map(readNeutralised) });
      // Told after a row: the line it ended on.
      line = lines + 1;
      return null;
    },
  });
  parser.on("error", (error) => {
    failure = error;
  });
  parser.resume();
  const taken = (): readonly RawRow[] => {
    const rows = read;
    read = [];
    return rows;
  };
  try {
    for await (const chunk of source) {
      await new Promise<void>((resolve) => parser.write(chunk, () => resolve()));
      yield* taken();
      if (failure !== undefined) break;
    }
    if (failure === undefined) await new Promise<void>((resolve) => parser.end(() => resolve()));
  } catch (error) {
    failure = error;
  }
  yield* taken();
  if (failure !== undefined) yield { line, cells: [], why: `nothing from here on can be read (${reasonOf(failure)})` };
}

async function* named(columns: readonly string[], rows: AsyncGenerator<RawRow, void>): AsyncGenerator<TableRow> {
  for await (const { line, cells, why } of rows) {
    if (why !== undefined) yield { line, cells: undefined, why };
    else if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell !== ""))
      yield { line, cells: undefined, why: `has ${cells.length} cells for ${columns.length} columns` };
    else yield { line, cells: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""])) };
  }
}
