/** What a file holds goes to a terminal: nothing of it may move the cursor. */
export const printable = (text: string): string => text.replaceAll(/\p{Cc}+/gu, " ");

/** Cells of a table, each as wide as its column. */
export const lineOf = (cells: readonly string[], widths: readonly number[]): string =>
  cells
    .map((cell, index) => cell.padEnd(widths[index] ?? 0))
    .join("  ")
    .trimEnd();
