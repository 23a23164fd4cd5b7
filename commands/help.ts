import { code, command, notice, say, strong, type View, view } from "../src/chat/view.ts";
import { defineCommand, type HelpEntry, optional, text } from "../src/command/define.ts";

/** Shows the commands that the asker may use, or one of them in full. */
export default defineCommand({
  name: "help",
  summary: "See what you can do here, and how",
  example: "/help ask",
  options: { command: optional(text("The command to explain", { max: 65 })) },
  async run({ command: wanted }, may) {
    const entries = may.listCommands();
    if (wanted === undefined) return listView(entries);
    const name = wanted.toLowerCase().replace(/^\//, "");
    const entry = entries.find((each) => each.name === name);
    if (entry) return entryView(entry);
    const group = entries.filter((each) => each.name.startsWith(`${name} `));
    if (group.length > 0) return listView(group);
    return notice(
      say`There is no command ${code(`/${name}`)} that you can use. ${command("help")} lists those you can.`,
    );
  },
});

function listView(entries: readonly HelpEntry[]): View {
  return view({
    title: "What you can do",
    blocks: [
      { kind: "list", items: entries.map(({ name, summary }) => say`${command(name)}: ${summary}`) },
      { kind: "note", text: say`${command("help")} with a command's name shows how to use it.` },
    ],
    contains: "personal",
  });
}

function entryView({ name, summary, example, usage }: HelpEntry): View {
  // Platforms write a command in their own way, so only what stands behind its name is said as text.
  const typed = example.replace(/^\//, "").slice(name.length).trim();
  return view({
    blocks: [
      { kind: "text", text: say`${strong(summary)}` },
      {
        kind: "fields",
        fields: [
          {
            label: "How to use it",
            value: usage === "" ? say`${command(name)}` : say`${command(name)} ${code(usage)}`,
          },
          { label: "Example", value: typed === "" ? say`${command(name)}` : say`${command(name)} ${typed}` },
        ],
      },
    ],
    contains: "personal",
  });
}
