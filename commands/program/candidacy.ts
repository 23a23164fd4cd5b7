import { defineCommand, text } from "../../src/command/define.ts";
import type { RowId } from "../../src/core/ids.ts";

const REF_MAX = 12;

/** Shows staff one candidacy, and carries the buttons of its card. */
export default defineCommand({
  name: "candidacy",
  summary: "Look at one candidacy: who it is about, who put them forward, what is next",
  example: "/program candidacy N-17",
  allowed: ["staff"],
  options: { which: text("Its number, such as N-17", { max: REF_MAX }) },
  run: async ({ which }, may) => may.showCandidacy(Number(/\d+/.exec(which)?.[0] ?? 0)),
  actions: {
    show: { run: async ([id = ""], may) => may.showCandidacy(id as RowId<"candidacy">) },
  },
});
