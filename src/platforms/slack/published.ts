// Slack's namespace of commands is shared by all apps of a workspace, so one word is published and the rest stands behind it.
import type { PublishedCommand } from "../../command/published.ts";

interface Words {
  /** The one slash command, without the slash: `mvp`. */
  readonly command: string;
  /** First words of commands that are published beside it: `ask` as `/mvp-ask`. */
  readonly extraCommands?: readonly string[];
}

/** What somebody typed, with the published word taken off: the command's first word, and the rest as it stands. */
export function readCommand(slash: string, text: string, { command, extraCommands = [] }: Words) {
  const extra = extraCommands.find((word) => slash === `/${command}-${word}`);
  if (extra !== undefined) return { name: extra, rest: text.trimStart() };
  const [, word = "", rest = ""] = /^\s*(\S*)\s*([\s\S]*)$/.exec(text) ?? [];
  // Typed alone it asks for help: there everything can be found.
  return word === "" ? { name: "help", rest: "" } : { name: word, rest };
}

/** How a command of Laurel is typed here: `program status` is `/mvp program status`. */
export const typedAs = (name: string, command: string): string => `/${command} ${name}`;

/** The slash commands of the manifest. */
export function commandsOf({
  command,
  extraCommands = [],
  published,
}: Words & { published: readonly PublishedCommand[] }) {
  const first = [...new Set(published.map(({ path }) => path[0] ?? ""))];
  const main = {
    slash: `/${command}`,
    summary: "Everything that Laurel does; alone it shows help",
    hint: first.join(" | "),
  };
  const extras = extraCommands.map((word) => {
    const found = published.find(({ path }) => path[0] === word);
    const summary = found?.group?.summary ?? found?.command.summary ?? word;
    const hint = found?.command.example.replace(/^\/\S+\s*/, "") ?? "";
    return { slash: `/${command}-${word}`, summary, hint };
  });
  return [main, ...extras];
}

const CALLBACK = "menu:";
/** A shortcut comes back by its callback_id, which outlives the process: it holds the label itself. */
export const callbackOf = (label: string): string => `${CALLBACK}${label}`;
export const labelOf = (callback: string): string =>
  callback.startsWith(CALLBACK) ? callback.slice(CALLBACK.length) : callback;
