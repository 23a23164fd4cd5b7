import { expect, test } from "vitest";
import { importsOf } from "./import-specifiers.ts";

const every = `
import { a } from "./a.ts";
import type { B } from "../chat/b.ts";
import { type C } from "zod";
import "node:fs";
export * from "kysely/helpers";
export type { E } from "@keyv/redis";
export const f = 1;
const g: import("./g.ts").G = await import("./h.ts");
const i = require("bottleneck");
const j = await import(\`./\${i}.ts\`);
// import "./comment.ts"
const k = 'import "./string.ts"';
`;

test("every way to name a module is found, comments and strings are not", () => {
  const found = importsOf({ path: "src/core/sample.ts", text: every });

  expect(found).toEqual([
    { of: "src/core/a.ts", typeOnly: false, at: "src/core/sample.ts:2" },
    { of: "src/chat/b.ts", typeOnly: true, at: "src/core/sample.ts:3" },
    { of: "zod", package: "zod", typeOnly: false, at: "src/core/sample.ts:4" },
    { of: "node:fs", typeOnly: false, at: "src/core/sample.ts:5" },
    { of: "kysely/helpers", package: "kysely", typeOnly: false, at: "src/core/sample.ts:6" },
    { of: "@keyv/redis", package: "@keyv/redis", typeOnly: true, at: "src/core/sample.ts:7" },
    { of: "src/core/g.ts", typeOnly: true, at: "src/core/sample.ts:9" },
    { of: "src/core/h.ts", typeOnly: false, at: "src/core/sample.ts:9" },
    { of: "bottleneck", package: "bottleneck", typeOnly: false, at: "src/core/sample.ts:10" },
    { of: "(computed)", typeOnly: false, at: "src/core/sample.ts:11" },
  ]);
});

test("a file that cannot be parsed is named", () => {
  expect(() => importsOf({ path: "src/broken.ts", text: "const =" })).toThrow("src/broken.ts cannot be parsed");
});
