// Spreadsheets run what begins like a formula, whoever wrote it. An apostrophe in front makes it text.

/** What a spreadsheet may take for a formula, or move into another cell: `=`, `+`, `-`, `@`, tab, line breaks, and their wide forms. */
const RUNS = /^'*[=+\-@\t\r\n＝＋－＠]/;
const WAS_NEUTRALISED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** A cell that no spreadsheet runs. Cells that look neutralised already get one apostrophe more, so that all can be read back. */
export const neutralise = (cell: string): string => (RUNS.test(cell) ? `'${cell}` : cell);

/** What `neutralise` was given. */
export const readNeutralised = (cell: string): string => (WAS_NEUTRALISED.test(cell) ? cell.slice(1) : cell);
