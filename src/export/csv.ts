import { stringify } from "csv-stringify/sync";
import { COLUMNS, type ContributionRecord, LIST_MARK } from "./contribution-record.ts";
import { neutralise } from "./formulas.ts";

/** Lets spreadsheets read a file as UTF-8. */
export const BOM = "\ufeff";

/** Lines of a CSV file (RFC 4180), each cell neutralised; they end with a line break. */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map(neutralise)),
    { record_delimiter: "windows" },
  );

export const csvHeader = (): string => BOM + csvLines([COLUMNS]);

export const csvRecords = (records: readonly ContributionRecord[]): string =>
  csvLines(records.map((record) => COLUMNS.map((column) => cellOf(record, column))));

function cellOf(record: ContributionRecord, column: (typeof COLUMNS)[number]): string {
  if (column === "ref") return `C-${record.ref}`;
  if (column === "expertises") return record.expertises.join(LIST_MARK);
  return String(record[column] ?? "");
}
