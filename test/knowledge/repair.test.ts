import fc from "fast-check";
import { expect, test } from "vitest";
import { createSpeller, editsBetween } from "../../src/knowledge/repair.ts";

const speller = createSpeller(["renewal", "nomination", "contribution", "award"], ["reward", "morning", "work"]);

test.each([
  ["a letter left out", "renwal", "renewal"],
  ["a letter too many", "renewaal", "renewal"],
  ["another letter", "renewel", "renewal"],
  ["two neighbours swapped", "reneawl", "renewal"],
  ["the first two swapped", "ernewal", "renewal"],
  ["two slips in a long word", "contrbutoin", "contribution"],
])("%s is put right", (_, written, meant) => {
  expect(speller.repair(written)).toBe(meant);
});

test.each(["award", "reward", "working", "morning"])("%s is known and stays", (word) => {
  expect(speller.repair(word)).toBe(word);
});

test.each(["wor", "kubernetes", "renewal2", "премия"])("%s is not near enough to anything and stays", (word) => {
  expect(speller.repair(word)).toBe(word);
});

test("a word of the knowledge is preferred to another that is as near", () => {
  expect(createSpeller(["cared"], ["cards"]).repair("carde")).toBe("cared");
  expect(createSpeller(["cards"], ["cared"]).repair("carde")).toBe("cards");
});

test("as many edits lead back as lead there, and none from a word to itself", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });

  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editsBetween(a, b, 9)).toBe(editsBetween(b, a, 9));
      expect(editsBetween(a, a, 9)).toBe(0);
      expect(editsBetween(a, b, 9) === 0).toBe(a === b);
    }),
  );
});

test("a bound is only ever reached, never changes what lies below it", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });

  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
      expect(editsBetween(a, b, most)).toBe(Math.min(editsBetween(a, b, 9), most + 1));
    }),
  );
});
