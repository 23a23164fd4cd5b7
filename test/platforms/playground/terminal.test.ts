import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import type { Event } from "../../../src/chat/event.ts";
import type { Form } from "../../../src/chat/form.ts";
import type { Reply } from "../../../src/chat/reply.ts";
import { buttons, notice, say, view } from "../../../src/chat/view.ts";
import type { CommandDef } from "../../../src/command/define.ts";
import { choice, defineCommand } from "../../../src/command/define.ts";
import type { PublishedCommand } from "../../../src/command/published.ts";
import type { Playground } from "../../../src/platforms/playground/index.ts";
import { runTerminal } from "../../../src/platforms/playground/terminal.ts";
import { answeringInlet } from "../../fixtures/playground/answering-inlet.ts";
import { openPlayground } from "../../fixtures/playground/open-playground.ts";
import { pipe, pipeText, WELCOME_LINES } from "../../fixtures/playground/piped-terminal.ts";
import { countedIds } from "../../fixtures/playground/still-time.ts";

const ANSWER = view({
  blocks: [
    { kind: "text", text: say`One year.` },
    buttons(
      { label: "helpful", action: { do: "ask.helpful", args: ["1"] } },
      { label: "not helpful", action: { do: "ask.unhelpful", args: ["1"] } },
    ),
  ],
  contains: "public",
});
const FORM: Form = {
  id: { do: "nominate.form", args: [] },
  title: "Nominate",
  fields: [
    { id: "who", label: "Who", required: true, kind: "person" },
    {
      id: "kind",
      label: "Kind",
      required: false,
      kind: "choice",
      options: [
        { label: "Forum help", value: "forum" },
        { label: "Blogging", value: "blog" },
      ],
    },
    { id: "why", label: "Why", required: true, kind: "long", max: 1000 },
  ],
};
const SELECT = view({
  blocks: [
    {
      kind: "select",
      action: { do: "ask.pick", args: [] },
      label: "Which?",
      options: FORM.fields[1]?.kind === "choice" ? FORM.fields[1].options : [],
    },
  ],
  contains: "public",
});

function reply(event: Event): Reply {
  switch (event.kind) {
    case "command":
      if (event.name === "nominate") return { kind: "open", form: FORM };
      return { kind: "say", view: event.name === "pick" ? SELECT : ANSWER, hidden: true };
    case "press":
      return {
        kind: "replace",
        view: notice([`Noted ${[event.action?.do, ...event.values].join(" ")}.`]),
        hidden: true,
      };
    case "submit":
      return event.values.why === "short"
        ? {
            kind: "errors",
            form: {
              ...FORM,
              fields: FORM.fields.map((field) => ({ ...field, initial: event.values[field.id] ?? null })),
            },
            errors: { why: say`Please write a little more.` },
          }
        : { kind: "say", view: notice([JSON.stringify(event.values)]), hidden: true };
    case "message":
      return { kind: "say", view: ANSWER, hidden: false };
    default:
      return { kind: "nothing" };
  }
}

const COMMANDS: readonly PublishedCommand[] = [
  {
    path: ["ask"],
    command: defineCommand({
      name: "ask",
      summary: "Ask about the program",
      example: "/ask how long does an award last?",
      menus: [{ on: "message", label: "Mark as helpful", run: async () => "nothing" }],
      run: async () => "nothing",
    }),
  },
  {
    path: ["program", "status"],
    command: defineCommand({
      name: "status",
      summary: "How Laurel is",
      example: "/program status",
      run: async () => "nothing",
    }),
  },
  {
    path: ["find"],
    command: {
      ...defineCommand({ name: "find", summary: "Find people", example: "/find hyper-v", run: async () => "nothing" }),
      options: { expertise: choice("The field", () => []) },
    } as CommandDef,
  },
];

async function opened(): Promise<Playground> {
  const { playground } = await openPlayground();
  await playground.start(answeringInlet(playground, reply), COMMANDS);
  return playground;
}

