import { expect, test } from "vitest";
import { ConfigProblems, inOrder, renderPath, renderProblem } from "../../src/program/problems.ts";

test("a problem reads as file, line, key and sentence", () => {
  const rendered = renderProblem({ file: "program.yaml", line: 14, path: "expertises[2].id", sentence: "is missing" });

  expect(rendered).toBe("program.yaml:14 expertises[2].id: is missing");
});

test("a problem of a whole file needs neither line nor key", () => {
  expect(renderProblem({ file: "program.yaml", sentence: "is empty" })).toBe("program.yaml: is empty");
});

test.each([
  ["the whole file", [], undefined],
  ["a key", ["calendar", "termMonths"], "calendar.termMonths"],
  ["an item of a list", ["expertises", 2, "id"], "expertises[2].id"],
  ["a list in a list", ["a", 0, 1], "a[0][1]"],
])("the path of %s is written as people do", (_name, path, written) => {
  expect(renderPath(path)).toBe(written);
});

test("the error says all its problems, one a line", () => {
  const error = new ConfigProblems([
    { file: "a.yaml", line: 1, sentence: "is wrong" },
    { file: "b.yaml", sentence: "is wrong too" },
  ]);

  expect(error.message).toBe("a.yaml:1: is wrong\nb.yaml: is wrong too");
});

test("problems are told from top to bottom, and what has no line before them", () => {
  const problems = [
    { file: "a", line: 9, sentence: "last" },
    { file: "a", sentence: "first" },
    { file: "a", line: 2, sentence: "middle" },
  ];

  expect(inOrder(problems).map(({ sentence }) => sentence)).toEqual(["first", "middle", "last"]);
});

test("what would move the cursor, turn the text around or stay unseen is shown by its number", () => {
  const problem = {
    file: "a\u001b[2J.yaml",
    path: "name\u202e\u2066",
    sentence: '"\u0007\u009b\u007f\n\u2028\ufeff\u{e0041}\ud800" is wrong; use "Zoë 👩‍👧"',
  };

  expect(renderProblem(problem)).toBe(
    'a\\u001b[2J.yaml name\\u202e\\u2066: "\\u0007\\u009b\\u007f\\u000a\\u2028\\ufeff\\u{e0041}\\ud800" is wrong; use "Zoë 👩‍👧"',
  );
});

test("of more problems than anybody reads the first fifty are told, and how many are left", () => {
  const problems = Array.from({ length: 60 }, (_, index) => ({ file: "a", line: index + 1, sentence: "is wrong" }));

  const lines = new ConfigProblems(problems).message.split("\n");

  expect(lines.slice(49)).toEqual(["a:50: is wrong", "… and 10 more"]);
});
