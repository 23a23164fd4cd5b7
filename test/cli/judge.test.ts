import { expect, test } from "vitest";
import { runLaurel } from "../support/command-line.ts";

test("judges a message a line, in order, says what is wrong with a bad line, and goes on", async () => {
  const input = [
    '{"text": "that worked, thanks!", "prev": "use npm ci"}',
    "no JSON",
    '{"prev": "use npm ci"}',
    '{"text": "thanks!", "prev": null}',
  ].join("\n");

  const { code, stdout } = await runLaurel(["judge", "--json"], { input });

  const [worked, noJson, noText, noHelper] = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(code).toBe(1);
  expect(worked).toEqual({ verdict: "credit", reason: "worked" });
  expect(noJson.error).toMatch(/^Line 2 is no JSON\. Write \{"text"/);
  expect(noText.error).toMatch(/^Line 3 has no usable "text"\. Write \{"text"/);
  expect(noHelper).toEqual({ verdict: "unclear", reason: "no-helper" });
});

test("judges one text in words", async () => {
  const { code, stdout } = await runLaurel(["judge", "that", "worked,", "thanks!", "--prev", "use npm ci"]);

  expect(code).toBe(0);
  expect(stdout).toMatch(/whoever helped is credited\.\nBecause: it worked \(credit, worked\)/);
});
