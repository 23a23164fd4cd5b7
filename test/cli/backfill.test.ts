import { expect, test } from "vitest";
import { freshData, runLaurel } from "../support/command-line.ts";
import { helpInThread, slackFiles, TEAM, zipOf } from "../support/exports.ts";

test("a channel that an export does not have is told with those that it has, and nothing is read", async () => {
  const zip = await zipOf(slackFiles(helpInThread("2026-09-01T10:00:00Z")));
  const env = { LAUREL_DATA: await freshData() };

  const args = ["backfill", zip, "--space", `slack:${TEAM}`, "--channel", "help", "hlep"];
  const { code, stdout, stderr } = await runLaurel(args, { env });

  expect(code).toBe(1);
  expect(stdout).toBe("");
  expect(stderr.trim()).toBe("The export has no channel hlep. It has help. Nothing was read.");
});
