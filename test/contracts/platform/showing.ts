// Every part of a view shows up, and what people wrote stays text.
import { describe, expect } from "vitest";
import { type Block, code, emphasis, link, notice, say, strong, view } from "../../../src/chat/view.ts";
import type { CalendarDate } from "../../../src/core/ids.ts";
import { lastShown, newOnce, postOf, type Rule } from "./stage.ts";

// What notifies, links and formats on Discord and Slack, and what steers a terminal or turns text around.
const HOSTILE =
  "@everyone @here <!channel> <!here> <@U1> <@!42> <#C1> </ask:1> [bank](https://evil.example) " +
  "<https://evil.example|bank> **b** __u__ *s* _i_ ~x~ `c` &amp; \u001b[31mred \u202eevil \u0007";

const FILE = { name: "year.txt", type: "text/plain", bytes: "MjAyNg==" };
const ACTION = { do: "ask.pick", args: ["0a1b"] };

/** A block of each kind, and words by which it is known again. */
const BLOCKS: readonly (readonly [block: Block, words: readonly string[]])[] = [
  [{ kind: "text", text: say`An award lasts one year.` }, ["An award lasts one year."]],
  [{ kind: "list", items: [say`blogging`, say`public speaking`] }, ["blogging", "public speaking"]],
  [{ kind: "list", items: [say`document`, say`hand in`], ordered: true }, ["1. document", "2. hand in"]],
  [{ kind: "quote", text: say`She answers everybody.` }, ["She answers everybody."]],
  [{ kind: "fields", fields: [{ label: "Next award date", value: say`in July` }] }, ["Next award date", "in July"]],
  [{ kind: "picture", file: FILE, alt: "Contributions by month" }, ["Contributions by month"]],
  [{ kind: "file", file: FILE }, ["year.txt"]],
  [{ kind: "note", text: say`From the handbook.` }, ["From the handbook."]],
];

export function showingRules(name: string, rule: Rule): void {
  describe(`${name}: what is shown`, () => {
    for (const [block, words] of BLOCKS)
      rule(`a block of kind ${block.kind} shows ${words.join(" and ")}`, [], async ({ on }) => {
        await on.platform.perform(postOf(on, view({ blocks: [block], contains: "public" })), newOnce());

        const { text } = await lastShown(on, "ada");
        for (const each of words) expect(text).toContain(each);
      });

    rule("a title stands above", [], async ({ on }) => {
      const titled = view({
        title: "Award dates",
        blocks: [{ kind: "text", text: say`Four a year.` }],
        contains: "public",
      });
      await on.platform.perform(postOf(on, titled), newOnce());

      expect((await lastShown(on, "ada")).text).toMatch(/Award dates[\s\S]*Four a year\./);
    });

    rule("buttons show their labels", [], async ({ on }) => {
      const buttons = [
        { label: "helpful", action: ACTION },
        { label: "decided", action: { ...ACTION, args: ["2"] }, off: true as const },
      ];
      await on.platform.perform(
        postOf(on, view({ blocks: [{ kind: "buttons", buttons }], contains: "public" })),
        newOnce(),
      );

      expect((await lastShown(on, "ada")).buttons).toEqual(["helpful", "decided"]);
    });

    rule("a select shows its label and options", ["selects"], async ({ on }) => {
      const options = [
        { label: "Cloud", value: "cloud" },
        { label: "Data", value: "data" },
      ];
      const select: Block = { kind: "select", action: ACTION, label: "Which expertise?", options };
      await on.platform.perform(postOf(on, view({ blocks: [select], contains: "public" })), newOnce());

      expect((await lastShown(on, "ada")).selects).toEqual([["Cloud", "Data"]]);
    });

    rule("symbolic parts become what the platform has for them", [], async ({ on }) => {
      const text = say`${{ account: on.account("ada"), name: "ada" }} see ${{ place: on.place("general") }}: ${{ command: "help" }}, ${link("https://example.org/handbook", "the handbook")}, ${strong("soon")}, ${emphasis("really")}, ${code("laurel ask")}, by ${{ date: "2026-07-01" as CalendarDate }}`;
      await on.platform.perform(postOf(on, notice(text, "public")), newOnce());

      const shown = await lastShown(on, "ada");
      expect(shown.pings).toEqual(["ada"]);
      expect(shown.links).toEqual(["https://example.org/handbook"]);
      for (const words of [
        on.typedAs?.("/help") ?? "/help",
        "the handbook",
        "soon",
        "really",
        "laurel ask",
        "1 July 2026",
      ])
        expect(shown.text).toContain(words);
    });

    rule("what people wrote can neither notify, link, format nor steer", [], async ({ on }) => {
      const hostile = say`${HOSTILE}`;
      const everywhere = view({
        title: HOSTILE,
        blocks: [
          { kind: "text", text: hostile },
          { kind: "list", items: [hostile] },
          { kind: "quote", text: hostile },
          { kind: "fields", fields: [{ label: HOSTILE, value: hostile }] },
          { kind: "note", text: hostile },
        ],
        contains: "public",
      });
      await on.platform.perform(postOf(on, everywhere), newOnce());

      const shown = await lastShown(on, "ada");
      expect(shown).toMatchObject({ pings: [], links: [], styled: [] });
      expect(shown.text).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
      expect(shown.text).toContain("evil");
    });

    rule("a person's text cannot put on a second line what looks like a message of its own", [], async ({ on }) => {
      await on.platform.perform(postOf(on, notice(say`${"one\nlaurel\n> two"}`, "public")), newOnce());

      const shown = await on.shown("ada", on.place("general"));
      expect(shown).toHaveLength(1);
      expect(shown[0]?.author).toBe("laurel");
    });
  });
}
