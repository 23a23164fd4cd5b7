import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { namedPaths } from "./named-paths.ts";
import { filesBelow, readSource, root } from "./source-tree.ts";

const decisions = filesBelow("docs/decisions").filter((path) => path.endsWith(".md"));

test.for(["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/platform-traps.md", ...decisions])(
  "every path named in %s exists",
  (document) => {
    expect(existsSync(join(root, document)), `${document} is not written yet`).toBe(true);

    const missing = namedPaths(readSource(document).text).filter((path) => globSync(path, { cwd: root }).length === 0);

    expect(missing).toEqual([]);
  },
);

test("every trap of a platform names a file that deals with it, or says why Laurel stays out of it", () => {
  const { text } = readSource("docs/platform-traps.md");
  const rows = text.split("\n").filter((line) => /^\| (?!trap|---)/.test(line));

  expect(rows.length).toBeGreaterThan(50);
  for (const row of rows) {
    const [, trap = "", dealtWith = "", ...more] = row.replaceAll("\\|", "").split("|");
    expect(more, row).toHaveLength(1);
    expect(trap.trim(), row).not.toBe("");
    expect(namedPaths(dealtWith).length > 0 || dealtWith.trim().length > 15, row).toBe(true);
  }
});

test("every decision is numbered, once", () => {
  const numbers = decisions.map((path) => path.match(/\/(\d{4})-[a-z0-9-]+\.md$/)?.[1]);

  expect(numbers).toEqual([...new Set(numbers)]);
  expect(numbers).not.toContain(undefined);
});

test("paths are found where they are named, and nothing else is taken for one", () => {
  const text = [
    "See `src/core/ids.ts`, `program/knowledge/*.md`, `docs/decisions/` and `README.md`.",
    "Run `node bin/laurel.mjs start`, write `commands/NAME.ts`; `core` and `ids.ts` are words, `zod` a package.",
    "```",
    "`src/in/a/block.ts`",
    "```",
  ].join("\n");

  expect(namedPaths(text)).toEqual(["src/core/ids.ts", "program/knowledge/*.md", "docs/decisions/", "README.md"]);
});
