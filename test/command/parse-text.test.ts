import { describe, expect, test } from "vitest";
import type { Rich } from "../../src/chat/rich.ts";
import { elapsedMs } from "../../src/clock.ts";
import { optional, text } from "../../src/command/define.ts";
import type { Reading } from "../../src/command/option-value.ts";
import { parseText } from "../../src/command/parse-text.ts";
import type { CalendarDate } from "../../src/core/ids.ts";
import { commandOf, contribute, grace, nominate, program } from "./sample-commands.ts";

const reading: Reading = { choicesOf: ({ options }) => options(program), today: "2026-11-23" as CalendarDate };
const notes = commandOf({
  title: text("A title", { max: 100 }),
  body: text("The rest", { max: 500 }),
});

const forGrace = (rest: string): Rich => [{ person: grace }, rest];

describe("words are dealt out in the order of the declaration", () => {
  test.each<[string, Rich, Record<string, unknown>]>([
    [
      "plainly",
      forGrace(" hyper-v Runs the clinic"),
      { nominee: grace, expertise: "hyper-v", reason: "Runs the clinic" },
    ],
    [
      "a choice of two words",
      forGrace(" active directory Runs it"),
      { nominee: grace, expertise: "active directory", reason: "Runs it" },
    ],
    [
      "a choice in quotes",
      forGrace(' "Group Policy" Runs it'),
      { nominee: grace, expertise: "Group Policy", reason: "Runs it" },
    ],
    [
      "a comma behind a mention",
      forGrace(", hyper-v, Runs it"),
      { nominee: grace, expertise: "hyper-v,", reason: "Runs it" },
    ],
    [
      "a rest with quotes and names of its own",
      forGrace(' hyper-v She said "go" and reason: none'),
      { nominee: grace, expertise: "hyper-v", reason: 'She said "go" and reason: none' },
    ],
    [
      "a rest wholly in quotes",
      forGrace(' hyper-v "Runs the clinic"'),
      { nominee: grace, expertise: "hyper-v", reason: "Runs the clinic" },
    ],
    [
      "a rest that begins with a quote",
      forGrace(' hyper-v "Go" is what she says'),
      { nominee: grace, expertise: "hyper-v", reason: '"Go" is what she says' },
    ],
    [
      "a rest with people and lines",
      [{ person: grace }, " hyper-v Helps ", { person: grace }, "\nand others"],
      { nominee: grace, expertise: "hyper-v", reason: "Helps @grace\nand others" },
    ],
  ])("%s", (_name, line, expected) => {
    expect(parseText(nominate.options, line, reading)).toEqual({ options: expected });
  });
});

describe("an option can be named, in any order", () => {
  test.each<[string, Rich, Record<string, unknown>]>([
    [
      "with a colon",
      ["reason:Runs the clinic expertise:hyper-v nominee:", { person: grace }],
      { reason: "Runs the clinic", expertise: "hyper-v", nominee: grace },
    ],
    [
      "with a space behind the colon",
      ["expertise: hyper-v ", { person: grace }, " Runs it"],
      { expertise: "hyper-v", nominee: grace, reason: "Runs it" },
    ],
    [
      "with two hyphens",
      ["--expertise hyper-v ", { person: grace }, " --reason Runs it"],
      { expertise: "hyper-v", nominee: grace, reason: "Runs it" },
    ],
    [
      "with an equals sign",
      ["--expertise=hyper-v ", { person: grace }, ' reason:"Runs it"'],
      { expertise: "hyper-v", nominee: grace, reason: "Runs it" },
    ],
    [
      "in capitals",
      ["Expertise:hyper-v ", { person: grace }, " Runs it"],
      { expertise: "hyper-v", nominee: grace, reason: "Runs it" },
    ],
  ])("%s", (_name, line, expected) => {
    expect(parseText(nominate.options, line, reading)).toEqual({ options: expected });
  });
});

describe("quotes hold words together", () => {
  test.each([
    ['"two words" the rest', "two words"],
    ["'two words' the rest", "two words"],
    ["“two words” the rest", "two words"],
    ["„two words“ the rest", "two words"],
    ["«two words» the rest", "two words"],
    ['"say \\"hi\\" now" the rest', 'say "hi" now'],
    ['"don\'t stop" the rest', "don't stop"],
    ["'don't stop' the rest", "don't stop"],
    ['12" the rest', '12"'],
    ["'twas the rest", "'twas"],
  ])("%s", (line, title) => {
    expect(parseText(notes.options, [line], reading)).toMatchObject({ options: { title } });
  });
});

describe("a date takes as many words as make one", () => {
  test.each([
    ["https://example.com 2026-07-01 A talk", { day: "2026-07-01", title: "A talk" }],
    ["https://example.com 1 July 2026 A talk", { day: "1 July 2026", title: "A talk" }],
    ["https://example.com last friday A talk", { day: "last friday", title: "A talk" }],
    ["https://example.com the day before yesterday A talk", { day: "the day before yesterday", title: "A talk" }],
    ["https://example.com yesterday May 2026 in review", { day: "yesterday", title: "May 2026 in review" }],
    ["https://example.com 1 July A talk", { day: "1 July", title: "A talk" }],
    ["https://example.com yesterday A talk reach:40 paid:no", { title: "A talk", reach: "40", paid: "no" }],
  ])("%s", (line, expected) => {
    expect(parseText(contribute.options, [line], reading)).toMatchObject({ options: expected });
  });
});

test("the address of a link counts, not its words", () => {
  const line: Rich = [{ link: "https://example.com/a", text: "my blog" }, " yesterday"];

  expect(parseText(contribute.options, line, reading)).toEqual({
    options: { link: "https://example.com/a", day: "yesterday" },
  });
});

test("words that no option takes are a problem that shows them", () => {
  const parsed = parseText(
    commandOf({ one: contribute.options.reach ?? text("", { max: 1 }) }).options,
    ["40 and more"],
    reading,
  );

  expect(parsed).toMatchObject({ problem: expect.stringMatching(/“and more” is left over/) });
});

test("an option that is given twice is a problem that names it", () => {
  const parsed = parseText(contribute.options, ["https://example.com link:https://example.org"], reading);

  expect(parsed).toMatchObject({ option: "link", problem: expect.stringMatching(/twice/) });
});

test("an empty line gives no options", () => {
  expect(parseText(commandOf({ note: optional(text("A note", { max: 10 })) }).options, ["  "], reading)).toEqual({
    options: {},
  });
});

test("a line longer than any platform's is refused with both numbers", () => {
  const parsed = parseText(notes.options, ["a ".repeat(7_000)], reading);

  expect(parsed).toMatchObject({ problem: expect.stringMatching(/14000 characters.*12000/) });
});

test.each([
  ["open quotes", '"a '],
  ["closed quotes", '"a" '],
  ["names", "title: "],
  ["digits", "1 "],
])("a long line of %s holds nothing else up", (_name, piece) => {
  const line = piece.repeat(Math.floor(12_000 / piece.length));
  const startedAt = elapsedMs();

  parseText(notes.options, [line], reading);
  parseText(nominate.options, [{ person: grace }, line.slice(10)], reading);

  expect(elapsedMs() - startedAt).toBeLessThan(300);
});
