import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSource, root } from "./source-tree.ts";
import { workplaceWords } from "./workplace-words.ts";

// These two hold the words in order to find them.
const OWN = ["test/project/workplace-words.ts", "test/project/words.test.ts"];

test("no file of the repository speaks of anything but the project, or hides from its checks", (context) => {
  if (!existsSync(join(root, ".git"))) context.skip("only a clone knows which files are the repository's");
  const tracked = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" }).split("\0");
  const isText = (path: string) => !path.endsWith(".png");
  const files = tracked.filter((path) => path && isText(path) && !OWN.includes(path) && existsSync(join(root, path)));

  const said = files.map(readSource).flatMap(workplaceWords);

  expect(files.length).toBeGreaterThan(50);
  expect(said).toEqual([]);
});

test.for([
  ["src/a.ts", "// see issue #12"],
  ["CHANGELOG.md", "Closes #7"],
  ["README.md", "run it in /home/ada/laurel"],
  ["README.md", "as the language model said"],
  [".npmrc", "registry=https://registry.npmjs.org/"],
  ["package-lock.json", `      "resolved": "https://example.org/zod.tgz",`],
  ["src/a.ts", "// TODO later"],
  ["src/a.ts", "const x = y as any;"],
  ["src/a.ts", "// @ts-ignore"],
  ["test/a.test.ts", `test.only("x", () => {});`],
  ["test/a.test.ts", `describe.skip("x", () => {});`],
  ["test/a.test.ts", `test.skipIf(!url)("x", () => {});`],
])("in %s it is noticed: %s", ([path, text]) => {
  expect(workplaceWords({ path: path ?? "", text: text ?? "" })).toHaveLength(1);
});

test.for([
  ["a reference of a contribution", "src/a.ts", `const ref = "C-142";`],
  ["a colour", "src/a.ts", `const red = "#120000";`],
  ["a path below the project", "README.md", "see docs/work/ and src/work.ts"],
  ["a skip that says why", "test/a.test.ts", `console.warn("Skipped: no Redis");\ntest.skipIf(!url)("x", () => {});`],
  [
    "a skip by service",
    "test/a.test.ts",
    `import { redisUrl } from "../support/services.ts";\ntest.skipIf(!url)("x", f);`,
  ],
  ["a skip at run time", "test/a.test.ts", `context.skip("no clone");`],
])("%s passes", ([, path, text]) => {
  expect(workplaceWords({ path: path ?? "", text: text ?? "" })).toEqual([]);
});
