import { CANDIDACY_COLUMNS, candidacyRows, peopleRows, termRows } from "../app/awards/export-awards.ts";
import { PERSON_COLUMNS, TERM_COLUMNS } from "../export/award-columns.ts";
import { BOM, csvLines } from "../export/csv.ts";
import type { Reads } from "../store/store.ts";
import { withRecord } from "./opened-record.ts";
import { sendTo } from "./send-to.ts";

type Cells = Readonly<Partial<Record<string, string>>>;

const EXPORTS = {
  people: { columns: PERSON_COLUMNS, rows: peopleRows },
  terms: { columns: TERM_COLUMNS, rows: termRows },
  candidacies: { columns: CANDIDACY_COLUMNS, rows: candidacyRows },
} as const;
export type AwardExport = keyof typeof EXPORTS;

/** Writes people, terms or candidacies as CSV to a file or to standard output. How many there were is told on standard error. */
export async function exportAwardsFromCommandLine(what: AwardExport, { out }: { out?: string }): Promise<void> {
  const { columns, rows } = EXPORTS[what];
  await withRecord("look", async ({ store }) => sendTo(out, textsOf(what, columns, rows, store.read)));
}

async function* textsOf(
  what: AwardExport,
  columns: readonly string[],
  rows: (reads: Reads) => AsyncGenerator<Cells>,
  reads: Reads,
): AsyncGenerator<string> {
  let count = 0;
  yield BOM + csvLines([columns]);
  for await (const cells of rows(reads)) {
    count++;
    yield csvLines([columns.map((column) => cells[column] ?? "")]);
  }
  console.error(`${count} ${what}.`);
}
