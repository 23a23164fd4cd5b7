import type { Figure, Result } from "./benchmark.ts";

const HEADINGS = ["what", "over", "figures"] as const;

/** Results as lines of one Markdown table, its columns aligned. */
export function table(results: readonly Result[]): readonly string[] {
  const rows = [HEADINGS, ...results.map(({ what, over, ...rest }) => [what, over, cell(rest)] as const)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [headings = [], ...body] = rows.map(line).map((text) => [text]);
  return [...headings, `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...body.flat()];
}

function cell({ figures, skipped, failure }: Pick<Result, "figures" | "skipped" | "failure">): string {
  if (skipped !== undefined) return `skipped: ${skipped}`;
  const shown = figures.map(show).join(" · ");
  return failure === undefined ? shown : `FAILED: ${failure} · ${shown}`;
}

function show({ name, value, unit }: Figure): string {
  if (Number.isNaN(value)) return `${name} not available`;
  return `${name} ${round(value)}${unit && ` ${unit}`}`;
}

/** Three figures that count: 0.512, 5.12, 51.2, 512, 5,120. */
function round(value: number): string {
  return value.toLocaleString("en-GB", { maximumSignificantDigits: 3 });
}
