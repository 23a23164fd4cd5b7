import fc from "fast-check";
import { expect, test } from "vitest";
import { cutWords } from "../../src/export/cut-words.ts";

test.each([
  ["fits as it is", 20, "fits as it is"],
  ["cut between words here", 12, "cut between…"],
  ["cut between words here", 14, "cut between…"],
  ["Donaudampfschifffahrt", 8, "Donauda…"],
  ["done 👩‍👩‍👧‍👦", 10, "done…"],
  ["👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 14, "👩‍👩‍👧‍👦…"],
  ["日本語の文章です", 5, "日本語の…"],
])("%j at most %i long is %j", (text, most, cut) => {
  expect(cutWords(text, most)).toBe(cut);
});

test("it is never too long, and never ends within what people see as one character", () => {
  const characters = (text: string) => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.integer({ min: 2, max: 60 }), (text, most) => {
      const cut = cutWords(text, most);

      expect(cut.length).toBeLessThanOrEqual(most);
      if (cut === text) return;
      const kept = cut.slice(0, -1);
      expect(characters(text).slice(0, characters(kept).length).join("")).toBe(kept);
    }),
  );
});

test("a text of megabytes takes no time", () => {
  expect(cutWords("🎉".repeat(1_000_000), 100).length).toBeLessThanOrEqual(100);
});