describe("from piped lines", () => {
  test("five lines teach a newcomer who they are and what they can do", async () => {
    const welcome = (await pipeText(await opened(), "")).split("\n").slice(0, -1);

    expect(welcome).toHaveLength(WELCOME_LINES);
    expect(welcome[0]).toContain("You are noor, in #general.");
    for (const words of ["/ask how long does an award last?", "@laurel who can nominate?", "/help", ":as", ":quit"])
      expect(welcome.join("\n")).toContain(words);
  });

  test("commands are answered and messages shown in order, with their numbers", async () => {
    expect(await pipe(await opened(), ["good morning", "/ask how long?", ":press 2"])).toEqual([
      "1  noor",
      "    good morning",
      "2  laurel  (only you can see this)",
      "    One year.",
      "    [1] helpful  [2] not helpful",
      "2  laurel  (only you can see this; changed)",
      "    Noted ask.unhelpful.",
    ]);
  });

  test("a mention is answered in its thread, which is shown where one is", async () => {
    const shown = await pipe(await opened(), ["@laurel how long?", ":thread 1"]);

    expect(shown.slice(0, 4)).toEqual([
      "1  noor",
      "    @laurel how long?",
      '(the thread "@laurel how long?")',
      "2  laurel",
    ]);
    expect(shown).toContain('You are in the thread "@laurel how long?".');
  });

  test("somebody else sees none of what was for one person alone", async () => {
    const shown = await pipe(await opened(), ["/ask how long?", ":as hank", ":read", ":press 1"]);

    expect(shown.slice(3)).toEqual([
      "You are hank now, in #general.",
      "(nothing here yet)",
      "No message you were shown has buttons.",
    ]);
  });

  test("who may not see the place goes to one they may", async () => {
    const shown = await pipe(await opened(), [":as sam", ":go #staff", ":as noor", ":go #staff"]);

    expect(shown.slice(-2)).toEqual([
      "You are noor now, in #general.",
      'noor sees no place called "#staff". There are #general, #award-questions, #help and @laurel.',
    ]);
  });

  test("a message to Laurel alone is answered there", async () => {
    const shown = await pipe(await opened(), [":go @laurel", "how long?"]);

    expect(shown).toEqual([
      "You are in @laurel.",
      "(nothing here yet)",
      "1  noor",
      "    how long?",
      "2  laurel",
      "    One year.",
      "    [1] helpful  [2] not helpful",
    ]);
  });

  test("a form asks for one field after the other, again where it must, and sends them", async () => {
    const shown = await pipe(await opened(), ["/nominate", "@bob", "@grace", "2", "", "She helps"]);

    expect(shown).toEqual([
      "--- Nominate --- one line a field; an empty line keeps what is there; :cancel leaves",
      "1/3 Who:",
      expect.stringContaining('Nobody here is called "@bob".'),
      "2/3 Kind (may be left empty):",
      "      1) Forum help",
      "      2) Blogging",
      "3/3 Why:",
      '"Why" is needed. Write something, or leave the form with :cancel.',
      "1  laurel  (only you can see this)",
      expect.stringContaining('"name":"grace"},"kind":"blog","why":"She helps"'),
    ]);
  });

  test("what is not right is asked again, and the rest is kept", async () => {
    const shown = await pipe(await opened(), ["/nominate", "@grace", "", "short", "She runs the clinic"]);

    expect(shown.slice(-5)).toEqual([
      "1/1 Why:",
      "    ! Please write a little more.",
      "    now: short",
      "1  laurel  (only you can see this)",
      expect.stringContaining('"name":"grace"},"kind":null,"why":"She runs the clinic"'),
    ]);
  });

  test("a form can be sent at once, or left", async () => {
    const playground = await opened();
    const shown = await pipe(playground, [
      "/nominate",
      ':form who=@grace why="Runs the clinic"',
      "/nominate",
      ":cancel",
      "hello",
    ]);

    expect(shown.join("\n")).toContain('"why":"Runs the clinic"');
    expect(shown.at(-1)).toBe("    hello");
    expect(playground.as("noor").seesForm()).toBeUndefined();
  });

  test("options are chosen by number of the select and their labels", async () => {
    expect(await pipe(await opened(), ["/pick", ":choose 1 Blogging"])).toContain("    Noted ask.pick blog.");
    expect(await pipe(await opened(), ["/pick", ":choose 1 2"])).toContain("    Noted ask.pick blog.");
  });

  test("messages are meant by their numbers", async () => {
    const playground = await opened();
    await pipe(playground, [
      "how do I start?",
      ":as hank",
      ":read",
      ":reply 1 with the guide",
      ":react 2 👍",
      ":react 2 🎉",
      ":unreact 2 🎉",
      ":edit 2 with the new guide",
    ]);

    expect(playground.as("ada").sees("#general")).toMatchObject([
      { text: "how do I start?" },
      { text: "with the new guide", author: "hank", reactions: { "👍": ["hank"] }, edited: true },
    ]);
  });

  test("a forum takes posts with tags", async () => {
    const playground = await opened();
    const shown = await pipe(playground, [
      ":go #help",
      "hello",
      ":post My build fails | It says no",
      ":tags solved",
      ":tags urgent",
    ]);

    expect(shown).toContain("#help is a forum: open a post there, or write in one.");
    expect(shown).toContain('You are in the post "My build fails".');
    expect(shown.at(-1)).toBe('#help has no tag "urgent". It has question, bug, idea, solved.');
    expect([...playground.world.places.values()].find(({ place }) => place.kind === "post")?.tags).toEqual(["solved"]);
  });

  test("what Laurel does later shows up by itself", async () => {
    const playground = await opened();
    const noor = [...playground.world.members.values()].find(({ name }) => name === "noor");
    let isTold = false;
    const shown = await pipe(playground, ["hello"], {
      async idle() {
        if (!isTold && noor) {
          isTold = true;
          const delivery = { kind: "post", view: notice(say`Welcome.`), to: { account: noor.account } } as const;
          await playground.perform(delivery, countedIds()<"outbox">());
        }
      },
    });

    expect(shown).toEqual(["1  noor", "    hello", "(@laurel)", "2  laurel", "    Welcome."]);
  });

  test.each([
    [":prss 1", "There is no :prss. Did you mean :press?"],
    [":rea", "There is no :rea. Did you mean :read?"],
    [":xyzzy", "There is no :xyzzy. :help lists what there is."],
    [":as", "Something is missing there. For example: :as ada"],
    [":react 7 👍", "No message has the number 7. :read shows those here."],
    [":press one", "Write the number of it: 2, or 3.2 for the second one of message 3."],
    [":form", "No form is open."],
  ])("%s is answered with what to do", async (line, answer) => {
    expect(await pipe(await opened(), [line])).toEqual([answer]);
  });

  test("what cannot be done is said on the error output where there is one", async () => {
    const errors = new PassThrough();
    const shown = await pipe(await opened(), [":prss"], { errorOutput: errors });

    expect(shown).toEqual([]);
    expect(errors.read()?.toString()).toBe("There is no :prss. Did you mean :press?\n");
  });

  test("a smiley is a message", async () => {
    expect(await pipe(await opened(), [":)"])).toEqual(["1  noor", "    :)"]);
  });

  test(":help lists Laurel's commands and the terminal's own", async () => {
    const shown = (await pipe(await opened(), [":help"])).join("\n");

    for (const words of ["/program status", "How Laurel is", ":press N", ":quit"]) expect(shown).toContain(words);
  });

  test("what is in the menus is listed, and picked", async () => {
    const playground = await opened();
    const inlet = answeringInlet(playground);
    await playground.start(inlet, COMMANDS);
    const shown = await pipe(playground, ["hello", ":menu", ":menu 1 Mark as helpful"]);

    expect(shown.at(-1)).toBe("  :menu N Mark as helpful");
    expect(inlet.taken).toMatchObject([{ kind: "menu", name: "Mark as helpful" }]);
  });

  test("a line of 40,000 characters arrives whole", async () => {
    const playground = await opened();
    const long = "a @b ".repeat(8_000);
    await pipe(playground, [long]);

    expect(playground.as("ada").sees("#general")).toMatchObject([{ text: long }]);
  });

  test("lines end as on any system, and the last one needs no end", async () => {
    const playground = await opened();
    await pipeText(playground, "one\r\ntwo\n\nthree");

    expect(
      playground
        .as("ada")
        .sees("#general")
        .map(({ text }) => text),
    ).toEqual(["one", "two", "three"]);
  });

  test("nothing behind :quit is taken", async () => {
    const playground = await opened();
    await pipe(playground, ["one", ":quit", "two"]);

    expect(playground.as("ada").sees("#general")).toHaveLength(1);
  });

  test("a playground that is stopped ends the terminal, though the input stays open", async () => {
    const playground = await opened();
    const input = new PassThrough();
    const ended = runTerminal({ playground, input, output: new PassThrough(), interactive: false });
    await playground.stop(0);
    await ended;

    expect(input.isPaused()).toBe(true);
  });

  test("what people wrote cannot steer the terminal", async () => {
    const playground = await opened();
    await playground.as("hank").types("#general", "\u001b[2J\u001b]0;owned\u0007hello\u202e");
    await playground.as("hank").posts("help", "\u001b[31mred\ntitle", "x");
    const shown = await pipeText(playground, ":read\n:react 1 \u001b[31m\n:places\n:go #\u001b[5m\n");

    expect(shown).toContain("hello");
    expect(shown).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
  });
});

