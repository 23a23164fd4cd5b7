import { expect, test } from "vitest";
import { readTopic } from "../../src/knowledge/topic.ts";
import { renderProblem } from "../../src/program/problems.ts";

const HEAD = ["---", "audience: public", "topics: [dates]", "---"];

/** Reads a file made of these lines; problems as the operator sees them. */
function read(...lines: string[]) {
  const problems: string[] = [];
  const sections = readTopic("dates.md", lines.join("\n"), (line, sentence, path) =>
    problems.push(renderProblem({ file: "dates.md", line, sentence, path })),
  );
  return { sections, problems };
}

test("each ## heading is a section with its own anchor, audience, topics and ways to ask", () => {
  const { sections, problems } = read(
    "---",
    "audience: awardee",
    "topics: [dates, term]",
    "ask:",
    "  how-long: [how long is it, does it end]",
    "---",
    "# Dates",
    "## How long it lasts {#how-long}",
    "A while.",
    "## When it's given",
    "Soon.",
  );

  expect(problems).toEqual([]);
  expect(sections).toEqual([
    {
      file: "dates.md",
      section: "how-long",
      title: "How long it lasts",
      audience: "awardee",
      topics: ["dates", "term"],
      asks: ["how long is it", "does it end"],
      blocks: [{ kind: "text", text: ["A while."] }],
      lines: { heading: 8, blocks: [9] },
    },
    expect.objectContaining({ section: "when-its-given", title: "When it's given", asks: [] }),
  ]);
});

test("paragraphs, lists, quotes and notes become blocks, with links, bold, italic and code", () => {
  const { sections, problems } = read(
    ...HEAD,
    "## Topic",
    "One **bold** and *slanted* and `code`",
    "goes on, see [the site](https://example.com/a).",
    "",
    "- first",
    "- second",
    "",
    "1. one",
    "",
    "> Somebody said so.",
    "",
    "> [!NOTE]",
    "> Small print.",
    "",
    "<!-- for editors -->",
  );

  expect(problems).toEqual([]);
  expect(sections[0]?.blocks).toEqual([
    {
      kind: "text",
      text: [
        "One ",
        { strong: "bold" },
        " and ",
        { emphasis: "slanted" },
        " and ",
        { code: "code" },
        " goes on, see ",
        { link: "https://example.com/a", text: "the site" },
        ".",
      ],
    },
    { kind: "list", items: [["first"], ["second"]] },
    { kind: "list", items: [["one"]], ordered: true },
    { kind: "quote", text: ["Somebody said so."] },
    { kind: "note", text: ["Small print."] },
  ]);
});

test.each([
  ["a picture", ["![x](https://example.com/x.png)"], "dates.md:6: a picture cannot be shown in an answer"],
  ["HTML in a sentence", ["Some <b>bold</b>"], 'dates.md:6: "<b>" is HTML'],
  ["HTML on its own", ["<div>x</div>"], "dates.md:6: this is HTML"],
  ["a dangerous link", ["[x](javascript:alert(1))"], 'dates.md:6: "javascript:alert(1)" is no address to link to'],
  ["a link that is not whole", ["[x](other.md)"], 'dates.md:6: "other.md" is no address to link to'],
  ["a link in bold words", ["**[x](https://example.com)**"], "dates.md:6: something else stands inside bold"],
  ["a code block", ["```", "x", "```"], "dates.md:6: a code block cannot be shown"],
  ["a list within a list", ["- a", "  - b"], "dates.md:6: a list item or a quote holds one paragraph"],
  ["a smaller heading", ["### More"], 'dates.md:6: a section holds no heading of its own; write "## More"'],
  ["a line across", ["text", "", "***"], 'dates.md:8: Markdown of the kind "thematicBreak" cannot be shown'],
])("%s is refused at its line", (_, lines, expected) => {
  const { problems } = read(...HEAD, "## Topic", ...lines);

  expect(problems.join("\n")).toContain(expected);
});

test.each([
  [
    "an unknown key",
    ["audiences: public", "topics: [a]"],
    'dates.md:2 audiences: is no key here; did you mean "audience"?',
  ],
  [
    "an unknown audience",
    ["audience: awardees", "topics: [a]"],
    'dates.md:2 audience: "awardees" is not known here; did you mean "awardee"?',
  ],
  ["no topics", ["audience: public"], "topics: is missing"],
  [
    "an empty way to ask",
    ["audience: public", "topics: [a]", "ask:", "  topic:", "    - ''"],
    "dates.md:6 ask.topic[0]: is empty",
  ],
  [
    "a way to ask that YAML reads as true",
    ["audience: public", "topics: [a]", "ask: { topic: [true] }"],
    "dates.md:4 ask.topic[0]: true is true or false to YAML",
  ],
  ["YAML that cannot be read", ["audience: [public"], "dates.md:"],
  [
    "ways to ask for no section",
    ["audience: public", "topics: [a]", "ask:", "  topics: [x]"],
    'dates.md:5 ask.topics: there is no section "topics" in this file; did you mean "topic"?',
  ],
])("front matter with %s is refused, with the line and what to do", (_, head, expected) => {
  const { problems } = read("---", ...head, "---", "## Topic", "text");

  expect(problems.join("\n")).toContain(expected);
});

test("a file needs front matter and a section", () => {
  expect(read("## Topic", "text").problems).toEqual([expect.stringContaining("dates.md:1: there is no front matter")]);
  expect(read(...HEAD).problems).toEqual([expect.stringContaining("dates.md:1: there is no section")]);
  expect(read("").problems).toEqual([expect.stringContaining("dates.md:1: there is no front matter")]);
});

test("a section needs a heading with words, a text, and an anchor that no other has", () => {
  const { problems } = read(
    ...HEAD,
    "lost text",
    "## Empty",
    "## Term",
    "text",
    "## Term",
    "text",
    "## {#none}",
    "text",
    "## Odd {#Not Good}",
    "text",
    "## 日本",
    "text",
    "## On {{nextAwardDate}}",
    "text",
    `## ${"long ".repeat(12)}`,
    "text",
  );

  expect(problems).toEqual([
    expect.stringContaining("dates.md:5: this stands before the first ## heading"),
    expect.stringContaining("dates.md:11: this heading has no words"),
    expect.stringContaining('dates.md:13: "Not Good" cannot be an anchor'),
    expect.stringContaining("dates.md:15: no anchor can be made of this heading"),
    expect.stringContaining("dates.md:17: a heading cannot hold a placeholder"),
    expect.stringContaining('dates.md:6: the section "Empty" has no text'),
    expect.stringContaining('dates.md:9: the anchor "term" stands on line 7 already'),
    expect.stringContaining("which no button can carry"),
  ]);
});
