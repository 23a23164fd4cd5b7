import { command, say, type View, view } from "../chat/view.ts";
import { nextAwardDate, today } from "../core/calendar.ts";
import type { Acting } from "./acting.ts";
import { listCommands } from "./list-commands.ts";
import type { Parts } from "./parts.ts";

/** What somebody sees on Laurel's home tab: what Laurel does, when the next awards are, and what they may use. */
export function homeView(parts: Parts, acting: Acting): View {
  const { program, calendar } = parts.program;
  const next = nextAwardDate(calendar, today(parts.clock.now(), program.timeZone));
  return view({
    title: `The ${program.name}`,
    blocks: [
      {
        kind: "text",
        text: say`Ask me anything about the ${program.name}: with ${command("ask")}, by mentioning me in a channel, or in a message to me alone. Where I do not know, I say whom to ask.`,
      },
      { kind: "fields", fields: [{ label: "Next award date", value: say`${{ date: next }}` }] },
      {
        kind: "list",
        items: listCommands(parts, acting).map(({ name, summary }) => say`${command(name)}: ${summary}`),
      },
    ],
    contains: "personal",
  });
}
