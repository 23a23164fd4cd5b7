import { expect, test } from "vitest";
import { readTopic } from "../../src/knowledge/topic.ts";

const HEAD = ["---", "audience: public", "topics: [dates]", "---", "## Topic", ""].join("\n");

function problemsOf(body: string): string[] {
  const problems: string[] = [];
  readTopic("dates.md", `${HEAD}\n${body}`, (line, sentence) => problems.push(`${line}: ${sentence}`));
  return problems;
}

const NESTED = "this stands in a list or quote of its own; a list item or a quote holds one paragraph, so unfold it";
const TOO_MANY = "the file has more than 500 lines of quotes and lists set in; split it up";
const TOO_LONG = "a paragraph begins that has more than 5000 characters; split it up with empty lines";

// As large as a file of the knowledge may be. Read as Markdown, each would take from ten seconds to minutes.
test.each([
  ["quotes in quotes", ">".repeat(60_000), `7: ${NESTED}`],
  ["lists in lists", "1. ".repeat(20_000), `7: ${NESTED}`],
  ["bold and italic words that are not closed", "**_*".repeat(15_000), `7: ${TOO_LONG}`],
  ["bold and italic words over many lines", "**_*\n".repeat(12_000), `7: ${TOO_LONG}`],
  ["quotes one after the other", "> a\n\n".repeat(12_000), `1007: ${TOO_MANY}`],
  [
    "underlined headings",
    "a\n=\n".repeat(15_000),
    '8: this underlines a heading; write "## " before the heading instead',
  ],
])("a file of %s is refused before it is read", (_name, body, problem) => {
  expect(problemsOf(body)[0]).toBe(problem);
});

test.each([
  ["a list in a list", "- a\n    - b"],
  ["a list in a list by a tab", "- a\n\t- b"],
  ["a quote in a list", "- > a"],
])("%s is refused", (_name, body) => {
  expect(problemsOf(body)).toEqual([expect.stringContaining(NESTED)]);
});

test("a long list, long paragraphs apart and numbers that begin a line are no trouble", () => {
  const list = Array.from({ length: 300 }, (_, index) => `- item ${index} of a list that goes on`).join("\n");
  const paragraphs = `${"words ".repeat(700)}\n\n${"words ".repeat(700)}`;

  expect(problemsOf(`${list}\n\n${paragraphs}\n\n2010 was the year.\n-5 degrees\n\n> a quote\n> of two lines`)).toEqual(
    [],
  );
});
