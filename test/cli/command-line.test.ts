import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, lstat, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { realTimer } from "../../src/clock.ts";
import { openStore } from "../../src/store/open.ts";
import { freshData, runLaurel, temporaryFolder } from "../support/command-line.ts";

describe("ask", () => {
  test("answers a question from the command line, with its source", async () => {
    const { code, stdout } = await runLaurel(["ask", "who", "can", "nominate?"]);

    expect(code).toBe(0);
    expect(stdout).toMatch(/nominat/i);
    expect(stdout).toMatch(/From: .+nomination\.md#who-nominates/);
  });

  test("answers a line of JSON for each line of input, in order, whatever stands in it", async () => {
    const questions = ["who can nominate?", "", 'what is "this" \\ thing?', "x".repeat(40_000), "who can nominate?"];

    const { code, stdout } = await runLaurel(["ask", "--json"], { input: questions.join("\n") });

    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(lines.map(({ question }) => question)).toEqual(questions);
    expect(lines[0]).toEqual({
      question: "who can nominate?",
      answered: true,
      text: expect.stringMatching(/nominat/i),
      sources: [{ file: "nomination.md", section: "who-nominates" }],
      score: expect.any(Number),
      choices: [],
    });
    expect(lines[1]).toMatchObject({ answered: false, sources: [] });
    expect(lines[4]).toEqual(lines[0]);
  });

  test("says how to ask where nothing was asked", async () => {
    const { code, stderr } = await runLaurel(["ask"]);

    expect(code).toBe(2);
    expect(stderr).toMatch(/npx laurel ask "/);
  });
});

test("a mistyped command is answered with the one that was meant", async () => {
  const { code, stderr } = await runLaurel(["dcotor"]);

  expect(code).toBe(2);
  expect(stderr).toMatch(/Did you mean doctor/);
});

test("everything that is wrong with the configuration is told at once, before anything is made", async () => {
  const folder = await temporaryFolder();
  await cp("program", join(folder, "program"), { recursive: true });
  const file = join(folder, "program", "program.yaml");
  await writeFile(file, (await readFile(file, "utf8")).replace("raiseAfterDays", "raiseAftrDays"));

  const { code, stdout, stderr } = await runLaurel(["start"], {
    cwd: folder,
    env: { LAUREL_DATA: join(folder, "data"), LAUREL_DAATA: "x", LOG_LEVEL: "loud" },
  });

  expect(code).toBe(3);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/LAUREL_DAATA: .*did you mean LAUREL_DATA\?/);
  expect(stderr).toMatch(/LOG_LEVEL: "loud" is not known/);
  expect(stderr).toMatch(/program\.yaml:\d+ nomination\.raiseAftrDays: .*did you mean "raiseAfterDays"\?/);
  expect(stderr).toMatch(/3 problems/);
  await expect(readFile(join(folder, "data", "lock.db"))).rejects.toThrow(/ENOENT/);
});

describe("chat", () => {
  test("what was said is there again after a restart", async () => {
    const env = { LAUREL_DATA: await freshData() };

    await runLaurel(["chat"], { env, input: "good morning, everybody\n" });
    const { code, stdout } = await runLaurel(["chat"], { env, input: ":read\n" });

    expect(code).toBe(0);
    expect(stdout).toMatch(/good morning, everybody/);
  });

  test("a second one on the same record is refused, while doctor works beside the first", async () => {
    const env = { LAUREL_DATA: await freshData() };
    const first = spawn(process.execPath, ["bin/laurel.mjs", "chat"], {
      env: { PATH: process.env.PATH ?? "", LAUREL_MEANING: "off", ...env },
    });
    await once(first.stdout, "data");

    const second = await runLaurel(["chat"], { env });
    const doctor = await runLaurel(["doctor"], { env });
    first.kill("SIGTERM");
    const [code] = await once(first, "exit");

    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(/running already/);
    expect(doctor.stdout).toMatch(/a Laurel runs on this record now/);
    expect(doctor.stdout).toMatch(/ok +Platforms +the playground alone/);
    expect(doctor.code).toBe(0);
    expect(code).toBe(0);
  });
});

describe("output that cannot be written", () => {
  test("a full disk gets one sentence and a failure", async ({ skip }) => {
    if (process.platform !== "linux") skip("only Linux has /dev/full");

    const child = spawn("sh", ["-c", `"${process.execPath}" bin/laurel.mjs ask "who can nominate?" > /dev/full`], {
      env: { ...process.env, LAUREL_DATA: await freshData(), LAUREL_MEANING: "off" },
    });
    let stderr = "";
    child.stderr.on("data", (text) => {
      stderr += text;
    });
    const [code] = await once(child, "close");

    expect(code).toBe(1);
    expect(stderr.trim()).toBe("The output could not be written: the disk is full. Make room, then run this again.");
  });

  test("a reader that has read enough is no failure", async () => {
    const child = spawn(process.execPath, ["bin/laurel.mjs", "ask", "--json"], {
      env: { ...process.env, LAUREL_DATA: await freshData(), LAUREL_MEANING: "off" },
    });
    let stderr = "";
    child.stderr.on("data", (text) => {
      stderr += text;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    child.stdin.on("error", () => {}).end("who can nominate?\n".repeat(5_000));
    const [code] = await once(child, "close");

    expect(stderr).toBe("");
    expect(code).toBe(0);
  });
});

test("a file that is written goes into nothing that lay there, and is its owner's alone", async () => {
  const [data, folder] = [await freshData(), await temporaryFolder()];
  const [out, others] = [join(folder, "out.csv"), join(folder, "others.txt")];
  await openStore({ url: join(data, "laurel.sqlite"), timer: realTimer }).then((store) => store.close());
  await writeFile(others, "not mine");
  await symlink(others, `${out}.part`);

  const { code } = await runLaurel(["export", "contributions", "--format", "csv", "--out", out], {
    env: { LAUREL_DATA: data },
  });

  expect(code).toBe(0);
  expect(await readFile(others, "utf8")).toBe("not mine");
  expect((await lstat(out)).isFile()).toBe(true);
  expect((await stat(out)).mode & 0o777).toBe(0o600);
});
