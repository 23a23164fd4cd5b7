import { expect, test } from "vitest";
import { defineCommand, defineGroup } from "../../src/command/define.ts";
import { helpFor } from "../../src/command/help.ts";
import type { Role } from "../../src/core/role.ts";
import { contribute, nominate } from "./sample-commands.ts";

const group = defineGroup({ name: "program", summary: "Run the program", allowed: ["staff", "admin"] });
const named = (name: string, allowed: readonly Role[]) =>
  defineCommand({ name, summary: `Does ${name}`, example: `/${name}`, allowed, run: async () => "nothing" });
const published = [
  { path: ["program", "open"], command: named("open", ["anyone"]), group },
  { path: ["program", "review"], command: named("review", ["staff"]), group },
  { path: ["nominate"], command: nominate },
  { path: ["contribute"], command: contribute },
  { path: ["ask"], command: named("ask", ["anyone"]) },
];
const namesFor = (...roles: Role[]) => helpFor(published, new Set<Role>(["anyone", ...roles])).map(({ name }) => name);

test("help shows what the person may use, and nothing else", () => {
  expect(namesFor()).toEqual(["ask", "contribute"]);
  expect(namesFor("awardee")).toEqual(["ask", "contribute", "nominate"]);
});

test("a command is shown only to those whom its group is open to", () => {
  expect(namesFor("admin")).toEqual(["ask", "contribute", "program open"]);
});

test("commands for everybody come first", () => {
  expect(namesFor("staff")).toEqual(["ask", "contribute", "program open", "nominate", "program review"]);
});

test("usage is made from the options, with what may be left out in brackets", () => {
  const usages = helpFor(
    [
      { path: ["nominate"], command: nominate },
      { path: ["contribute"], command: contribute },
    ],
    new Set<Role>(["anyone", "staff"]),
  ).map(({ usage }) => usage);

  expect(usages).toEqual(["<link> <day> [title] [reach] [paid]", "<@nominee> <expertise> <reason>"]);
});
