// Commands as the contract suite types them.
import {
  choice,
  defineCommand,
  defineGroup,
  member,
  type OptionSpecs,
  optional,
  text,
} from "../../../src/command/define.ts";
import type { PublishedCommand } from "../../../src/command/published.ts";

const nothing = async () => "nothing" as const;
const plain = (name: string): PublishedCommand => ({
  path: [name],
  command: defineCommand({ name, summary: `The command ${name}`, example: `/${name}`, run: nothing }),
});
const program = defineGroup({ name: "program", summary: "Run the program", allowed: ["staff", "admin"] });
const below = (name: string): PublishedCommand => ({
  path: ["program", name],
  group: program,
  command: defineCommand({
    name,
    summary: `The command ${name}`,
    example: `/program ${name}`,
    allowed: ["staff"],
    run: nothing,
  }),
});

export const SAMPLE_COMMANDS: readonly PublishedCommand[] = [
  {
    path: ["ask"],
    command: defineCommand({
      name: "ask",
      summary: "Ask about the program",
      example: "/ask how long does an award last?",
      options: { question: optional(text("What you would like to know", { max: 500 })) } as OptionSpecs,
      menus: [{ on: "message", label: "Mark as helpful", run: nothing }],
      run: nothing,
    }),
  },
  {
    path: ["nominate"],
    command: defineCommand({
      name: "nominate",
      summary: "Put someone forward for the award",
      example: "/nominate @grace",
      where: ["space"],
      options: {
        nominee: member("Who it is"),
        reason: optional(text("What they did", { max: 1000 })),
        expertise: optional(choice("The field they stand out in", () => [])),
      } as OptionSpecs,
      menus: [{ on: "person", label: "Nominate", run: nothing }],
      run: nothing,
    }),
  },
  {
    path: ["share"],
    command: defineCommand({
      name: "share",
      summary: "Say it to everybody",
      example: "/share",
      answer: "public",
      run: nothing,
    }),
  },
  ...["help", "me", "missing"].map(plain),
  ...["setup", "status"].map(below),
];
