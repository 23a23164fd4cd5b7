import { describe, expect, test } from "vitest";
import { notice, say } from "../../src/chat/view.ts";
import {
  type CommandDef,
  choice,
  defineCommand,
  defineGroup,
  type FormDef,
  member,
  number,
  type OptionSpecs,
  optional,
  text,
} from "../../src/command/define.ts";
import { faultsOf, publish } from "../../src/command/folder-rules.ts";

const form: FormDef = { title: "A form", fields: () => [], submit: async () => "nothing" };
const action = { run: async () => "nothing" as const };
const done = async () => notice(say`Done.`);

const command = (changes: Partial<CommandDef> = {}): CommandDef => ({
  ...defineCommand({ name: "try", summary: "Try it", example: "/try", run: done }),
  ...changes,
});
const withOptions = (options: OptionSpecs, example: string) => command({ options, example });
const faults = (declared: unknown, file = "try.ts") => faultsOf([{ file, declared }]);

test("a command that keeps to the rules has no fault", () => {
  const options = { who: member("Who"), field: choice("Field", () => []), why: optional(text("Why", { max: 100 })) };

  expect(faults(withOptions(options, "/try @grace hyper-v Runs the clinic"))).toEqual([]);
});

describe("one declaration is refused with a sentence that says what to mend", () => {
  const manyOptions = Object.fromEntries(
    Array.from({ length: 26 }, (_, at) => [`o${at}`, optional(number("A number"))]),
  );
  test.each<[string, unknown, RegExp]>([
    ["a file without a command", undefined, /exports defineCommand/],
    [
      "a name that is not the file's",
      command({ name: "other", example: "/other" }),
      /its name is "other"; call it "try"/,
    ],
    ["a name in capitals", command({ name: "Try", example: "/Try" }), /small letters/],
    ["a summary that is too long", command({ summary: "x".repeat(101) }), /101 characters and 100 fit/],
    ["a summary of nothing", command({ summary: " " }), /its summary is empty/],
    ["roles of nobody", command({ allowed: [] }), /nobody may use it/],
    ["places of nowhere", command({ where: [] }), /works nowhere/],
    ["options and subcommands", { ...command(), subcommands: {} }, /options or subcommands, never both/],
    ["an option in capitals", withOptions({ Who: member("Who") }, "/try @grace"), /"Who" takes a name/],
    [
      "an option without a summary",
      withOptions({ who: member("") }, "/try @grace"),
      /summary of its option "who" is empty/,
    ],
    [
      "a required option behind an optional one",
      withOptions({ a: optional(number("A")), b: number("B") }, "/try 1 2"),
      /"b" is required but stands behind/,
    ],
    ["more options than fit", withOptions(manyOptions, "/try"), /26 options and 25 fit/],
    ["a text longer than a platform takes", withOptions({ a: text("A", { max: 6001 }) }, "/try a"), /more than 6000/],
    ["bounds upside down", withOptions({ a: optional(number("A", { min: 2, max: 1 })) }, "/try"), /min above its max/],
    ["a form that is not there", command({ bare: "form" }), /`bare` names the form "form"/],
    ["hearing with no option", command({ hears: "question" }), /`hears` names "question"/],
    [
      "hearing with a number",
      command({ hears: "a", options: { a: number("A") }, example: "/try 1" }),
      /`hears` names "a"/,
    ],
    [
      "hearing beside a required option",
      command({ hears: "a", options: { b: number("B"), a: text("A", { max: 9 }) }, example: "/try 1 x" }),
      /make its other options optional/,
    ],
    [
      "an action called like a form",
      command({ actions: { a: action }, forms: { a: form } }),
      /"a" is an action and a form/,
    ],
    ["an action that no button can name", command({ actions: { "a|b": action } }), /"a\|b" takes small letters/],
    ["an action too long for a button", command({ actions: { ["a".repeat(40)]: action } }), /44 characters and 40 fit/],
    [
      "a form title that is too long",
      command({ forms: { a: { ...form, title: "x".repeat(25) } } }),
      /title of its form "a" has 25/,
    ],
    [
      "a menu label that is too long",
      command({ menus: [{ on: "person", label: "x".repeat(25), run: done }] }),
      /a menu label has 25/,
    ],
    ["an example of another command", command({ example: "/tryst" }), /its example begins with "\/try"/],
    ["an example without what is required", withOptions({ who: member("Who") }, "/try"), /example leaves out "who"/],
    ["an example with too much", withOptions({ a: number("A") }, "/try 1 2"), /example cannot be read.*left over/],
    [
      "an example with a value that does not fit",
      withOptions({ a: number("A") }, "/try one"),
      /example has no fit "a"/,
    ],
  ])("%s", (_name, declared, sentence) => {
    expect(faults(declared).join("\n")).toMatch(sentence);
  });
});

describe("a folder is a group with its subcommands", () => {
  const index = {
    file: "garden/index.ts",
    declared: defineGroup({ name: "garden", summary: "Keep the garden", allowed: ["staff"] }),
  };
  const water = { file: "garden/water.ts", declared: command({ name: "water", example: "/garden water" }) };

  test("they are published under the group's word", () => {
    expect(faultsOf([index, water])).toEqual([]);
    expect(publish([index, water])).toEqual([
      { path: ["garden", "water"], command: water.declared, group: index.declared },
    ]);
  });

  test.each<[string, Parameters<typeof faultsOf>[0], RegExp]>([
    ["without an index", [water], /has no garden\/index.ts/],
    [
      "with a command as its index",
      [{ ...index, declared: command() }, water],
      /index of a folder exports defineGroup/,
    ],
    [
      "with a second group in it",
      [index, { ...water, declared: index.declared }],
      /a group is declared by the index.ts/,
    ],
    ["with a folder in it", [index, { ...water, file: "garden/tools/water.ts" }], /not folders/],
    [
      "beside a command of the same word",
      [index, water, { file: "garden.ts", declared: command({ name: "garden", example: "/garden" }) }],
      /both garden.ts and the folder garden\//,
    ],
    [
      "with more subcommands than fit",
      [
        index,
        ...Array.from({ length: 26 }, (_, at) => ({
          file: `garden/w${at}.ts`,
          declared: command({ name: `w${at}`, example: `/garden w${at}` }),
        })),
      ],
      /26 subcommands and 25 fit/,
    ],
    [
      "with more words than fit",
      [
        index,
        ...Array.from({ length: 25 }, (_, at) => ({
          file: `garden/w${at}.ts`,
          declared: command({
            name: `w${at}`,
            example: `/garden w${at} 1 1 1 1 1 1`,
            options: Object.fromEntries([..."abcdef"].map((name) => [name, number("x".repeat(60))])),
          }),
        })),
      ],
      /"garden" have \d+ characters and 8000 fit/,
    ],
  ])("%s it is refused", (_name, loaded, sentence) => {
    expect(faultsOf(loaded).join("\n")).toMatch(sentence);
  });
});

test("only one command hears what is no command", () => {
  const hearing = (name: string) => ({
    file: `${name}.ts`,
    declared: command({ name, example: `/${name} x`, hears: "a", options: { a: text("A", { max: 9 }) } }),
  });

  expect(faultsOf([hearing("one"), hearing("two")]).join("\n")).toMatch(/one and two both hear/);
});

test("a menu entry has one meaning, and there are no more than fit", () => {
  const menus = Array.from({ length: 11 }, () => ({ on: "person" as const, label: "Nominate", run: done }));

  const found = faults(command({ menus })).join("\n");

  expect(found).toMatch(/"Nominate" is declared twice/);
  expect(found).toMatch(/11 menu entries and 10 fit/);
});
