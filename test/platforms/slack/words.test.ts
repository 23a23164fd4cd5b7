// Words on their way to Slack and back: what people wrote stays words, what is symbolic becomes what Slack has for it.
import { describe, expect, test } from "vitest";
import { plainText, type Rich } from "../../../src/chat/rich.ts";
import type { CalendarDate } from "../../../src/core/ids.ts";
import { emojiName, emojiOf } from "../../../src/platforms/slack/emoji.ts";
import { accountId, placeId, spaceId } from "../../../src/platforms/slack/ids.ts";
import { escapeText, linkMarkup, unescapeText } from "../../../src/platforms/slack/markup.ts";
import { cutMention, type Names, readMarked, readMessageText } from "../../../src/platforms/slack/read-rich.ts";
import { cutRich, renderInline } from "../../../src/platforms/slack/render-rich.ts";
import { shorten } from "../../../src/platforms/slack/shorten.ts";

const names: Names = {
  person: (user, label) => ({ account: accountId("T1", user), name: label ?? user }),
  place: (channel, label) => ({
    space: spaceId("T1"),
    id: placeId("T1", channel),
    kind: "channel",
    readers: "unknown",
    ...(label ? { name: label } : {}),
  }),
};

describe("escaping", () => {
  test.for([
    ["<!channel>", "&lt;!channel&gt;"],
    ["<@U1> & <#C1>", "&lt;@U1&gt; &amp; &lt;#C1&gt;"],
    ["&lt;", "&amp;lt;"],
    ["<https://evil.example|bank>", "&lt;https://evil.example|bank&gt;"],
  ] as const)("%s becomes %s, and comes back", ([written, escaped]) => {
    expect(escapeText(written)).toBe(escaped);
    expect(unescapeText(escaped)).toBe(written);
  });

  test.for([
    ["https://a.example/?x=1&y=2", "the page", "<https://a.example/?x=1&amp;y=2|the page>"],
    ["https://a.example/a|b", "x", "<https://a.example/a%7Cb|x>"],
    ["https://a.example/", "a|b > c", "<https://a.example/|a¦b &gt; c>"],
    ["https://a.example/", "*bold* _x_ `c` ~s~", "<https://a.example/|∗bold∗ ＿x＿ ˋcˋ ∼s∼>"],
    ["https://a.example/", "one\ntwo", "<https://a.example/|one two>"],
  ] as const)("a link to %s called %s can end neither early nor in format", ([address, words, marked]) => {
    expect(linkMarkup(address, words)).toBe(marked);
  });
});

describe("reading marked text", () => {
  test.for<[string, Rich]>([
    ["how long &amp; why &lt;b&gt;?", ["how long & why <b>?"]],
    ["<@U1> hello", [{ person: { account: accountId("T1", "U1"), name: "U1" } }, " hello"]],
    ["ask <@U1|ada>", ["ask ", { person: { account: accountId("T1", "U1"), name: "ada" } }]],
    ["in <#C1|general>", ["in ", { place: names.place("C1", "general") }]],
    ["<https://a.example/x|the page>", [{ link: "https://a.example/x", text: "the page" }]],
    ["<https://a.example/?a=1&amp;b=2>", [{ link: "https://a.example/?a=1&b=2", text: "https://a.example/?a=1&b=2" }]],
    ["<mailto:a@b.example|a@b.example>", [{ link: "mailto:a@b.example", text: "a@b.example" }]],
    ["<javascript:alert(1)|click>", ["click"]],
    ["<!here> and <!subteam^S1|@team>", ["@here", " and ", "@team"]],
    ["<!date^1782864000^{date}|1 July>", ["1 July"]],
    ["", []],
  ])("%s", ([marked, rich]) => {
    expect(readMarked(marked, names)).toEqual(rich);
  });
});