describe("with somebody at it", () => {
  /** Types when the first prompt is there; returns all that was on the screen once the terminal ended. */
  async function typedAt(keys: string): Promise<string> {
    const { playground } = await openPlayground();
    const suggestions = [{ label: "Hyper-V", value: "hyper-v" }];
    await playground.start({ ...answeringInlet(playground, reply), complete: async () => suggestions }, COMMANDS);
    const input = new PassThrough();
    const output = new PassThrough();
    const prompted = Promise.withResolvers<void>();
    let screen = "";
    output.on("data", (chunk: Buffer) => {
      screen += chunk.toString();
      if (screen.includes("noor in #general > ")) prompted.resolve();
    });
    const ended = runTerminal({ playground, input, output, interactive: true });
    await prompted.promise;
    // A tabulator amid a longer piece is taken for pasted text.
    for (const key of keys) input.write(key);
    await ended;
    return screen;
  }

  test("the prompt says who and where one is", async () => {
    expect(await typedAt(":as ada\r:go #help\r:quit\r")).toContain("ada in #help > ");
  });

  test.each([
    ["people", "hello @li\t", "hello @linus"],
    ["places", "see #aw\t", "see #award-questions"],
    ["commands", "/prog\t", "/program status "],
    ["options of a command", "/find hy\t", "/find hyper-v"],
    ["the terminal's own commands", ":pla\t", ":places "],
  ])("the tabulator completes %s", async (_, keys, completed) => {
    expect(await typedAt(`${keys}\r:quit\r`)).toContain(completed);
  });

  test("the prompt of a form names its field", async () => {
    expect(await typedAt("/nominate\r:cancel\r:quit\r")).toContain("Who > ");
  });

  test("Ctrl-C ends", async () => {
    expect(await typedAt("\u0003")).toContain("noor in #general > ");
  });
});
