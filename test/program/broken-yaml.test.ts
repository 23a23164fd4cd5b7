import { expect, test } from "vitest";
import { edit, lineOf, problemsOf } from "./edited-program.ts";

// Each case: what is exchanged for what, and the one problem that follows, told at the line of the new text.
const faults: readonly [rule: string, from: string, to: string, problem: string][] = [
  ["a tab is no indentation", "  id: mosaic", "\tid: mosaic", "is indented with a tab; use spaces"],
  [
    "a second colon wants quotes",
    "name: Mosaic Fellowship",
    "name: Mosaic: Fellowship",
    "has a second colon in a value; put the value in quotes",
  ],
  [
    "a quote is closed",
    "name: Mosaic Fellowship",
    'name: "Mosaic Fellowship',
    "lacks a closing quote, bracket or comma, or a colon after a key; add it",
  ],
  [
    "lines of a section are indented alike",
    "  command: fellows",
    "   command: fellows",
    "is indented differently from the lines it belongs to; give them all the same number of spaces",
  ],
  [
    "a sign that YAML keeps for itself wants quotes",
    "name: Mosaic Fellowship",
    "name: @Mosaic",
    "begins a value with a sign that YAML keeps for itself; put the value in quotes",
  ],
  [
    "tags are not for program.yaml",
    "name: Mosaic Fellowship",
    "name: !Mosaic Fellowship",
    "has a tag that begins with an exclamation mark; take it away, or put the text in quotes",
  ],
  [
    "a key stands once",
    "termMonths: 24",
    "termMonths: 24\n  termMonths: 12",
    '"termMonths" stands a second time in the same section; keep one of the two',
  ],
];

test.each(faults)("%s", (_rule, from, to, problem) => {
  const text = edit([from, to]);

  const line = lineOf(text, to.split("\n").at(-1) ?? to);
  expect(problemsOf(text)).toEqual([`program.yaml:${line}: ${problem}`]);
});

test("every tab is told, and nothing that only follows from them", () => {
  const text = edit(["  id: mosaic", "\tid: mosaic"], ["  quorum: 5", "\tquorum: 5"]);

  expect(problemsOf(text)).toEqual([
    `program.yaml:${lineOf(text, "\tid")}: is indented with a tab; use spaces`,
    `program.yaml:${lineOf(text, "\tquorum")}: is indented with a tab; use spaces`,
  ]);
});

test("wrong values above a broken line are told with it, those below may only follow from it", () => {
  const text = edit(
    ["termMonths: 24", "termMonths: long"],
    ["quorum: 5", "quorum: [5"],
    ["undoHours: 72", "undoHours: x"],
  );

  const problems = problemsOf(text);

  expect(problems[0]).toMatch(/calendar\.termMonths: "long" does not fit/);
  expect(problems.join("\n")).not.toContain("undoHours");
});

test("a key that stands twice hides no other mistake", () => {
  const text = edit(["termMonths: 24", "termMonths: 24\n  termMonths: 12"], ["quorum: 5", "quorum: many"]);

  expect(problemsOf(text)).toHaveLength(2);
});

test("of a key that stands twice the right line is not blamed for the wrong one", () => {
  const text = edit(["termMonths: 24", "termMonths: 24\n  termMonths: long"]);

  expect(problemsOf(text)).toEqual([
    `program.yaml:${lineOf(text, "long")}: "termMonths" stands a second time in the same section; keep one of the two`,
  ]);
});

test("a second document is refused", () => {
  const text = `${edit()}---\nprogram: {}\n`;

  expect(problemsOf(text)).toEqual([
    `program.yaml:${lineOf(text, "---")}: begins a second document with ---; keep everything in one`,
  ]);
});

test("references are refused before they unfold", () => {
  const levels = Array.from({ length: 30 }, (_, level) => `l${level + 1}: &l${level + 1} [*l${level}, *l${level}]`);
  const text = `l0: &l0 [x, x]\n${levels.join("\n")}\n${edit()}`;

  const problems = problemsOf(text);

  expect(problems).toContain("program.yaml:31: refers to another place with *; write the value out");
});

test("a merge key is a reference too", () => {
  const text = edit(["staff: { playground: [staff]", "staff: { <<: *lead, playground: [staff]"]);

  expect(problemsOf(text)).toContain(
    `program.yaml:${lineOf(text, "<<")}: refers to another place with *; write the value out`,
  );
});

test("a key without words that stands twice is told too", () => {
  expect(problemsOf(': 1\n"": 2\n')).toContain(
    'program.yaml:2: "" stands a second time in the same section; keep one of the two',
  );
});

test("a file of faults alone is read to its end", () => {
  expect(problemsOf("'' ".repeat(130_000))).toHaveLength(1);
});

test("a file of tens of thousands of keys is answered within seconds", () => {
  const keys = Array.from({ length: 40_000 }, (_, index) => `${index.toString(36)}:`);

  expect(problemsOf(keys.join("\n")).length).toBeGreaterThanOrEqual(40_000);
});

test("a file that is nested deeper than any program is refused at the line where it goes too deep", () => {
  const levels = Array.from({ length: 60 }, (_, level) => `${" ".repeat(level)}a:`);

  expect(problemsOf(levels.join("\n"))).toEqual(["program.yaml:50: is nested far too deeply; unfold it"]);
});

test("a file that is nested without end is refused in one sentence", () => {
  expect(problemsOf(`program: ${"[".repeat(5000)}`)).toEqual(["program.yaml:1: is nested far too deeply; unfold it"]);
});
