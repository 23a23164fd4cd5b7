import { expect, test } from "vitest";
import { areBlocksTooLong, blockProblems, type Surface } from "./block-limits.ts";
import type { Block, Element } from "./shapes.ts";

const plain = (length: number) => ({ type: "plain_text" as const, text: "x".repeat(length) });
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const actions = (...elements: Element[]): Block => ({ type: "actions", elements });
const options = (count: number, text = 5, value = 5) =>
  times(count, (at) => ({ text: plain(text), value: `${at}`.padEnd(value, "x") }));
const input = (element: Element): Block => ({ type: "input", label: plain(5), element });

/** What just fits, and the same with one too many. */
const LIMITS: readonly [name: string, make: (size: number) => readonly Block[], most: number, surface?: Surface][] = [
  ["blocks of a message", (n) => times(n, () => ({ type: "divider" })), 50],
  ["blocks of a modal", (n) => times(n, () => ({ type: "divider" })), 100, "modal"],
  ["characters of a section", (n) => [{ type: "section", text: plain(n) }], 3000],
  ["fields of a section", (n) => [{ type: "section", fields: times(n, () => plain(5)) }], 10],
  ["characters of a field", (n) => [{ type: "section", fields: [plain(n)] }], 2000],
  ["characters of a header", (n) => [{ type: "header", text: plain(n) }], 150],
  ["elements of a context", (n) => [{ type: "context", elements: times(n, () => plain(5)) }], 10],
  ["elements of actions", (n) => [actions(...times(n, () => ({ type: "button", text: plain(5) })))], 25],
  ["characters on a button", (n) => [actions({ type: "button", text: plain(n) })], 75],
  ["characters of a button's value", (n) => [actions({ type: "button", text: plain(5), value: "x".repeat(n) })], 2000],
  ["characters of a button's address", (n) => [actions({ type: "button", text: plain(5), url: "x".repeat(n) })], 3000],
  ["characters of an action_id", (n) => [actions({ type: "button", text: plain(5), action_id: "x".repeat(n) })], 255],
  ["characters of a block_id", (n) => [{ type: "divider", block_id: "x".repeat(n) }], 255],
  ["options of a select", (n) => [actions({ type: "static_select", options: options(n) })], 100],
  ["characters of an option", (n) => [actions({ type: "static_select", options: options(1, n) })], 75],
  ["characters of an option's value", (n) => [actions({ type: "static_select", options: options(1, 5, n) })], 150],
  ["options of an overflow menu", (n) => [actions({ type: "overflow", options: options(n) })], 5],
  ["radio buttons", (n) => [actions({ type: "radio_buttons", options: options(n) })], 10],
  ["checkboxes", (n) => [actions({ type: "checkboxes", options: options(n) })], 10],
  ["characters given into a field", (n) => [input({ type: "plain_text_input", initial_value: "x".repeat(n) })], 3000],
  ["characters a field may ask for", (n) => [input({ type: "plain_text_input", max_length: n })], 3000],
  ["files", (n) => [input({ type: "file_input", max_files: n })], 10, "modal"],
  ["characters of an alternative text", (n) => [{ type: "image", image_url: "x", alt_text: "x".repeat(n) }], 2000],
  ["characters of Markdown", (n) => [{ type: "markdown", text: "x".repeat(n) }], 12_000],
];

test.for(LIMITS)("%s: as many as Slack takes, and not one more", ([, make, most, surface = "message"]) => {
  expect(blockProblems(make(most), surface)).toEqual([]);
  expect(blockProblems(make(most + 1), surface)).toHaveLength(1);
});

const option = (label: string) => ({ text: { type: "plain_text" as const, text: label }, value: "v" });

test.for<[string, Block[]]>([
  ["an image without an alternative text", [{ type: "image", image_url: "x" }]],
  [
    "an option to begin with that is none of the options",
    [actions({ type: "static_select", options: [option("Access")], initial_option: option("Excel") })],
  ],
  [
    "a block_id used twice",
    [
      { type: "divider", block_id: "a" },
      { type: "divider", block_id: "a" },
    ],
  ],
  [
    "an action_id used twice in one block",
    [actions(...times(2, () => ({ type: "button", action_id: "a", text: plain(5) })))],
  ],
  ["an empty text", [{ type: "section", text: plain(0) }]],
  ["mrkdwn in a header", [{ type: "header", text: { type: "mrkdwn", text: "x" } }]],
  ["a block Slack does not know", [{ type: "shout" }]],
  ["an input among buttons", [actions({ type: "plain_text_input" })]],
])("%s is refused", ([, blocks]) => {
  expect(blockProblems(blocks, "message")).toHaveLength(1);
});

test("all blocks of a message together carry about 13,200 characters", () => {
  const sections = (lengths: number[]): Block[] => lengths.map((length) => ({ type: "section", text: plain(length) }));

  expect(areBlocksTooLong(sections([3000, 3000, 3000, 3000, 1200]))).toBe(false);
  expect(areBlocksTooLong(sections([3000, 3000, 3000, 3000, 1201]))).toBe(true);
});
