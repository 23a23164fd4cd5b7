import { command, say, view } from "../../src/chat/view.ts";
import { defineCommand, optional, type QuietState, text } from "../../src/command/define.ts";

/** Has Laurel say nothing of its own accord in this space for a while. */
export default defineCommand({
  name: "quiet",
  summary: "Have me say nothing unasked in this space for a while, or end that",
  example: "/program quiet 1h",
  allowed: ["staff", "admin"],
  where: ["space"],
  options: {
    length: optional(text("30m, 1h, 2h or 1d; off ends it; left out, you see what is set", { max: 20 })),
  },
  async run({ length }, may) {
    return quietView(length === undefined ? await may.readQuiet() : await may.keepQuiet(length));
  },
});

const quietView = ({ until }: QuietState) =>
  view({
    blocks: [
      {
        kind: "text",
        text:
          until === undefined
            ? say`In this space I speak as usual. ${command("program quiet")} with a length, such as 1h, has me keep quiet for so long.`
            : say`Until ${{ at: until, as: "time" }} I say nothing of my own accord in this space. Commands, mentions and direct messages are answered as ever; what else I have to post waits until then. ${command("program quiet")} with off ends it now.`,
      },
    ],
    contains: "personal",
  });
