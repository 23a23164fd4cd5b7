import { expect, test } from "vitest";
import { chromiumAt } from "./chromium.ts";

const nowhere = ["/nowhere/chromium"];

test("without a browser its tests are skipped, and it is said why", () => {
  const lines: string[] = [];

  const found = chromiumAt(nowhere, { env: {}, print: (line) => void lines.push(line) });

  expect(found).toBeUndefined();
  expect(lines).toEqual([expect.stringMatching(/^Skipped: these tests need Chromium/)]);
});

test("where a browser is required, none is a failure", () => {
  const looking = () => chromiumAt(nowhere, { env: { LAUREL_REQUIRE_BROWSER: "1" }, print: () => {} });

  expect(looking).toThrow(/LAUREL_REQUIRE_BROWSER is 1, but there is no Chromium at \/nowhere\/chromium/);
});

test("the first that is a program is taken", () => {
  const found = chromiumAt([...nowhere, process.execPath, "/etc/passwd"], { env: {}, print: () => {} });

  expect(found).toBe(process.execPath);
});
