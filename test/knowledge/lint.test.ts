import { expect, test } from "vitest";
import { lintKnowledge } from "../../src/knowledge/lint.ts";
import { program } from "./default-knowledge.ts";
import { section } from "./sections.ts";

const problemsOf = (text: string): string[] =>
  lintKnowledge([section({ section: "topic", plain: text, asks: ["x"] })], program).problems.map(
    ({ sentence }) => sentence,
  );

test.each([
  ["Awards come on 1 July.", "1 July", "awardDates"],
  ["Awards come on the 1st of October.", "1st of October", "awardDates"],
  ["Awards come on January 1st.", "January 1st", "awardDates"],
  ["They come on Apr. 1 again.", "Apr. 1", "awardDates"],
  ["There are awards every quarter.", "every quarter", "awardDates"],
  ["Awards are granted four times a year.", "four times a year", "awardDates"],
  ["The lead writes three months before.", "three months", "renewalWindow"],
  ["A 3-month window.", "3-month", "renewalWindow"],
  ["The award lasts one year.", "one year", "termLength"],
  ["You hold the title for 12 months.", "12 months", "termLength"],
  ["The status is valid for a year.", "a year", "termLength"],
  ["Document twelve months of work.", "twelve months", "dossierPeriod"],
  ["You are nominated by an MVP.", "by an MVP", "nominators"],
  ["Employees may nominate others.", "Employees may", "nominators"],
])("%s is refused, as program.yaml decides it", (text, words, placeholder) => {
  expect(problemsOf(text)).toContain(`"${words}" is decided in program.yaml; write {{${placeholder}}} instead`);
});

test.each([
  "In 2010 awards were granted on 1 July, every three months, for one year.",
  "It took me a year to write that book.",
  "We meet on 11 July and on 1 May.",
  "The July award is warm.",
  "Nominations are confidential, and employees know it.",
  "Awards are granted on {{awardDates}} for {{termLength}}, and {{nominators}} nominate.",
])("%s is let through", (text) => {
  expect(problemsOf(text)).toEqual([]);
});

test("what is governed follows the program, not the default one", () => {
  const yearly = {
    ...program,
    calendar: { ...program.calendar, awardDates: ["05-20"], renewalWindowMonths: 2, termMonths: 24 },
  };
  const texts =
    "Awards come on 20 May and on 1 July. The award lasts two years. Two months before, three months after.";

  const { problems } = lintKnowledge([section({ section: "topic", plain: texts, asks: ["x"] })], yearly);

  expect(problems.map(({ sentence }) => sentence.split(" is ")[0])).toEqual([
    '"20 May"',
    '"two years"',
    '"Two months"',
  ]);
});

test("a placeholder that stands for nothing is refused with the one that was meant", () => {
  expect(problemsOf("On {{nextAwardDay}}.")).toEqual([
    "{{nextAwardDay}} stands for nothing; did you mean {{nextAwardDate}}?",
  ]);
  expect(problemsOf("{{zzz}}")).toEqual([expect.stringContaining("{{zzz}} stands for nothing; there are programName")]);
});

test("a heading cannot say what program.yaml decides", () => {
  const titled = section({ section: "topic", title: "The awards of 1 July", asks: ["x"] });

  expect(lintKnowledge([titled], program).problems[0]?.sentence).toContain('the heading says "1 July"');
});

test("the same way to ask cannot lead to two sections", () => {
  const first = section({ section: "first", asks: ["How long is it?"] });
  const second = section({
    section: "second",
    file: "other.md",
    asks: ["how long is it"],
    lines: { heading: 9, blocks: [] },
  });

  expect(lintKnowledge([first, second], program).problems).toEqual([
    {
      file: "other.md",
      line: 9,
      path: "ask.second",
      sentence: '"how long is it" leads to topic.md#first too; keep it where the answer is',
    },
  ]);
});

test("a section without other ways to ask is a warning and no problem", () => {
  const silent = section({ section: "silent", asks: [] });

  const { problems, warnings } = lintKnowledge([silent], program);

  expect(problems).toEqual([]);
  expect(warnings[0]?.sentence).toContain('"silent" has no other ways to ask for it');
});

test("a problem names the line of the block it stands in", () => {
  const long = section({
    section: "long",
    asks: ["x"],
    blocks: [
      { kind: "text", text: ["fine"] },
      { kind: "list", items: [["fine"], ["on 1 July"]] },
    ],
    lines: { heading: 4, blocks: [5, 7] },
  });

  expect(lintKnowledge([long], program).problems).toMatchObject([{ file: "topic.md", line: 7 }]);
});
