import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runLaurel, temporaryFolder } from "../support/command-line.ts";

/** A copy of the knowledge in which one text of a file is replaced. */
async function editedKnowledge(file: string, from: string, to: string): Promise<string> {
  const folder = join(await temporaryFolder(), "knowledge");
  await cp("program/knowledge", folder, { recursive: true });
  const text = await readFile(join(folder, file), "utf8");
  if (!text.includes(from)) throw new Error(`${file} says nowhere "${from}"`);
  await writeFile(join(folder, file), text.replace(from, to));
  return folder;
}

/** A knowledge of one file: what is to be learned of it is learned soon. */
async function littleKnowledge(): Promise<string> {
  const folder = join(await temporaryFolder(), "knowledge");
  await cp("program/knowledge/nomination.md", join(folder, "nomination.md"));
  return folder;
}

describe("knowledge lint", () => {
  test("finds nothing wrong with the knowledge that is shipped, and tells what could be better", async () => {
    const { code, stdout } = await runLaurel(["knowledge", "lint"]);

    expect(code).toBe(0);
    expect(stdout).toMatch(/sections, 0 wrong, \d+ could be better/);
    expect(stdout).toMatch(/could be better +program\/knowledge\/\w+\.md:\d+: ".+" is more like \w+\.md#/);
  });

  test("names file and line of what is wrong, and fails", async () => {
    const folder = await editedKnowledge("dates.md", "{{nextAwardDate}}", "{{nextAwardDat}}");

    const { code, stdout } = await runLaurel(["knowledge", "lint"], { env: { LAUREL_KNOWLEDGE: folder } });

    expect(code).toBe(1);
    expect(stdout).toMatch(
      /wrong +.*dates\.md:\d+: {{nextAwardDat}} stands for nothing; did you mean {{nextAwardDate}}/,
    );
    expect(stdout).toMatch(/\n1 wrong, 0 could be better/);
  });

  test("says so where the program itself is wrong: then there is nothing to check against", async () => {
    const { code, stderr } = await runLaurel(["knowledge", "lint"], { env: { LAUREL_PROGRAM: "nowhere.yaml" } });

    expect(code).toBe(3);
    expect(stderr).toMatch(/nowhere\.yaml/);
  });
});

describe("knowledge why", () => {
  test("shows what was read into a question, the parts of the scores, the thresholds and the outcome", async () => {
    const { code, stdout } = await runLaurel(["knowledge", "why", "hwo", "long", "does", "an", "awrd", "last?"]);

    expect(code).toBe(0);
    expect(stdout).toMatch(/Outcome: +answered with dates\.md#term \(score 0\.\d\d|1\.00\)/);
    expect(stdout).toMatch(/Read as: +how long does an award last/);
    expect(stdout).toMatch(/Repaired: +hwo -> how, awrd -> award/);
    expect(stdout).toMatch(/Confidence: ours -?\d+\.\d\d, right -?\d+\.\d\d/);
    expect(stdout).toMatch(/direct +regression +nearest +coverage +section\n( +-?\d+\.\d\d){4} +dates\.md#term/);
  });

  test("shows why there is no answer", async () => {
    const { stdout } = await runLaurel(["knowledge", "why", "wie lange gilt denn so eine Auszeichnung, und warum?"]);

    expect(stdout).toMatch(/Outcome: +unknown/);
    expect(stdout).toMatch(/Language: +de; the knowledge has nothing in it/);
  });

  test("says how to ask where nothing was asked, and which audiences there are", async () => {
    const nothing = await runLaurel(["knowledge", "why"]);
    const nobody = await runLaurel(["knowledge", "why", "--audience", "everybody", "who can nominate?"]);

    expect([nothing.code, nobody.code]).toEqual([2, 2]);
    expect(nothing.stderr).toMatch(/npx laurel knowledge why "/);
    expect(nobody.stderr).toMatch(/public, awardee, nda/);
  });
});

describe("what was learned of the knowledge", () => {
  test("is kept in the data folder, and used again by whatever runs next", async () => {
    const data = await temporaryFolder();
    const env = { LAUREL_DATA: data, LAUREL_KNOWLEDGE: await littleKnowledge() };
    const kept = () => readdir(join(data, "knowledge"));

    await runLaurel(["ask", "who can nominate?"], { env });
    const afterAsking = await kept();
    await runLaurel(["doctor"], { env });
    await runLaurel(["chat"], { env, input: "/ask who can nominate?\n" });

    expect(afterAsking.length).toBeGreaterThan(0);
    expect(await kept()).toEqual(afterAsking);
  });

  test("need not be kept: where the folder cannot be made, a question is answered all the same", async () => {
    const data = await temporaryFolder();
    await writeFile(join(data, "knowledge"), "a file in its place");
    const env = { LAUREL_DATA: data, LAUREL_KNOWLEDGE: await littleKnowledge() };

    const asked = await runLaurel(["ask", "who can nominate?"], { env });
    const examined = await runLaurel(["doctor"], { env });

    expect(asked.code).toBe(0);
    expect(asked.stdout).toMatch(/nominat/i);
    expect(examined.stdout).toMatch(/ok +Knowledge[\s\S]*could not be written/);
  });
});
