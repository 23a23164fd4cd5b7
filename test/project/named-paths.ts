const FOLDERS = ["src", "commands", "test", "bin", "bench", "docs", "program", ".ci"];
const ENDINGS = /\.(ts|mjs|json|md|yaml|yml|example)$/;

/** The paths that a Markdown text names in backticks: `src/core/ids.ts`, `program/knowledge/*.md`, `README.md`. */
export function namedPaths(markdown: string): readonly string[] {
  const withoutBlocks = markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, "");
  const spans = [...withoutBlocks.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span ?? "");
  return [...new Set(spans.filter(isPath))];
}

// A span with a blank is a command line; one with a name to fill in (`commands/NAME.ts`) is a pattern, not a path.
function isPath(span: string): boolean {
  if (/[\s<>{}$…]/.test(span) || /\b[A-Z]{3,}\.ts$/.test(span)) return false;
  return (
    FOLDERS.some((folder) => span.startsWith(`${folder}/`)) ||
    (!span.includes("/") && /^\.?[A-Z]/.test(span) && ENDINGS.test(span))
  );
}
