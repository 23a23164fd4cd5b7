import { expect, test } from "vitest";
import { buildIndex, rank, type Searchable } from "../../src/knowledge/search.ts";

const page = (title: string, plain: string, asks: string[] = []): Searchable => ({ title, plain, asks });

const harbour = page("Harbour", "Ships enter the harbour by daylight only.", ["when may a ship enter"]);
const bakery = page("Bakery", "The bakery sells bread from six in the morning.", ["where is bread sold"]);
const library = page("Library", "Books are lent for three weeks.", ["how long can I keep a book"]);

test("the section that shares the rarest words comes first", () => {
  const ranked = rank(buildIndex([harbour, bakery, library]), "how long may I keep books?");

  expect(ranked[0]?.section).toBe(library);
});

test("a section without a word of the question is not ranked at all", () => {
  const ranked = rank(buildIndex([harbour, bakery, library]), "bread");

  expect(ranked.map(({ section }) => section)).toEqual([bakery]);
});

test("a question that is listed word for word scores highest", () => {
  const [best, ...others] = rank(buildIndex([harbour, bakery, library]), "Where is BREAD sold??");

  expect(best).toEqual({ section: bakery, score: 1, exact: true });
  expect(others.every(({ exact, score }) => !exact && score < 1)).toBe(true);
});

test("words that no section has lower the score", () => {
  const index = buildIndex([harbour, bakery, library]);

  const [plainly] = rank(index, "bread sold");
  const [amidOthers] = rank(index, "bread sold zeppelin trombone");

  expect(amidOthers?.score).toBeLessThan(plainly?.score ?? 0);
});

test("equal sections keep the order in which they were given", () => {
  const first = page("Twin", "same words");
  const second = page("Twin", "same words");

  expect(rank(buildIndex([first, second]), "same words").map(({ section }) => section)).toEqual([first, second]);
  expect(rank(buildIndex([second, first]), "same words").map(({ section }) => section)).toEqual([second, first]);
});

test("scores lie between 0 and 1", () => {
  const ranked = rank(buildIndex([harbour, bakery, library]), "ship bread book ship bread book");

  expect(ranked).toHaveLength(3);
  for (const { score } of ranked) expect(score > 0 && score < 1).toBe(true);
});

test("without sections or without words nothing is ranked", () => {
  expect(rank(buildIndex([]), "bread")).toEqual([]);
  expect(rank(buildIndex([harbour]), "")).toEqual([]);
  expect(rank(buildIndex([page("Empty", "", ["?!"])]), "!!")).toEqual([]);
});
