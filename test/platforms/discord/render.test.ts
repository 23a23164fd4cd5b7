import { expect, test } from "vitest";
import { type Block, buttons, code, emphasis, link, notice, say, strong, view } from "../../../src/chat/view.ts";
import type { AccountId, CalendarDate, PlaceId, SpaceId } from "../../../src/core/ids.ts";
import { SHORTENED } from "../../../src/platforms/discord/fit-message.ts";
import { accountId, DM_SPACE, placeId, spaceId } from "../../../src/platforms/discord/ids.ts";
import { renderView } from "../../../src/platforms/discord/render.ts";

const GUILD = "100000000000000001";
const ADA = { account: accountId("200000000000000001"), name: "ada" };
const GENERAL = {
  space: spaceId(GUILD),
  id: placeId(GUILD, "300000000000000001"),
  kind: "channel",
  readers: "members",
  name: "general",
} as const;
const IDS = (name: string) => (name === "ask" || name === "program" ? "400000000000000001" : undefined);
const ACTION = { do: "ask.pick", args: ["0a1b"] };
const PNG = { name: "year.png", type: "image/png", bytes: "iVBORw==" };

const render = (...blocks: readonly Block[]) => renderView(view({ blocks, contains: "public" }), { ids: IDS });
const componentsOf = (...blocks: readonly Block[]) => render(...blocks).body.components;
const textOf = (block: Block) => componentsOf(block).map((part) => ("content" in part ? part.content : part.type));

test("a whole view is one payload: flag, components, nobody pinged", () => {
  const payload = renderView(
    view({
      title: "Award dates",
      blocks: [
        { kind: "text", text: say`There are four.` },
        { kind: "note", text: say`From: Handbook` },
        buttons({ label: "Helpful", action: ACTION, tone: "main" }, { label: "Decided", action: ACTION, off: true }),
      ],
      contains: "public",
    }),
    { ids: IDS, mark: 70_000 },
  );

  expect(payload).toEqual({
    body: {
      flags: 1 << 15,
      components: [
        { type: 10, content: "## Award dates", id: 70_000 },
        { type: 10, content: "There are four." },
        { type: 10, content: "-# From: Handbook" },
        {
          type: 1,
          components: [
            { type: 2, style: 1, label: "Helpful", custom_id: "1|ask.pick|0a1b" },
            { type: 2, style: 2, label: "Decided", custom_id: "1|ask.pick|0a1b~2", disabled: true },
          ],
        },
      ],
      allowed_mentions: { parse: [], users: [] },
      attachments: [],
    },
    files: [],
  });
});

test.for<readonly [what: string, block: Block, content: string]>([
  ["a list", { kind: "list", items: [say`blogging`, say`public\nspeaking`] }, "- blogging\n- public\n  speaking"],
  ["an ordered list", { kind: "list", items: [say`document`, say`hand in`], ordered: true }, "1. document\n2. hand in"],
  ["a quote", { kind: "quote", text: say`one\ntwo` }, "> one\n> two"],
  ["fields", { kind: "fields", fields: [{ label: "Next", value: say`July` }] }, "-# Next\nJuly"],
  ["small print of two lines", { kind: "note", text: say`one\ntwo` }, "-# one\n-# two"],
])("%s is written in Discord's own marks", ([, block, content]) => {
  expect(textOf(block)).toEqual([content]);
});

test("people, places, commands, times, dates, links and styles become Discord's own", () => {
  const at = Date.UTC(2026, 6, 1, 12);
  const text = say`${ADA} ${{ place: GENERAL }} ${{ command: "program status" }} ${{ command: "me" }} ${{ at, as: "date" }} ${{ at, as: "time" }} ${{ at, as: "relative" }} ${{ date: "2026-07-01" as CalendarDate }} ${link("https://example.org/a_(b)", "the [book]")} ${strong("a*b")} ${emphasis("so")} ${code("laurel ask")}`;

  expect(textOf({ kind: "text", text })).toEqual([
    "<@200000000000000001> <#300000000000000001> </program status:400000000000000001> `/me` <t:1782907200:D> <t:1782907200:f> <t:1782907200:R> 1 July 2026 [the \\[book\\]](https://example.org/a_%28b%29) **a\\*b** *so* `laurel ask`",
  ]);
});

