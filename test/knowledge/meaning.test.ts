import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Embedder } from "../../src/knowledge/embedder.ts";
import { openFittedCache } from "../../src/knowledge/fitted-cache.ts";
import { openLibrary } from "../../src/knowledge/library.ts";
import { section } from "./sections.ts";

const bread = section({ section: "bakery", plain: "The bakery sells bread.", asks: ["where is bread sold"] });
const books = section({ section: "library", plain: "Books are lent.", asks: ["how long can I keep a book"] });
const background = ["good morning everybody", "the build is broken again"];
const parts = { sections: [bread, books], background, choicesAtMost: 3 };

const GROUPS = [
  ["bread", "loaf", "baguette"],
  ["book", "novel", "paperback"],
];

/** One dimension for each group of words that mean the same, and one for all that it does not know. */
function meanings(): Embedder & { readonly asked: readonly string[] } {
  const asked: string[] = [];
  return {
    name: "groups",
    asked,
    close: () => Promise.resolve(),
    async embed(texts) {
      asked.push(...texts);
      return texts.map((text) => {
        const found = GROUPS.map((words) => (words.some((word) => text.includes(word)) ? 1 : 0));
        const vector = [...found, found.includes(1) ? 0 : 1];
        return Float32Array.from(vector, (value) => value / Math.hypot(...vector));
      });
    },
  };
}

test("once the meaning is learned, what shares no word with a section leads to it", async () => {
  const byWords = await openLibrary(parts);
  const library = await openLibrary({ ...parts, embedder: meanings() });
  await library.learned;

  const found = await library.find("may I keep the paperback", ["public"]);
  const { best } = await library.explain("may I keep the paperback", ["public"]);

  expect(library.isLearned()).toBe(true);
  expect([found.section, ...found.choices]).toContain(books);
  expect(best[0]?.section).toBe(books);
  expect(best[0]?.nearest).toBeGreaterThan(
    (await byWords.explain("may I keep the paperback", ["public"])).best[0]?.nearest ?? 0,
  );
});

test("until then, and where the encoder has failed, words answer", async () => {
  const failing: Embedder = {
    name: "failing",
    embed: () => Promise.reject(new Error("out of memory")),
    close: () => Promise.resolve(),
  };
  const told: string[] = [];
  const library = await openLibrary({
    ...parts,
    embedder: failing,
    onLearningProblem: ({ message }) => told.push(message),
  });

  const before = await library.find("where is bread sold", ["public"]);
  await library.learned;
  const after = await library.find("where is bread sold", ["public"]);

  expect([before.section, after.section]).toEqual([bread, bread]);
  expect(library.isLearned()).toBe(false);
  expect(told).toEqual(["out of memory"]);
});

test("what was learned of the meaning is kept, and the next start asks the encoder for nothing", async () => {
  const folder = await mkdtemp(join(tmpdir(), "laurel-meaning-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const cache = openFittedCache(folder);
  await (await openLibrary({ ...parts, cache, embedder: meanings() })).learned;

  const embedder = meanings();
  const library = await openLibrary({ ...parts, cache, embedder });

  expect(library.isLearned()).toBe(true);
  expect(embedder.asked).toEqual([]);
});

test.each([
  ["nothing", ""],
  ["a listed question", "Where is bread sold?"],
  ["another language", "¿Dónde se vende el pan aquí y cuándo?"],
  ["another script", "どうすれば受賞できますか"],
  ["40,000 characters", "may I keep the paperback ".repeat(1_600)],
  ["addresses alone", "https://example.com/bread https://example.com/book"],
])("the encoder is not asked about %s", async (_, message) => {
  const embedder = meanings();
  const library = await openLibrary({ ...parts, embedder });
  await library.learned;
  const asked = embedder.asked.length;

  await library.find(message, ["public"]);

  expect(embedder.asked.length).toBe(asked);
});

test("a large library is ready before it has learned, and answers then what is listed word for word", async () => {
  const rooms = Array.from({ length: 2_600 }, (_, number) =>
    section({ section: `room-${number}`, plain: `Room ${number}.`, asks: [`where is room ${number}`] }),
  );

  const library = await openLibrary({ ...parts, sections: rooms });

  expect(library.isLearned()).toBe(false);
  expect((await library.find("Where is room 2017?", ["public"])).section).toBe(rooms[2017]);
  expect((await library.find("room 2017, which floor is it on", ["public"])).outcome).not.toBe("answered");
  library.stop();
  await library.learned;
  expect(library.isLearned()).toBe(false);
});
