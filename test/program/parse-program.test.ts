import { expect, test } from "vitest";
import { parseProgram } from "../../src/program/parse-program.ts";
import { edit, lineOf, problemsOf } from "./edited-program.ts";

test("a program without mistakes is read as it is written", () => {
  const program = parseProgram(edit(), "program.yaml");

  expect(program.program.awardee).toEqual({ one: "fellow", many: "fellows" });
  expect(program.calendar.awardDates).toEqual(["09-01"]);
  expect(program.contributions.countedIfPaid).toEqual(["no"]);
});

// Each case: what is exchanged for what, and the one problem that follows, told at the line of the new text.
const mistakes: readonly [rule: string, from: string, to: string, problem: string][] = [
  [
    "a mistyped key is told once, with the key that was meant",
    "termMonths: 24",
    "termMonth: 24",
    'calendar.termMonth: is no key here; did you mean "termMonths"?',
  ],
  [
    "a key that is near to none is told with those that are still free",
    "termMonths: 24",
    "termMonths: 24\n  colour: red",
    "calendar.colour: is no key here; take it away, or use one of termsEndTogether",
  ],
  [
    "an id with a space is told with one that would do",
    "id: tooling",
    "id: Cloud Native",
    'expertises[2].id: "Cloud Native" has a space; use "cloud-native"',
  ],
  [
    "an id that is there already is refused",
    "id: tooling, name: Tooling",
    "id: compiler, name: Tooling",
    'expertises[2].id: "compiler" stands here twice, first as number 1 of the list; give each its own',
  ],
  [
    "a long number without quotes keeps its digits in the advice",
    "staff: { playground: [staff], discord: []",
    "staff: { playground: [staff], discord: [123456789012345678]",
    'roles.staff.discord[0]: 123456789012345678 is a number; put it in quotes: "123456789012345678"',
  ],
  [
    "who administers a space is not staff for that",
    "staff: { playground: [staff]",
    "staff: { playground: [admin]",
    'roles.staff.playground[0]: "admin" runs a space and sees no nominations; name a role of its own for the program',
  ],
  [
    "a number in quotes is told to lose them",
    "termMonths: 24",
    "termMonths: '24'",
    'calendar.termMonths: "24" is text because of its quotes; write 24',
  ],
  [
    "no is not false",
    "selfNomination: false",
    "selfNomination: no",
    'nomination.selfNomination: "no" does not fit; write true or false',
  ],
  ["half a vote is none", "quorum: 5", "quorum: 2.5", "review.quorum: 2.5 is no whole number; round it"],
  [
    "a number has a largest value",
    "undoHours: 72",
    "undoHours: 999",
    "review.undoHours: 999 is too large; use 168 or less",
  ],
  ["a number has a smallest value", "quorum: 5", "quorum: 0", "review.quorum: 0 is too small; use 1 or more"],
  [
    "a mistyped word is told with the one that was meant",
    "workingDays: [monday",
    "workingDays: [mondya",
    'calendar.workingDays[0]: "mondya" is not known here; did you mean "monday"?',
  ],
  [
    "a link is recognised by hosts and paths",
    "many: people }",
    'many: people }\n      links: ["https://example.org"]',
    'contributions.kinds[0].links[0]: "https://example.org" says no links; write a host such as "youtube.com", a host and a path such as "github.com/*/*/releases", or a path such as "/blog/"',
  ],
  [
    "a word that is near to none is told with all that are known",
    "onDayOff: working-day-before",
    "onDayOff: never",
    'renewal.onDayOff: "never" is not known here; use "working-day-before" or "same-day"',
  ],
  [
    "one value is no list",
    "nominators: [awardee]",
    "nominators: awardee",
    'nomination.nominators: "awardee" is no list; put it in brackets: [awardee]',
  ],
  [
    "a list may not be empty where one is needed",
    "nominators: [awardee]",
    "nominators: []",
    "nomination.nominators: holds too few; list at least 1",
  ],
  [
    "a section is no text",
    "name: Mosaic Fellowship",
    "name: { is: Mosaic }",
    "program.name: is a section of keys; write a text",
  ],
  ["a key without a value is empty", "name: Mosaic Fellowship", "name:", "program.name: is empty; write a text"],
  [
    "29 February is no award date",
    'awardDates: ["09-01"]',
    'awardDates: ["02-29", "09-01"]',
    'calendar.awardDates[0]: "02-29" comes once in four years; use "02-28" or "03-01"',
  ],
  [
    "a day that no month has is no award date",
    'awardDates: ["09-01"]',
    'awardDates: ["09-01", "09-31"]',
    'calendar.awardDates[1]: "09-31" is no day of the year; write month and day as "MM-DD", such as "07-01"',
  ],
  [
    "award dates are in the order of the year",
    'awardDates: ["09-01"]',
    'awardDates: ["09-01", "03-01"]',
    'calendar.awardDates[1]: "03-01" stands after "09-01"; put the dates in the order of the year',
  ],
  [
    "a time zone that does not exist is told with the nearest",
    "timeZone: Europe/Dublin",
    "timeZone: Europe/Dublni",
    'program.timeZone: "Europe/Dublni" is no time zone; did you mean "Europe/Dublin"?',
  ],
  [
    "an offset is no time zone, as it knows no summer time",
    "timeZone: Europe/Dublin",
    'timeZone: "+01:00"',
    'program.timeZone: "+01:00" is no time zone; use a name such as "Europe/Dublin" or "UTC"',
  ],
  [
    "a decider is a role or an account",
    "deciders: [staff]",
    "deciders: [grace]",
    'review.deciders[0]: "grace" cannot decide; use "lead", "staff" or an account such as "slack:T024BE7LD:U0G9QF9C6"',
  ],
  [
    "office hours end after they begin",
    'to: "17:00"',
    'to: "08:00"',
    "calendar.officeHours.to: ends before it begins; let `to` be later than `from`",
  ],
  [
    "reminders begin with the earliest",
    "remindDaysBefore: [60, 30, 14, 3]",
    "remindDaysBefore: [3, 30]",
    "renewal.remindDaysBefore[1]: 30 does not come after 3; begin with the most days and let each be fewer",
  ],
  [
    "a nomination lapses after it was raised",
    "lapseAfterDays: 90",
    "lapseAfterDays: 30",
    "nomination.lapseAfterDays: lapses a nomination before it was raised; let it be more than raiseAfterDays",
  ],
  [
    "a review can end in an award and in none",
    "outcomes: [awarded, declined]",
    "outcomes: [awarded]",
    'review.outcomes: leaves a review without an answer; list at least "awarded" and "declined"',
  ],
];

