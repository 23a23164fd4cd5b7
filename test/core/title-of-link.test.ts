import { describe, expect, test } from "vitest";
import { firstWords, titleOfLink } from "../../src/core/title-of-link.ts";

describe("the title that a link suggests", () => {
  test.each([
    ["https://example.org/blog/how-we-moved-a-file-server", "How we moved a file server"],
    ["https://example.org/2026/03/moving_to_hyper_v.html", "Moving to hyper v"],
    ["https://medium.com/@grace/how-we-moved-a-server-3f2a9c1b7d", "How we moved a server"],
    ["https://dev.to/grace/group-policy-in-five-minutes-4k2a", "Group policy in five minutes"],
    ["https://stackoverflow.com/questions/123/why-is-my-disk-slow/", "Why is my disk slow"],
    ["https://example.org/2026-03-01-notes-from-brno", "Notes from brno"],
    ["https://example.org/caf%C3%A9-culture-in-brno", "Café culture in brno"],
    ["https://example.org/windows-server-2026", "Windows server 2026"],
    ["https://www.youtube.com/watch?v=dQw4w9WgXcQ", undefined],
    ["https://youtu.be/dQw4w9WgXcQ", undefined],
    ["https://github.com/grace/tool/releases/tag/v1.2", undefined],
    ["https://example.org/", undefined],
    ["https://example.org/%E0%A4%A", undefined],
    ["no address at all", undefined],
  ])("%s: %s", (link, title) => {
    expect(titleOfLink(link, 150)).toBe(title);
  });

  test("ends with a whole word where it is too long", () => {
    expect(titleOfLink(`https://example.org/${"word-".repeat(100)}end`, 20)).toBe("Word word word…");
  });
});

describe("the first words of a message", () => {
  test.each([
    ["Slides of my talk are up", "Slides of my talk are up"],
    ["\n\n  Slides   of my talk\nare up", "Slides of my talk"],
    ["one two three four five six seven", "one two three…"],
    ["a".repeat(50), `${"a".repeat(24)}…`],
    ["😀".repeat(10_000), `${"😀".repeat(24)}…`],
    ["  \n ", undefined],
  ])("%j: %s", (text, expected) => {
    expect(firstWords(text, text.startsWith("one") ? 18 : 25)).toBe(expected);
  });
});
