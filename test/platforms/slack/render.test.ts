// A view as Block Kit: what goes over the wire, and what gives way where it is too much.
import { describe, expect, test } from "vitest";
import { command, link, say, view } from "../../../src/chat/view.ts";
import { renderHome, renderMessage } from "../../../src/platforms/slack/render.ts";
import { areBlocksTooLong, blockProblems } from "../../support/slack/block-limits.ts";

const READING = { team: "T1", command: "mvp" };
const ACTION = { do: "ask.helpful", args: ["0a1b"] };
const long = (length: number) => "word ".repeat(Math.ceil(length / 5)).slice(0, length);

test("an answer with its source and buttons goes over the wire like this", () => {
  const answer = view({
    title: "How long?",
    blocks: [
      { kind: "text", text: say`An award lasts one year.` },
      { kind: "list", items: [say`from an award date`, say`to the next year's`] },
      { kind: "note", text: say`From: ${link("https://a.example/", "the *handbook*")}` },
      { kind: "buttons", buttons: [{ label: "Helpful", action: ACTION, tone: "main" }] },
    ],
    contains: "public",
  });

  expect(renderMessage(answer, READING)).toEqual({
    text: "How long?\nAn award lasts one year.\n- from an award date\n- to the next year's\nFrom: the *handbook* (https://a.example/)",
    blocks: [
      { type: "header", text: { type: "plain_text", text: "How long?", emoji: false } },
      {
        type: "rich_text",
        elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "An award lasts one year." }] }],
      },
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_list",
            style: "bullet",
            elements: [
              { type: "rich_text_section", elements: [{ type: "text", text: "from an award date" }] },
              { type: "rich_text_section", elements: [{ type: "text", text: "to the next year's" }] },
            ],
          },
        ],
      },
      {
        type: "context",
        elements: [
          { type: "plain_text", text: "From:", emoji: false },
          { type: "mrkdwn", text: "<https://a.example/|the ∗handbook∗>" },
        ],
      },
      {
        type: "actions",
        elements: [
          {
            type: "button",
            action_id: "press:3.0.0",
            text: { type: "plain_text", text: "Helpful", emoji: false },
            value: "1|ask.helpful|0a1b",
            style: "primary",
          },
        ],
      },
    ],
  });
});

describe("limits", () => {
  const button = (index: number) => ({
    label: `Button ${index} ${long(100)}`,
    action: { ...ACTION, args: [String(index)] },
  });
  const option = (index: number) => ({ label: `Option ${index} ${long(100)}`, value: `o${index}`, hint: long(100) });
  const cases: readonly (readonly [string, Parameters<typeof view>[0]["blocks"]])[] = [
    ["sixty buttons", [{ kind: "buttons", buttons: Array.from({ length: 60 }, (_, index) => button(index)) }]],
    ["the same button twice", [{ kind: "buttons", buttons: [button(1), button(1)] }]],
    [
      "a select of 90",
      [{ kind: "select", action: ACTION, label: long(200), options: Array.from({ length: 90 }, (_, i) => option(i)) }],
    ],
    [
      "a select of 250",
      [{ kind: "select", action: ACTION, label: "Field", options: Array.from({ length: 250 }, (_, i) => option(i)) }],
    ],
    [
      "a select of several",
      [{ kind: "select", action: ACTION, label: "Field", most: 3, options: [option(1), option(2)] }],
    ],
    ["a hundred paragraphs", Array.from({ length: 100 }, () => ({ kind: "text" as const, text: [long(50)] }))],
    ["one paragraph of 20,000 characters", [{ kind: "text", text: [long(20_000)] }]],
    ["a list of 2000 items", [{ kind: "list", items: Array.from({ length: 2000 }, () => [long(30)]) }]],
    ["a note of 9000 characters", [{ kind: "note", text: [long(9000)] }]],
    [
      "a note of many parts",
      [{ kind: "note", text: Array.from({ length: 30 }, () => link("https://a.example/", "page")) }],
    ],
    [
      "an empty list",
      [
        { kind: "list", items: [] },
        { kind: "text", text: [""] },
      ],
    ],
    [
      "80 fields",
      [{ kind: "fields", fields: Array.from({ length: 80 }, () => ({ label: long(200), value: [long(100)] })) }],
    ],
  ];

  test.for(cases)("%s fits a message, and its buttons and selects are there", ([, blocks]) => {
    const active = { kind: "buttons" as const, buttons: [button(99)] };
    const rendered = renderMessage(
      view({ title: long(400), blocks: [...blocks, active], contains: "public" }),
      READING,
    );
    const wire = JSON.parse(JSON.stringify(rendered.blocks));

    expect(blockProblems(wire, "message")).toEqual([]);
    expect(areBlocksTooLong(wire)).toBe(false);
    expect(JSON.stringify(wire)).toContain("Button 99");
    expect(rendered.text.length).toBeLessThanOrEqual(3000);
  });

  test("what is left out is said", () => {
    const rendered = renderMessage(
      view({ blocks: [{ kind: "text", text: [long(20_000)] }], contains: "public" }),
      READING,
    );

    expect(JSON.stringify(rendered.blocks.at(-1))).toContain("the rest is left out here");
    expect(rendered.blocks).toHaveLength(2);
  });

  test("a home tab takes a hundred blocks", () => {
    const home = renderHome(
      view({
        blocks: Array.from({ length: 150 }, (_, index) => ({ kind: "text" as const, text: [`line ${index}`] })),
        contains: "personal",
      }),
      READING,
    );

    expect(home.blocks).toHaveLength(100);
    expect(blockProblems(JSON.parse(JSON.stringify(home.blocks)), "home")).toEqual([]);
  });
});

test("a view of buttons alone has words beside them", () => {
  const bare = view({
    blocks: [{ kind: "buttons", buttons: [{ label: "Show me", action: ACTION }] }],
    contains: "public",
  });

  expect(renderMessage(bare, READING).text).toBe("Show me");
});

test("the text beside the blocks is escaped, and stays within what an update takes", () => {
  const hostile = view({ blocks: [{ kind: "text", text: ["<!channel> ".repeat(1000)] }], contains: "public" });

  const { text } = renderMessage(hostile, READING);

  expect(text).not.toContain("<!");
  expect(text.length).toBeLessThanOrEqual(3000);
});

test("small print and what is read aloud name commands as they are typed in Slack", () => {
  const { blocks, text } = renderMessage(
    view({ blocks: [{ kind: "note", text: say`${command("help")} shows more.` }], contains: "public" }),
    READING,
  );

  expect(text).toBe("/mvp help shows more.");
  expect(blocks).toEqual([
    { type: "context", elements: [{ type: "plain_text", text: "/mvp help shows more.", emoji: false }] },
  ]);
});
