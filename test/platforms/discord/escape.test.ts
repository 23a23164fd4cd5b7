import { expect, test } from "vitest";
import { codeSpan, escapeLine, escapeText } from "../../../src/platforms/discord/escape.ts";
import { readMarkup } from "./reading.ts";

const NAMES = { user: () => "ada", channel: () => "general" };

test.for([
  ["everybody", "@everyone and @here", "\\@everyone and \\@here"],
  ["a person", "<@123456789012345678>", "\\<\\@123456789012345678\\>"],
  ["a role", "<@&123456789012345678>", "\\<\\@&123456789012345678\\>"],
  ["a channel", "<#123456789012345678>", "\\<#123456789012345678\\>"],
  ["a command", "</ask:123456789012345678>", "\\</ask:123456789012345678\\>"],
  ["a timestamp", "<t:1700000000:R>", "\\<t:1700000000:R\\>"],
  ["an emoji of a server", "<:nice:123456789012345678>", "\\<:nice:123456789012345678\\>"],
  ["a masked link", "[bank](https://evil.example)", "\\[bank\\](https\\://evil.example)"],
  ["a bare link", "see http://evil.example/x", "see http\\://evil.example/x"],
  ["emphasis", "**b** __u__ *s* _i_ ~~x~~", "\\*\\*b\\*\\* \\_\\_u\\_\\_ \\*s\\* \\_i\\_ \\~\\~x\\~\\~"],
  ["code", "`c` ```block```", "\\`c\\` \\`\\`\\`block\\`\\`\\`"],
  ["a spoiler", "||hidden||", "\\|\\|hidden\\|\\|"],
  ["a heading", "# big\n## smaller", "\\# big\n\\## smaller"],
  ["small print", "-# small", "\\-# small"],
  ["a quote", "> said\n>>> all", "\\> said\n\\>\\>\\> all"],
  ["lists", "- one\n+ two\n1. three\n2) four", "\\- one\n\\+ two\n1\\. three\n2\\) four"],
  ["an escape of its own", "\\*not\\*", "\\\\\\*not\\\\\\*"],
  ["ordinary words", "Twelve-month terms: C#, C++ & 3.5 (each)", "Twelve-month terms: C#, C++ & 3.5 (each)"],
] as const)("%s that somebody wrote is shown as text", ([, written, escaped]) => {
  const read = readMarkup(escapeText(written), NAMES);

  expect(escapeText(written)).toBe(escaped);
  expect(read).toEqual({ text: written, links: [], styled: [] });
});

test("what turns the direction of text, or is unseen, is taken out", () => {
  expect(escapeText("a\u202eb\u200bc\u0007d")).toBe("abcd");
});

test("spaces at the ends stay, since a name may stand beside them", () => {
  expect([escapeText("by "), escapeText(" and "), escapeText("\nthen"), escapeText("   ")]).toEqual([
    "by ",
    " and ",
    "\nthen",
    " ",
  ]);
});

test("a title stays on its line", () => {
  expect(escapeLine("Award\n# dates")).toBe("Award # dates");
});

test("nothing ends a code span early", () => {
  const span = codeSpan("a`b``c");

  expect(readMarkup(span, NAMES)).toEqual({ text: "aˋbˋˋc", links: [], styled: ["aˋbˋˋc"] });
});
