import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runLaurel, temporaryFolder } from "../support/command-line.ts";
import { helpInThread, slackFiles, slackTs, TEAM, zipOf } from "../support/exports.ts";

/** A month ago, so that it is within the last twelve. */
const LATELY = new Date(Date.now() - 30 * 86_400_000).toISOString();
const DAY_BEFORE = new Date(Date.parse(LATELY) - 86_400_000).toISOString();

// Each command is a process of its own.
const SLOW = { timeout: 60_000 };

test("a backfill tells in words what it found, and what it found waits until it is accepted", SLOW, async () => {
  const env = { LAUREL_DATA: await temporaryFolder() };
  const path = await zipOf({
    ...slackFiles(helpInThread(LATELY)),
    [`help/${DAY_BEFORE.slice(0, 10)}.json`]: `[{"type":"message","user":"U0ADA","text":"x","ts":"${slackTs(DAY_BEFORE)}"},{"ty`,
  });

  const read = await runLaurel(["backfill", path, "--space", `slack:${TEAM}`], { env });
  const accepted = await runLaurel(["backfill", "--accept", "C-1", "C-7"], { env });

  expect(read).toMatchObject({ code: 0, stderr: "" });
  expect(read.stdout).toMatch(/^4 messages read in 1 channel$/m);
  expect(read.stdout).toMatch(/^1 credit waits for staff$/m);
  expect(read.stdout).toMatch(/help\/[\d-]+\.json, message 2: the file ends in the middle/);
  expect(accepted).toMatchObject({
    code: 1,
    stdout: "1 accepted.\nThese do not wait, or are of no export: C-7\n",
  });
});

test("a dry run leaves no record behind, and an import says what is wrong with which line", SLOW, async () => {
  const env = { LAUREL_DATA: await temporaryFolder() };
  const folder = await temporaryFolder();
  const [file, out] = [join(folder, "in.csv"), join(folder, "out.csv")];
  await writeFile(
    file,
    "account,kind,day,title\ndiscord:users:123456789,blogging,2026-03-01,\u001b[31mRed\nAda,bloging,2027,\n",
  );

  const dry = await runLaurel(["import", "contributions", file, "--dry-run"], { env });
  expect(await readdir(env.LAUREL_DATA)).toEqual([]);
  const done = await runLaurel(["import", "contributions", file], { env });
  const written = await runLaurel(["export", "contributions", "--out", out], { env });
  const again = await runLaurel(["export", "contributions", "--format", "json", "--out", out], { env });

  expect(dry.stdout).toMatch(/^2 +2026-03-01 +blogging +1 +discord:users:123456789 +\[31mRed$/m);
  expect(dry.stdout).toMatch(/^1 would be recorded, .* 1 with something wrong$/m);
  expect(done.code).toBe(1);
  expect(done.stdout).toMatch(/^line 3: kind: "bloging" is not known; did you mean "blogging"\?$/m);
  expect(written).toMatchObject({ code: 0, stdout: "", stderr: "1 contribution.\n" });
  expect(await readFile(out, "utf8")).toMatch(
    /^\ufeffref,account,.*\r\nC-1,discord:users:123456789,blogging,2026-03-01,/,
  );
  expect(again).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(/is there already.*--force/) });
  expect(await readdir(folder)).toEqual(["in.csv", "out.csv"]);

  const forced = await runLaurel(["export", "contributions", "--format", "json", "--out", out, "--force"], { env });
  expect(forced.code).toBe(0);
  expect(JSON.parse(await readFile(out, "utf8"))).toHaveLength(1);
});

test("a file that is no export gets one sentence", async () => {
  const args = ["backfill", "package.json", "--space", "slack:T0TEAM"];

  const { code, stderr } = await runLaurel(args, { env: { LAUREL_DATA: await temporaryFolder() } });

  expect(code).toBe(1);
  expect(stderr.trim().split("\n")).toEqual([expect.stringMatching(/is no Slack export: it has no channels\.json/)]);
});
