import { type Button, buttons, say, type View, view } from "../../src/chat/view.ts";
import { defineCommand, type Held } from "../../src/command/define.ts";

/** Shows people what is held of them, and lets them have it, erase it, or not be credited. */
export default defineCommand({
  name: "privacy",
  summary: "See what I hold of you; get a copy, erase it, or stop being credited",
  example: "/me privacy",
  async run(_options, may) {
    return heldView(await may.readHeld());
  },
  actions: {
    copy: {
      async run(_args, may) {
        return view({
          blocks: [
            { kind: "text", text: say`Here is all that I hold of you.` },
            { kind: "file", file: await may.exportHeld() },
          ],
          contains: "personal",
        });
      },
    },
    stop: { run: async (_args, may) => ({ replace: heldView(await may.setCredited(false)) }) },
    again: { run: async (_args, may) => ({ replace: heldView(await may.setCredited(true)) }) },
    look: { run: async (_args, may) => ({ replace: heldView(await may.readHeld()) }) },
    ask: { run: async () => ({ replace: questionView }) },
    erase: {
      async run(_args, may) {
        const lines = await may.eraseHeld();
        return { replace: view({ blocks: lines.map((text) => ({ kind: "text", text })), contains: "personal" }) };
      },
    },
  },
});

function heldView({ lines, credited }: Held): View {
  return view({
    title: "What I hold of you",
    blocks: [
      { kind: "fields", fields: lines.map(({ what, words }) => ({ label: what, value: words })) },
      {
        kind: "text",
        text: credited
          ? say`Help that you give in chat is credited to you where a space wants that.`
          : say`You asked not to be credited: help that you give in chat is credited to nobody.`,
      },
      buttons(
        press("Send me a copy", "copy"),
        credited ? press("Stop crediting me", "stop") : press("Credit me again", "again"),
        press("Erase my data", "ask", "danger"),
      ),
    ],
    contains: "personal",
  });
}

const press = (label: string, own: string, tone?: Button["tone"]): Button => ({
  label,
  action: { do: `me privacy.${own}`, args: [] },
  ...(tone ? { tone } : {}),
});

const questionView = view({
  title: "Erase my data?",
  blocks: [
    { kind: "text", text: say`This cannot be undone, for all of your accounts that are linked.` },
    {
      kind: "list",
      items: [
        say`What goes: titles, notes and links of your contributions, the words that credits keep of your answers and of your questions, reasons that staff gave you, reasons and votes that you wrote or that are about you, drafts, waiting answers, your choices, and your name and account id.`,
        say`What stays, naming nobody: that there were contributions, of which kind, when and how many; help that you credited to others, without your words; from when to when you held an award; that somebody did what you did as staff.`,
        say`What I cannot reach: your messages here on the platform, and questions that you asked me, since I keep those without knowing whose they are.`,
        say`If somebody thanks you in chat after that, you are credited as somebody new: ask me then not to, if you do not want that.`,
      ],
    },
    buttons(press("Erase everything", "erase", "danger"), press("Keep it", "look")),
  ],
  contains: "personal",
});
