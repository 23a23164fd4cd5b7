import type { PersonRef } from "../../src/chat/rich.ts";
import { notice, say } from "../../src/chat/view.ts";
import {
  type CommandDef,
  choice,
  date,
  defineCommand,
  member,
  number,
  type OptionSpecs,
  optional,
  text,
  webLink,
  yesNo,
} from "../../src/command/define.ts";
import type { AccountId } from "../../src/core/ids.ts";
import { loadProgram } from "../../src/program/load.ts";
import type { Program } from "../../src/program/schema.ts";

const standard = await loadProgram("program/program.yaml");

/** The default program, with the choices that the tests need and its days in a time zone that is far from UTC. */
export const program: Program = {
  ...standard,
  program: { ...standard.program, timeZone: "Pacific/Auckland" },
  expertises: [
    { id: "hyper-v", name: "Hyper-V", category: "Virtualisation" },
    { id: "active-directory", name: "Active Directory", category: "Windows Server" },
    { id: "group-policy", name: "Group Policy", category: "Windows Server" },
    { id: "csharp", name: "C#", category: "Development" },
    { id: "cpp", name: "C++", category: "Development" },
  ],
};

export const grace: PersonRef = { account: "playground:hall:grace" as AccountId, name: "grace" };

export const expertise = choice("The field they stand out in", ({ expertises }) =>
  expertises.map(({ id, name }) => ({ value: id, label: name })),
);

/** A command of these options that does nothing. */
export const commandOf = <const O extends OptionSpecs>(options: O): CommandDef =>
  defineCommand({
    name: "try",
    summary: "Try the options",
    example: "/try something",
    options: options as OptionSpecs,
    run: async () => notice(say`Done.`),
  });

export const nominate = defineCommand({
  name: "nominate",
  summary: "Put someone forward for the award",
  example: "/nominate @grace hyper-v Runs the weekly clinic",
  allowed: ["awardee", "employee", "staff"],
  options: {
    nominee: member("Who you are putting forward"),
    expertise,
    reason: text("What they did; a link helps", { max: 60 }),
  } as OptionSpecs,
  run: async () => notice(say`Thank you.`),
});

export const contribute = defineCommand({
  name: "contribute",
  summary: "Record a contribution",
  example: "/contribute https://example.com 2026-07-01 A talk",
  options: {
    link: webLink("Where it can be seen"),
    day: date("When it was"),
    title: optional(text("What it was", { max: 100 })),
    reach: optional(number("How many it reached", { min: 0, max: 1_000_000 })),
    paid: optional(yesNo("Whether it was paid")),
  } as OptionSpecs,
  run: async () => notice(say`Recorded.`),
});
