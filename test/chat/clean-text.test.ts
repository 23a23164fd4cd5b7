import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { characterCount, cleanLine, cleanText } from "../../src/chat/clean-text.ts";
import { isThorough } from "../support/services.ts";

describe("what nobody sees is taken out", () => {
  test.each([
    ["a right-to-left override", "invoice\u202egpj.exe", "invoicegpj.exe"],
    ["isolates and marks of direction", "\u2066ada\u2069\u200f", "ada"],
    ["zero-width spaces", "a\u200bd\u2060a\ufeff", "ada"],
    ["a joiner between Latin letters", "ad\u200da", "ada"],
    ["a joiner behind the last part of an emoji", "👩\u200d and 💻", "👩 and 💻"],
    ["a second joiner", "👩\u200d\u200d💻", "👩💻"],
    ["control characters", "a\u0000d\u0007a\u009b", "ada"],
    ["tag letters outside a flag", "hi\u{e0069}\u{e006d}", "hi"],
    ["style selectors behind a letter", "ad\ufe0fa\ufe0f", "ada"],
    ["fillers that pass for a name", "\u3164\u2800\u115f", ""],
    ["marks piled on one letter", `a${"\u0336".repeat(40)}b`, `a${"\u0336".repeat(3)}b`],
    ["half of a surrogate pair", "a\ud83d", "a\ufffd"],
    ["space around", "  ada \n", "ada"],
    ["more than one empty line", "a\n\n \n\nb", "a\n\nb"],
  ])("%s", (_name, given, expected) => {
    expect(cleanText(given)).toBe(expected);
  });
});

describe("what people write stays as it is", () => {
  test.each([
    ["an emoji family", "👨‍👩‍👧‍👦"],
    ["a person of a trade, with a skin tone", "👩🏽‍💻"],
    ["a heart on fire", "❤️‍🔥"],
    ["a rainbow flag", "🏳️‍🌈"],
    ["the flag of Wales", "🏴󠁧󠁢󠁷󠁬󠁳󠁿"],
    ["a keycap", "1️⃣"],
    ["Arabic", "كيف أرشح شخصًا؟"],
    ["Hebrew with its points", "שָׁלוֹם"],
    ["Persian with a non-joiner", "می‌خواهم"],
    ["Hindi with a joiner", "क्‍ष"],
    ["Vietnamese", "Nguyễn Thị Hạnh"],
    ["Japanese", "渡辺さん、おめでとう"],
    ["several lines", "one\n\ntwo\n\tthree"],
  ])("%s", (_name, written) => {
    expect(cleanText(written.normalize("NFC"))).toBe(written.normalize("NFC"));
  });
});

test("an accent written apart is composed with its letter", () => {
  expect(cleanText("Andre\u0301")).toBe("Andr\u00e9");
});

test("lines end in one way", () => {
  expect(cleanText("one\r\ntwo\rthree\u2028four")).toBe("one\ntwo\nthree\nfour");
});

test("cleaning twice changes nothing more", () => {
  const oddities = fc.constantFrom(
    "\u200d",
    "\u200c",
    "\u202e",
    "\ufe0f",
    "\u0301",
    "👩",
    "\u{e0067}",
    "\u{e007f}",
    "🏴",
    "م",
    "\n",
    " ",
    "a",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(oddities).map((parts) => parts.join("")),
  );

  fc.assert(
    fc.property(texts, (given) => {
      const once = cleanText(given);
      expect(cleanText(once)).toBe(once);
    }),
    { numRuns: isThorough ? 2000 : 500 },
  );
});

test("a name stands on one line", () => {
  expect(cleanLine(" Ada\n  Lovelace\u00a0 ")).toBe("Ada Lovelace");
});

test("a letter with its accent and a simple emoji each count as one character", () => {
  expect(characterCount("é👍")).toBe(2);
});
