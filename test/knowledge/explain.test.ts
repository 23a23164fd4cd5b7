import { expect, test } from "vitest";
import { explain } from "../../src/knowledge/explain.ts";
import { findCollisions, findThin } from "../../src/knowledge/likeness.ts";
import { buildIndex, type Searchable } from "../../src/knowledge/search.ts";

const page = (title: string, plain: string, asks: string[] = []): Searchable => ({ title, plain, asks });

const bread = page("Bread", "The bakery sells bread.", ["where is bread sold", "who sells bread", "bread for sale"]);
const books = page("Books", "Books are lent for three weeks.", ["how long can I keep a book"]);

test("an explanation shows what was read into the question, and the parts that make up each score", () => {
  const { repaired, words, best, isQuestion } = explain(
    buildIndex([bread, books]),
    "hwo long can i kepe a boook",
    3,
    undefined,
    1,
  );

  expect(repaired).toEqual([
    { from: "hwo", to: "how" },
    { from: "kepe", to: "keep" },
    { from: "boook", to: "book" },
  ]);
  expect(words.join(" ")).toBe("how long can i keep a book");
  expect(isQuestion).toBe(true);
  expect(best).toHaveLength(1);
  expect(best[0]).toMatchObject({ section: books, nearest: expect.closeTo(1, 3) });
});

test("nothing is ranked for a message without words", () => {
  expect(explain(buildIndex([bread]), "🎉", 3)).toMatchObject({ best: [], words: [], found: { outcome: "unknown" } });
});

test("a way to ask that belongs to another section is a collision", () => {
  const misplaced = page("Books", "Books are lent.", ["who sells the bread", "how long can I keep a book"]);

  const [worst] = findCollisions(buildIndex([bread, misplaced]));

  expect(worst).toMatchObject({ section: misplaced, phrasing: "who sells the bread", rival: bread });
});

test("a section with few ways to ask, of which none would find it, is thin", () => {
  expect(findThin(buildIndex([bread, books]))[0]).toMatchObject({ section: books, phrasings: 2 });
});
