import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openLearningKnowledge } from "../../src/app/learning-knowledge.ts";
import { sectionId } from "../../src/knowledge/section.ts";
import { ConfigProblems } from "../../src/program/problems.ts";
import { temporaryFolder } from "../support/command-line.ts";
import { KNOWLEDGE_CACHE } from "../support/knowledge-cache.ts";
import { knowledge, program } from "../support/parts.ts";

const SOURCE = { folder: "program/knowledge", program, cacheFolder: KNOWLEDGE_CACHE };

test("what is written is there at once, and a question waits for what is learned", async () => {
  const learning = await openLearningKnowledge(SOURCE);
  let isLearned = false;
  void learning.ready.then(() => {
    isLearned = true;
  });
  const isThere = learning.section("dates.md#award-dates", ["public"]);
  const before = isLearned;

  const found = await learning.find("when are awards granted?", ["public"]);

  expect(before).toBe(false);
  expect(isLearned).toBe(true);
  expect(learning.sections).toHaveLength(knowledge.sections.length);
  expect(found).toEqual(await knowledge.find("when are awards granted?", ["public"]));
  expect(isThere?.title).toBe("Award dates");
});

test("what only some may read is not there for others while it is learned", async () => {
  const learning = await openLearningKnowledge(SOURCE);

  const secret = knowledge.sections.find(({ audience }) => audience !== "public");
  const seen = learning.sections.filter(({ audience }) => audience !== "public");

  expect(seen.length).toBe(knowledge.sections.filter(({ audience }) => audience !== "public").length);
  expect(secret && learning.section(sectionId(secret), ["public"])).toBeUndefined();
  await learning.learned;
});

test("a mistake in the knowledge is told before anything is learned", async () => {
  const folder = join(await temporaryFolder(), "knowledge");
  await mkdir(folder);
  await writeFile(join(folder, "dates.md"), "---\naudience: everybody\n---\n\n## A section\n\nSome words.\n");

  const opening = openLearningKnowledge({ ...SOURCE, folder });

  await expect(opening).rejects.toThrow(ConfigProblems);
});

test("learning that is stopped leaves nothing behind that goes on", async () => {
  let closed = 0;
  const embedder = {
    name: "none",
    embed: async () => [],
    async close() {
      closed += 1;
    },
  };
  const learning = await openLearningKnowledge({ folder: "program/knowledge", program, embedder });

  await learning.stop();

  await expect(learning.ready).rejects.toThrow(/learn/);
  expect(closed).toBeGreaterThan(0);
});