test.each(mistakes)("%s", (_rule, from, to, problem) => {
  const text = edit([from, to]);

  const line = lineOf(text, to.split("\n").at(-1) ?? to);
  expect(problemsOf(text)).toEqual([`program.yaml:${line} ${problem}`]);
});

test("a key that is missing is told at the line of its section", () => {
  const text = edit(["  termMonths: 24\n", ""]);

  expect(problemsOf(text)).toEqual([
    `program.yaml:${lineOf(text, "calendar:")} calendar.termMonths: is missing; add a whole number, without quotes`,
  ]);
});

test("a key that is missing in an item of a list is told at the line of the item", () => {
  const text = edit(["id: tooling, name: Tooling, ", "id: tooling, "]);

  expect(problemsOf(text)).toEqual([
    `program.yaml:${lineOf(text, "id: tooling")} expertises[2].name: is missing; add a text`,
  ]);
});

test("all mistakes are told at once, in the order of their lines", () => {
  const text = edit(
    ["id: mosaic-fellows", "id: Mosaic"],
    ["termMonths: 24", "termMonth: 24"],
    ["quorum: 5", "quorum: many"],
    ["kind: answers", "kind: anwsers"],
    ["id: tooling", "id: compiler"],
  );

  expect(problemsOf(text).map((problem) => problem.split(":").slice(0, 2).join(":"))).toEqual([
    `program.yaml:${lineOf(text, "id: Mosaic")} program.id`,
    `program.yaml:${lineOf(text, "termMonth:")} calendar.termMonth`,
    `program.yaml:${lineOf(text, "quorum:")} review.quorum`,
    `program.yaml:${lineOf(text, "anwsers")} credit.kind`,
    `program.yaml:${lineOf(text, "name: Tooling")} expertises[2].id`,
  ]);
});

test.each([
  ["nothing", ""],
  ["comments alone", "# soon\n"],
])("a file of %s is empty", (_name, text) => {
  expect(problemsOf(text)).toEqual(["program.yaml: is empty; copy the default program/program.yaml and change that"]);
});

test.each([
  ["a list", "- a\n- b\n", "is a list"],
  ["a word", "hello\n", '"hello" does not fit'],
])("a file that is %s is told to have sections", (_name, text, what) => {
  expect(problemsOf(text)).toEqual([`program.yaml:1: ${what}; write a section with its keys below it, indented`]);
});

test("keys that every object has are unknown keys like others, and change nothing", () => {
  const text = `__proto__: { polluted: true }\nconstructor: 1\n${edit()}`;

  expect(problemsOf(text)).toEqual([
    "program.yaml:1 __proto__: is no key here; take it away",
    "program.yaml:2 constructor: is no key here; take it away",
  ]);
  expect({}).not.toHaveProperty("polluted");
});
