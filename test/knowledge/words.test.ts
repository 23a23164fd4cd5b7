import { expect, test } from "vitest";
import { phraseKey, questionStems, stems } from "../../src/knowledge/words.ts";

test("forms of a word and different ways to write it are the same word", () => {
  expect(stems("Nominated, nominating NOMINATION'S")).toEqual(["nomin", "nomin", "nomin"]);
  expect(stems("ﬁnal café")).toEqual(stems("final cafe"));
  expect(stems("re\u200bnew\u202e")).toEqual(stems("renew"));
  expect(stems("ｒｅｎｅｗ")).toEqual(stems("renew"));
});

test("words that tell no subject are left out, and question words stay", () => {
  expect(stems("So when is it, and how long do they last?")).toEqual(["when", "how", "long", "last"]);
});

test("addresses and code are not read as words", () => {
  expect(stems("see https://example.com/renewal or `renew()` or www.example.com/term")).toEqual(["see"]);
  expect(stems("```\nrenewal\n")).toEqual([]);
});

test("of a long message only the first 300 words within 2,000 characters are read", () => {
  expect(questionStems("word ".repeat(10_000))).toHaveLength(300);
  expect(questionStems(`${" ".repeat(2_000)}renewal`)).toEqual([]);
});

test("a word without end is cut", () => {
  expect(questionStems("x".repeat(40_000))[0]).toHaveLength(40);
});

test("two ways to write the same question have one key", () => {
  expect(phraseKey("How do I  renew?!")).toBe(phraseKey("how do i renew"));
  expect(phraseKey("🎉🎉")).toBe("");
});
