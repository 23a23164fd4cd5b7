import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadCorpus } from "../../src/knowledge/corpus.ts";
import { ConfigProblems } from "../../src/program/problems.ts";
import { program } from "./default-knowledge.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "knowledge-"));
});
afterEach(() => rm(folder, { recursive: true }));

const topic = (...body: string[]): string => ["---", "audience: public", "topics: [a]", "---", ...body].join("\n");
const write = (name: string, content: string | Uint8Array): Promise<void> => writeFile(join(folder, name), content);

/** The lines an operator would read, relative to the folder. */
async function problemsOf(of = folder): Promise<string[]> {
  const thrown: unknown = await loadCorpus(of, program).catch((error: unknown) => error);
  if (!(thrown instanceof ConfigProblems)) throw new Error("the corpus was loaded without a problem");
  return thrown.message.replaceAll(`${folder}/`, "").split("\n");
}

test("sections come in the order of files and headings, with their text filled in for the search", async () => {
  await write("b.md", topic("## Last", "By {{organisation}}, next {{nextAwardDate}}."));
  await write("a.md", topic("## One", "text", "", "## Two", "text"));

  const { sections, warnings } = await loadCorpus(folder, program);

  expect(sections.map(({ file, section }) => `${file}#${section}`)).toEqual(["a.md#one", "a.md#two", "b.md#last"]);
  expect(sections[2]?.plain).toBe("By Microsoft, next .");
  expect(warnings).toHaveLength(3);
});

test("a file saved on another system is read the same", async () => {
  await write("a.md", `\ufeff${topic("## One", "text").replaceAll("\n", "\r\n")}`);

  const { sections } = await loadCorpus(folder, program);

  expect(sections).toMatchObject([{ section: "one", plain: "text", lines: { heading: 5, blocks: [6] } }]);
});

test("a file with the line ends of old Macs is read the same", async () => {
  await write("a.md", topic("## One", "text").replaceAll("\n", "\r"));

  const { sections } = await loadCorpus(folder, program);

  expect(sections).toMatchObject([{ section: "one", plain: "text", lines: { heading: 5, blocks: [6] } }]);
});

test("hidden files and files of other kinds are left alone", async () => {
  await write("a.md", topic("## One", "text"));
  await write(".a.md.swp", "x");
  await write(".b.md", "x");
  await write("notes.txt", "x");

  expect((await loadCorpus(folder, program)).sections).toHaveLength(1);
});

test("all problems of all files are told at once, each with its file and line", async () => {
  await write("b.md", topic("## Term", "It lasts one year as an award."));
  await write("a.md", topic("## One", "", "## Two", "{{x}}"));

  expect(await problemsOf()).toEqual([
    expect.stringMatching(/^a\.md:5: the section "One" has no text/),
    expect.stringMatching(/^a\.md:8: \{\{x}} stands for nothing/),
    expect.stringMatching(/^b\.md:6: "one year" is decided in program\.yaml/),
  ]);
});

test("a missing folder, a file in its place and an empty folder each have their sentence", async () => {
  expect(await problemsOf(join(folder, "none"))).toEqual([expect.stringMatching(/^none: does not exist; create it/)]);
  expect((await problemsOf())[0]).toContain("holds no knowledge; put at least one Markdown file");

  await write("file", "x");

  expect(await problemsOf(join(folder, "file"))).toEqual([expect.stringMatching(/^file: is no folder/)]);
});

test("a huge file, a folder named like a file and text that is not UTF-8 each have their sentence", async () => {
  await write("a.md", "x".repeat(70_000));
  await mkdir(join(folder, "b.md"));
  await write("c.md", Uint8Array.of(0xff, 0xfe, 0x41));

  expect(await problemsOf()).toEqual([
    expect.stringMatching(/^a\.md: has 70000 bytes, and one topic needs fewer/),
    expect.stringMatching(/^b\.md: is no file; keep the knowledge folder flat/),
    expect.stringMatching(/^c\.md: is not written in UTF-8/),
  ]);
});

test("a file that may not be read has its sentence", async ({ skip }) => {
  if (process.getuid?.() === 0) skip("root may read every file");
  await write("a.md", topic("## One", "text"));
  await chmod(join(folder, "a.md"), 0o000);

  const problems = await problemsOf();

  expect(problems).toEqual([expect.stringMatching(/^a\.md: may not be read by this user/)]);
});
