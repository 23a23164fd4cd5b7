import { describe, expect, test } from "vitest";
import type { RawArgs } from "../../src/chat/event.ts";
import { notice, say } from "../../src/chat/view.ts";
import { defineCommand, defineGroup, type FormDef } from "../../src/command/define.ts";
import { nameOf } from "../../src/command/published.ts";
import { loadRegistry, registryOf } from "../../src/command/registry.ts";
import { Refusal } from "../../src/core/refusal.ts";
import { grace, nominate } from "./sample-commands.ts";

const group = defineGroup({ name: "program", summary: "Run the program", allowed: ["staff"] });
const form: FormDef = { title: "Why", fields: () => [], submit: async () => "nothing" };
const retry = { run: async () => "nothing" as const };
const menu = { on: "person" as const, label: "Nominate", run: async () => "nothing" as const };
const status = defineCommand({
  name: "status",
  summary: "See how it runs",
  example: "/program status",
  actions: { retry },
  forms: { why: form },
  menus: [menu],
  run: async () => notice(say`Fine.`),
});
const quiet = defineCommand({ ...status, name: "quiet", example: "/program quiet", menus: [] });
const registry = registryOf([
  { path: ["nominate"], command: nominate },
  { path: ["program", "quiet"], command: quiet, group },
  { path: ["program", "status"], command: status, group },
]);

const line = (...parts: (string | { person: typeof grace })[]): RawArgs => ({ line: parts });

describe("what was typed leads to its command, with what is left of the line", () => {
  test.each<[string, string, RawArgs, string, RawArgs]>([
    ["a command", "nominate", line({ person: grace }, " x"), "nominate", line({ person: grace }, " x")],
    ["with its slash and in capitals", "/Nominate", line(), "nominate", line()],
    ["a subcommand by both words", "program status", { options: {} }, "program status", { options: {} }],
    ["a subcommand in the line", "program", line("status now"), "program status", line("now")],
    [
      "a subcommand in front of a person",
      "program",
      line(" STATUS ", { person: grace }),
      "program status",
      line({ person: grace }),
    ],
    ["everything in the line", "", line("/program status now"), "program status", line("now")],
  ])("%s", (_name, typed, args, expected, left) => {
    const found = registry.resolve(typed, args);

    expect(nameOf(found)).toBe(expected);
    expect(found.args).toEqual(left);
  });
});

describe("what is not there is refused with the nearest", () => {
  test.each<[string, string, RawArgs, RegExp]>([
    ["a misspelt command", "nominat", line(), /no command “nominat”. Did you mean \/nominate\? \/help/],
    ["a command that is like none", "garden", line(), /no command “garden”. \/help/],
    ["a misspelt subcommand", "program", line("stats"), /Did you mean \/program status\?/],
    ["a group without its second word", "program", line(), /type \/program quiet or \/program status/],
    ["a group in front of a person", "program", line({ person: grace }), /needs one more word/],
    ["nothing", "", line("  "), /name a command/],
    ["a word of the language", "constructor", line(), /no command/],
  ])("%s", (_name, typed, args, sentence) => {
    expect(() => registry.resolve(typed, args)).toThrow(sentence);
    expect(() => registry.resolve(typed, args)).toThrow(Refusal);
  });
});

test("actions, forms and menus are found by what their buttons carry", () => {
  expect(registry.action("program status.retry")).toMatchObject({ command: status, action: retry });
  expect(registry.form("program status.why")).toMatchObject({ command: status, form });
  expect(registry.menu("Nominate")).toMatchObject({ command: status, menu });
  expect([registry.action("status.retry"), registry.form("nominate.why"), registry.menu("nominate")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("the commands of the project load without a fault, and one of them hears", async () => {
  const loaded = await loadRegistry("commands");

  expect(loaded.published.map(nameOf)).toEqual(expect.arrayContaining(["ask", "help", "program status"]));
  expect(loaded.hearing()).toMatchObject({ path: ["ask"], command: { hears: "question" } });
});

test("all faults of a folder are reported at once, with their files", async () => {
  const loading = loadRegistry(new URL("../fixtures/commands/broken/", import.meta.url));

  await expect(loading).rejects.toThrow(
    /ask\.ts: its name is "asks"[\s\S]*ask\.ts: its summary is empty[\s\S]*garden\/water\.ts: its folder has no[\s\S]*nothing\.ts: a command file exports/,
  );
});
