import { expect, test } from "vitest";
import {
  choice,
  date,
  defineCommand,
  defineGroup,
  member,
  number,
  type OptionSpecs,
  optional,
  text,
  webLink,
  yesNo,
} from "../../../src/command/define.ts";
import type { PublishedCommand } from "../../../src/command/published.ts";
import { commandBodies } from "../../../src/platforms/discord/commands.ts";
import { DiscordProblem } from "../../../src/platforms/discord/problem.ts";

const run = async () => "nothing" as const;
const few = choice("The kind", () => []);
const many = choice("The field", () => []);
const choicesOf = (option: { readonly summary: string }) =>
  option.summary === "The kind"
    ? [{ label: "Blogging", value: "blogging" }]
    : Array.from({ length: 90 }, (_, at) => ({ label: `Field ${at}`, value: `f${at}` }));

const contribute: PublishedCommand = {
  path: ["contribute"],
  command: defineCommand({
    name: "contribute",
    summary: "Add what you did",
    example: "/contribute",
    options: {
      title: optional(text("Its title", { min: 3, max: 120 })),
      kind: few,
      field: many,
      who: member("Who else"),
      reach: number("How many", { min: 0, max: 1000 }),
      on: date("When"),
      paid: yesNo("Whether it was paid"),
      where: webLink("A link to it"),
    } as OptionSpecs,
    menus: [
      { on: "message", label: "Mark as helpful", run },
      { on: "person", label: "Nominate", run },
    ],
    run,
  }),
};
const program = defineGroup({ name: "program", summary: "Run the program", allowed: ["staff", "admin"] });
const below = (name: string): PublishedCommand => ({
  path: ["program", name],
  group: program,
  command: defineCommand({
    name,
    summary: `It is ${name}`,
    example: `/program ${name}`,
    where: ["space"],
    allowed: ["staff"],
    run,
  }),
});

test("a command comes with typed options, what is required first", () => {
  const [body] = commandBodies([contribute], choicesOf);

  expect(body).toEqual({
    type: 1,
    name: "contribute",
    description: "Add what you did",
    contexts: [0, 1],
    integration_types: [0],
    default_member_permissions: null,
    options: [
      {
        type: 3,
        name: "kind",
        description: "The kind",
        required: true,
        choices: [{ name: "Blogging", value: "blogging" }],
      },
      { type: 3, name: "field", description: "The field", required: true, autocomplete: true },
      { type: 6, name: "who", description: "Who else", required: true },
      { type: 10, name: "reach", description: "How many", required: true, min_value: 0, max_value: 1000 },
      { type: 3, name: "on", description: "When", required: true },
      { type: 5, name: "paid", description: "Whether it was paid", required: true },
      { type: 3, name: "where", description: "A link to it", required: true },
      { type: 3, name: "title", description: "Its title", required: false, min_length: 3, max_length: 120 },
    ],
  });
});

test("menus of messages and people are commands of servers alone", () => {
  expect(commandBodies([contribute], choicesOf).slice(1)).toMatchObject([
    { type: 3, name: "Mark as helpful", contexts: [0] },
    { type: 2, name: "Nominate", contexts: [0] },
  ]);
});

test("a group has subcommands, and what is staff's is hidden until an admin opens it", () => {
  const [body] = commandBodies([below("status"), below("gaps")], choicesOf);

  expect(body).toMatchObject({
    name: "program",
    description: "Run the program",
    contexts: [0],
    default_member_permissions: "0",
    options: [
      { type: 1, name: "status", description: "It is status" },
      { type: 1, name: "gaps", description: "It is gaps" },
    ],
  });
});

test("a command whose form stands in for its options can be typed alone", () => {
  const bare: PublishedCommand = {
    path: ["ask"],
    command: defineCommand({
      name: "ask",
      summary: "Ask",
      example: "/ask",
      options: { question: text("What", { max: 100 }) } as OptionSpecs,
      bare: "question",
      run,
    }),
  };

  expect(commandBodies([bare], choicesOf)).toMatchObject([{ options: [{ name: "question", required: false }] }]);
});

test("what Discord would refuse is named before it is sent", () => {
  const menus = Array.from({ length: 16 }, (_, at) => ({ on: "message" as const, label: `Menu ${at}`, run }));
  const crowded = { ...contribute, command: { ...contribute.command, menus } };

  expect(() => commandBodies([crowded], choicesOf)).toThrow(DiscordProblem);
  expect(() => commandBodies([crowded], choicesOf)).toThrow(/16 menu entries on messages, and Discord takes 15/);
});

test("a command is as long as its longest language", () => {
  const long = { label: "l".repeat(100), value: "v".repeat(100) };
  const lists = [Array(24).fill(long), [...Array(15).fill(long), { label: "l".repeat(100), value: "v".repeat(20) }]];
  const listOf = (option: { readonly summary: string }) => lists[option.summary === "The kind" ? 0 : 1];
  const command = { ...contribute.command, options: { kind: few, field: many } as OptionSpecs, menus: [] };
  const inLanguages = (...lengths: readonly number[]) => ({
    ...contribute,
    command,
    localised: Object.fromEntries(
      lengths.map((length, at) => [["de", "fr"][at] ?? "", { summary: "s".repeat(length) }]),
    ),
  });

  expect(commandBodies([inLanguages(44, 44)], listOf)).toHaveLength(1);
  expect(() => commandBodies([inLanguages(44, 45)], listOf)).toThrow(/There are 8001 characters in \/contribute/);
});
