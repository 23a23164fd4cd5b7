import { expect, test } from "vitest";
import { suggest } from "../../src/core/suggest.ts";

const KNOWN = ["termMonths", "awardDates", "daysOff", "workingDays"];

test.each([
  ["a letter is left out", "termMonth", "termMonths"],
  ["letters are swapped", "awradDates", "awardDates"],
  ["the case is another", "TERMMONTHS", "termMonths"],
  ["words are joined in another way", "days-off", "daysOff"],
  ["words are joined with underscores", "working_days", "workingDays"],
])("the known word is suggested where %s", (_name, typed, meant) => {
  expect(suggest(typed, KNOWN)).toBe(meant);
});

test.each([
  ["a word that is near to none", "colour"],
  ["no word at all", ""],
  ["signs alone", "--"],
])("nothing is suggested for %s", (_name, typed) => {
  expect(suggest(typed, KNOWN)).toBeUndefined();
});

test("nothing is suggested where nothing is known", () => {
  expect(suggest("termMonths", [])).toBeUndefined();
});