test("somebody of another platform is a name, and so is a place there or a DM", () => {
  const text = say`${{ account: "slack:T1:U1" as AccountId, name: "*ada*" }} ${{ place: { ...GENERAL, space: "slack:T1" as SpaceId, id: "slack:T1:C1" as PlaceId } }} ${{ place: { space: DM_SPACE, id: placeId(undefined, "1"), kind: "dm", readers: "one", name: "our DM" } }}`;

  expect(textOf({ kind: "text", text })).toEqual(["\\*ada\\* \\#general our DM"]);
});

test("a message pings the one whom its first words address, and nobody else whom it names", () => {
  const pings = (text: ReturnType<typeof say>) => renderView(notice(text), { ids: IDS }).body.allowed_mentions;

  expect(pings(say`${ADA}, I have an answer for you alone.`)).toEqual({ parse: [], users: ["200000000000000001"] });
  expect(pings(say`Credit goes to ${ADA}.`)).toEqual({ parse: [], users: [] });
  expect(pings(say`${{ ...ADA, bot: true }} is a bot.`)).toEqual({ parse: [], users: [] });
});

test("a picture goes into a gallery with its words beside it for those who do not see it", () => {
  const { body, files } = render({ kind: "picture", file: PNG, alt: "Contributions by month" });

  expect(body.components).toEqual([
    { type: 12, items: [{ media: { url: "attachment://year.png" }, description: "Contributions by month" }] },
  ]);
  expect(body.attachments).toEqual([{ id: 0, filename: "year.png" }]);
  expect(files).toEqual([{ name: "year.png", contentType: "image/png", data: Buffer.from("iVBORw==", "base64") }]);
});

test("two files of one name keep apart, and a name that no address can hold is made plain", () => {
  const { files } = render(
    { kind: "file", file: { ...PNG, name: "my talk (1).png" } },
    { kind: "file", file: { ...PNG, name: "my talk (1).png" } },
  );

  expect(files.map(({ name }) => name)).toEqual(["my_talk_1_.png", "1_my_talk_1_.png"]);
});

test("six buttons stand in two rows, and a label that is too long ends in an ellipsis", () => {
  const many = Array.from({ length: 6 }, (_, at) => ({
    label: "x".repeat(at === 0 ? 90 : 1),
    action: { do: "ask.pick", args: [String(at)] },
  }));
  const rows = componentsOf({ kind: "buttons", buttons: many });

  expect(rows.map((row) => ("components" in row ? row.components.length : 0))).toEqual([5, 1]);
  expect(rows[0]).toMatchObject({ components: [{ label: `${"x".repeat(79)}…` }, {}, {}, {}, {}] });
});

test("a select holds 25 options and takes as many as may be chosen", () => {
  const options = Array.from({ length: 30 }, (_, at) => ({ label: `Option ${at}`, value: `o${at}`, hint: "a hint" }));
  const [row] = componentsOf({ kind: "select", action: ACTION, label: "Which?", options, most: 40 });

  expect(row).toMatchObject({
    components: [{ type: 3, placeholder: "Which?", min_values: 1, max_values: 25, options: { length: 25 } }],
  });
});

test("a view that is too long says that something was left out, and keeps its buttons", () => {
  const long = (words: string): Block => ({ kind: "text", text: [words.repeat(400)] });
  const components = componentsOf(long("one two "), long("three four "), buttons({ label: "Helpful", action: ACTION }));
  const texts = components.flatMap((part) => ("content" in part ? [part.content] : []));

  expect(texts.join("").length).toBeLessThanOrEqual(4000);
  expect(texts.at(-1)).toBe(SHORTENED);
  expect(components.at(-1)).toMatchObject({ type: 1 });
});

test("more than forty parts are joined before anything is left out", () => {
  const many = Array.from({ length: 60 }, (_, at): Block => ({ kind: "text", text: [`Line ${at}`] }));
  const [only, ...others] = componentsOf(...many);

  expect(others).toEqual([]);
  expect(only).toMatchObject({ content: many.map((_, at) => `Line ${at}`).join("\n") });
});

test("a view of nothing is still a message", () => {
  expect(componentsOf({ kind: "text", text: say`` })).toEqual([{ type: 10, content: "\u200b" }]);
});
