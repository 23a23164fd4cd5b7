import { expect, test } from "vitest";
import { textsOf } from "../../src/knowledge/fit.ts";
import { buildIndex, confidenceIn, rank, type Searchable } from "../../src/knowledge/search.ts";

const page = (title: string, plain: string, asks: string[] = []): Searchable => ({ title, plain, asks });

const harbour = page("Harbour", "Ships enter the harbour by daylight only.", ["when may a ship enter"]);
const bakery = page("Bakery", "The bakery sells bread from six in the morning.", ["where is bread sold"]);
const library = page("Library", "Books are lent for three weeks.", ["how long can I keep a book"]);
const town = [harbour, bakery, library];

test("the section that is asked for comes first", () => {
  const [best] = rank(buildIndex(town), "how long may I keep books?");

  expect(best?.section).toBe(library);
});

test("a question that is listed word for word leads, and is marked", () => {
  const [best, ...others] = rank(buildIndex(town), "Where is BREAD sold??");

  expect(best).toMatchObject({ section: bakery, exact: true });
  expect(others.every(({ exact, direct }) => !exact && direct < (best?.direct ?? 0))).toBe(true);
});

test("slips of the keyboard and slang do not hide what is meant", () => {
  const [best] = rank(buildIndex(town), "hwo long can i kepe a boook pls");

  expect(best?.section).toBe(library);
});

test("words that no section has make it less sure that the section answers", () => {
  const index = buildIndex(town);

  const plainly = confidenceIn(index, rank(index, "bread sold"));
  const amidOthers = confidenceIn(index, rank(index, "bread sold zeppelin trombone"));

  expect(amidOthers?.right).toBeLessThan(plainly?.right ?? 0);
});

test("what is like the background is less surely about the sections, and ranks the same", () => {
  const alone = buildIndex(town);
  const beside = buildIndex(town, { background: ["where is the bread I baked", "my bread burns"] });

  const [rankedAlone, rankedBeside] = [rank(alone, "where is the bread"), rank(beside, "where is the bread")];

  expect(rankedBeside[0]?.section).toBe(bakery);
  expect(confidenceIn(beside, rankedBeside)?.ours).toBeLessThan(confidenceIn(alone, rankedAlone)?.ours ?? 0);
});

test("equal sections keep the order in which they were given", () => {
  const first = page("Twin", "same words");
  const second = page("Twin", "same words");

  expect(rank(buildIndex([first, second]), "same words").map(({ section }) => section)).toEqual([first, second]);
  expect(rank(buildIndex([second, first]), "same words").map(({ section }) => section)).toEqual([second, first]);
});

test("without sections or without words nothing is ranked", () => {
  expect(rank(buildIndex([]), "bread")).toEqual([]);
  expect(rank(buildIndex([harbour]), "")).toEqual([]);
  expect(rank(buildIndex([page("Empty", "", ["?!"])]), "!!")).toEqual([]);
});

test("sections that fill several shelves are all found", () => {
  const many = Array.from({ length: 50 }, (_, number) =>
    page(`Room ${number}`, `Room ${number} is here.`, [`where is room ${number}`, `who has the key of room ${number}`]),
  );
  const index = buildIndex(many, { shelfPhrasings: 30 });

  expect(index.fitted.shelves.length).toBe(5);
  for (const number of [10, 25, 49]) expect(rank(index, `the key to room ${number}`)[0]?.section).toBe(many[number]);
});

test("what means the same is brought together, though it shares no word", () => {
  const meaningOf = meaning([
    ["bread", "loaf"],
    ["book", "novel"],
    ["ship", "vessel"],
  ]);
  const vectors = Float32Array.from(textsOf(town, []).flatMap((text) => Array.from(meaningOf(text))));

  const [best] = rank(buildIndex(town, { vectors }), "novel", meaningOf("novel"));

  expect(best?.section).toBe(library);
});

/** One dimension for each group of words that mean the same, and one for all that it does not know. */
function meaning(groups: readonly (readonly string[])[]): (text: string) => Float32Array {
  return (text) => {
    const found = groups.map((words) => (words.some((word) => text.includes(word)) ? 1 : 0));
    const vector = [...found, found.includes(1) ? 0 : 1];
    return Float32Array.from(vector, (value) => value / Math.hypot(...vector));
  };
}