describe("reading what the composer writes", () => {
  const written = (...elements: object[]) => [{ type: "rich_text", block_id: "b", elements }];
  const section = (...elements: object[]) => ({ type: "rich_text_section", elements });

  test.for<[string, unknown, string]>([
    [
      "style is not read",
      written(section({ type: "text", text: "how " }, { type: "text", text: "long", style: { bold: true } })),
      "how long",
    ],
    [
      "paragraphs stand on lines",
      written(section({ type: "text", text: "one" }), {
        type: "rich_text_quote",
        elements: [{ type: "text", text: "two" }],
      }),
      "one\ntwo",
    ],
    [
      "items stand on lines",
      written({
        type: "rich_text_list",
        elements: [section({ type: "text", text: "a" }), section({ type: "text", text: "b" })],
      }),
      "a\nb",
    ],
    [
      "emoji are written",
      written(section({ type: "emoji", name: "tada" }, { type: "emoji", name: "partyparrot" })),
      "🎉:partyparrot:",
    ],
    ["a broadcast is words", written(section({ type: "broadcast", range: "channel" })), "@channel"],
    [
      "other blocks are an app's, and its text is taken",
      [{ type: "section", text: { type: "mrkdwn", text: "x" } }],
      "as <text>",
    ],
  ])("%s", ([, blocks, text]) => {
    expect(plainText(readMessageText("as &lt;text&gt;", blocks, names))).toBe(text);
  });

  test("people, channels and links stay symbolic", () => {
    const blocks = written(
      section(
        { type: "user", user_id: "U1" },
        { type: "channel", channel_id: "C1" },
        { type: "link", url: "https://a.example/", text: "page" },
      ),
    );

    expect(readMessageText("", blocks, names)).toEqual([
      { person: names.person("U1") },
      { place: names.place("C1") },
      { link: "https://a.example/", text: "page" },
    ]);
  });
});

test.for<[Rich, boolean, string]>([
  [[{ person: names.person("U0") }, ", when?"], true, "when?"],
  [["hey ", { person: names.person("U0") }], true, "hey "],
  [["ask ", { person: names.person("U1") }], false, "ask @U1"],
])("a mention is cut out with what stood between it and the words", ([written, mentioned, rest]) => {
  const cut = cutMention(written, accountId("T1", "U0"));

  expect([cut.mentioned, plainText(cut.text)]).toEqual([mentioned, rest]);
});

test.for([
  ["white_check_mark", "✅"],
  ["+1", "👍"],
  ["+1::skin-tone-3", "👍🏼"],
  ["heart", "❤️"],
  ["our_logo", ":our_logo:"],
  ["our_logo::skin-tone-2", ":our_logo::skin-tone-2:"],
] as const)("the emoji %s is %s, and back", ([name, sign]) => {
  expect(emojiOf(name)).toBe(sign);
  expect(emojiName(sign)).toBe(name);
});

test("thumbsup is another name of +1, and an emoji without a name has none", () => {
  expect(emojiOf("thumbsup")).toBe("👍");
  expect(emojiName("🫥")).toBeUndefined();
});

describe("writing symbolic text", () => {
  const reading = { team: "T1", command: "mvp" };

  test.for<[string, Rich, object[]]>([
    [
      "words are words, whatever they look like",
      ["*b* <!channel> <@U1> &amp;"],
      [{ type: "text", text: "*b* <!channel> <@U1> &amp;" }],
    ],
    ["what turns text around is taken out", ["a\u202eb\u0007c"], [{ type: "text", text: "abc" }]],
    ["spaces at the ends stay", [" and "], [{ type: "text", text: " and " }]],
    ["somebody here is mentioned", [{ person: names.person("U1") }], [{ type: "user", user_id: "U1" }]],
    [
      "somebody of elsewhere is named",
      [{ person: { account: accountId("T2", "U1"), name: "eve" } }],
      [{ type: "text", text: "@eve" }],
    ],
    [
      "a command is told as it is typed here",
      [{ command: "program status" }],
      [{ type: "text", text: "/mvp program status", style: { code: true } }],
    ],
    [
      "an instant is shown in the reader's time",
      [{ at: 1782864000000, as: "time" }],
      [{ type: "date", timestamp: 1782864000, format: "{date_long} {time}", fallback: "1 July 2026 at 00:00 UTC" }],
    ],
    [
      "a calendar day is the same for everybody",
      [{ date: "2026-07-01" as CalendarDate }],
      [{ type: "text", text: "1 July 2026" }],
    ],
    [
      "a link has its words",
      [{ link: "https://a.example/", text: "page" }],
      [{ type: "link", url: "https://a.example/", text: "page" }],
    ],
    ["nothing is a space: Slack takes no empty text", [""], [{ type: "text", text: " " }]],
  ])("%s", ([, rich, elements]) => {
    expect(renderInline(rich, reading)).toEqual(elements);
  });
});

test("a text is cut with an ellipsis, and never through an emoji", () => {
  expect(shorten("abcdef", 4)).toBe("abc…");
  expect(shorten("ab😀cd", 4)).toBe("ab…");
  expect(shorten("abc", 3)).toBe("abc");
  expect(plainText(cutRich(["one ", { strong: "two" }, " three four"], 10))).toBe("one two th…");
});
