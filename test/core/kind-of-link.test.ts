import { describe, expect, test } from "vitest";
import { isLinkPattern, kindOfLink } from "../../src/core/kind-of-link.ts";
import { program } from "../support/parts.ts";

const { kinds } = program.contributions;

describe("the kind of a link in the default program", () => {
  test.each([
    ["https://www.youtube.com/watch?v=dQw4w9WgXcQ", "public-speaking"],
    ["https://youtu.be/dQw4w9WgXcQ", "public-speaking"],
    ["https://speakerdeck.com/grace/moving-a-file-server", "public-speaking"],
    ["https://www.slideshare.net/grace/hyper-v", "public-speaking"],
    ["https://sessionize.com/grace", "public-speaking"],
    ["https://github.com/grace/tool/releases/tag/v1.2", "free-solutions"],
    ["https://github.com/grace/tool", "free-solutions"],
    ["https://www.powershellgallery.com/packages/Tool/1.0", "free-solutions"],
    ["https://www.nuget.org/packages/Tool", "free-solutions"],
    ["https://github.com/grace/tool/discussions/12", "forum-help"],
    ["https://github.com/grace/tool/issues/12", "beta-feedback"],
    ["https://github.com/grace", undefined],
    ["https://learn.microsoft.com/en-us/windows-server/", "documentation"],
    ["https://learn.microsoft.com/en-us/answers/questions/1234/how-to", "forum-help"],
    ["https://grace.readthedocs.io/en/latest/", "documentation"],
    ["https://stackoverflow.com/questions/1/how", "forum-help"],
    ["https://stackoverflow.com/a/12345", "forum-help"],
    ["https://serverfault.com/a/12345", "forum-help"],
    ["https://unix.stackexchange.com/a/1", "forum-help"],
    ["https://www.reddit.com/r/sysadmin/comments/1/x", "forum-help"],
    ["https://forums.example.org/t/12", "forum-help"],
    ["https://example.org/forum/viewtopic.php?t=1", "forum-help"],
    ["https://medium.com/@grace/a-post-1234abcd", "blogging"],
    ["https://grace.medium.com/a-post", "blogging"],
    ["https://dev.to/grace/a-post", "blogging"],
    ["https://grace.hashnode.dev/a-post", "blogging"],
    ["https://grace.wordpress.com/2026/03/01/a-post/", "blogging"],
    ["https://example.org/en/blog/a-post", "blogging"],
    ["https://blog.example.org/a-post", "blogging"],
    ["https://www.meetup.com/brno-windows/events/1/", "user-group"],
    ["HTTPS://WWW.YOUTUBE.COM/LIVE/X", "public-speaking"],
    ["https://example.org/a-post", undefined],
    ["https://notyoutube.com/watch", undefined],
    ["https://youtube.com.evil.example/", undefined],
    ["https://example.org/blogger", undefined],
    ["no address at all", undefined],
  ])("%s: %s", (link, kind) => {
    expect(kindOfLink(link, kinds)).toBe(kind);
  });
});

describe("which pattern decides", () => {
  const of = (link: string, ...links: readonly (readonly string[])[]) =>
    kindOfLink(
      link,
      links.map((each, index) => ({ id: `kind-${index}`, links: each })),
    );

  test.each([
    ["a host before a path", "https://example.org/blog/x", [["/blog/"], ["example.org"]], "kind-1"],
    ["the longer path", "https://example.org/a/b", [["example.org/a"], ["example.org/*/b"]], "kind-1"],
    ["the longer host", "https://docs.example.org/a", [["example.org"], ["docs.example.org"]], "kind-1"],
    ["nobody, where two fit as well", "https://example.org/a", [["example.org"], ["example.org"]], undefined],
    ["nobody, where kinds have none", "https://example.org/a", [[], []], undefined],
  ])("%s", (_case, link, links, expected) => {
    expect(of(link, ...links)).toBe(expected);
  });
});

test.each([
  ["youtube.com", true],
  ["github.com/*/*/releases", true],
  ["/blog/", true],
  ["blog.*", true],
  ["", false],
  ["/", false],
  ["youtube", false],
  ["https://youtube.com", false],
  ["you tube.com", false],
  ["example.org/a?b=c", false],
])("“%s” says which links it means: %s", (pattern, expected) => {
  expect(isLinkPattern(pattern)).toBe(expected);
});
