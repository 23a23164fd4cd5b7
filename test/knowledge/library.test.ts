import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { fitSections } from "../../src/knowledge/fit.ts";
import { openFittedCache } from "../../src/knowledge/fitted-cache.ts";
import { openLibrary } from "../../src/knowledge/library.ts";
import { section } from "./sections.ts";

const open = section({ section: "office", plain: "The office opens at nine.", asks: ["when does the office open"] });
const inner = section({
  section: "lounge",
  audience: "awardee",
  plain: "The lounge opens at noon.",
  asks: ["when does the lounge open"],
});
const secret = section({ section: "prototype", audience: "nda", plain: "It flies.", asks: ["does the prototype fly"] });
const background = ["good morning everybody", "the build is broken again"];
const parts = { sections: [open, inner, secret], background, choicesAtMost: 3 };

test("a section is answered with to its audience alone", async () => {
  const library = await openLibrary(parts);

  const signed = await library.find("does the prototype fly", ["public", "awardee", "nda"]);
  const awardee = await library.find("does the prototype fly", ["public", "awardee"]);
  const anybody = await library.find("when does the lounge open", ["public"]);

  expect(signed.section).toBe(secret);
  expect(awardee.section).toBeUndefined();
  expect([anybody.section, ...anybody.choices]).not.toContain(inner);
});

test("what somebody may not read changes nothing in what they get", async () => {
  const everything = await openLibrary(parts);
  const readable = await openLibrary({ ...parts, sections: [open] });

  for (const question of ["when does the lounge open", "does the prototype fly", "lounge office noon", "ofice opnes"])
    expect(await everything.find(question, ["public"]), question).toEqual(await readable.find(question, ["public"]));
});

test("what the thread learns is what would be learned here", async () => {
  const library = await openLibrary(parts);

  const { fitted } = await library.indexFor(["public", "awardee", "nda"]);

  expect(fitted).toEqual(fitSections(parts.sections, { background }));
});

test("what was learned is kept, and read back as it was", async () => {
  const folder = await temporaryFolder();
  const request = { sections: [open], background };
  const fitted = fitSections([open], { background });

  await openFittedCache(folder).write(request, fitted);

  expect(await openFittedCache(folder).read(request)).toEqual(fitted);
  expect(await openFittedCache(folder).read({ sections: [inner], background })).toBeUndefined();
  expect(await openFittedCache(folder).read({ sections: [open], background: [] })).toBeUndefined();
});

test("a damaged file is learned anew, and mended", async () => {
  const folder = await temporaryFolder();
  const cache = openFittedCache(folder);
  await openLibrary({ ...parts, sections: [open], cache });
  const [name = ""] = await readdir(folder);
  const whole = await readFile(join(folder, name));
  await writeFile(join(folder, name), whole.subarray(0, whole.length / 2));

  const library = await openLibrary({ ...parts, sections: [open], cache });

  expect((await library.find("when does the office open", ["public"])).section).toBe(open);
  expect(await readFile(join(folder, name))).toEqual(whole);
});

test("a folder that cannot be written to is told about, and keeps nobody from an answer", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "file"), "");
  const told: Error[] = [];

  const library = await openLibrary({
    ...parts,
    cache: openFittedCache(join(folder, "file")),
    onCacheProblem: (error) => told.push(error),
  });

  expect(told.length).toBeGreaterThan(0);
  expect((await library.find("when does the office open", ["public"])).section).toBe(open);
});

test("of what was learned before, the twelve newest are kept", async () => {
  const folder = await temporaryFolder();
  const cache = openFittedCache(folder);

  for (let edit = 0; edit < 15; edit += 1) {
    const request = { sections: [{ ...open, title: `Office ${edit}` }], background: [] };
    await cache.write(request, fitSections(request.sections));
  }

  expect(await readdir(folder)).toHaveLength(12);
});

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "laurel-knowledge-"));
  await chmod(folder, 0o700);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
