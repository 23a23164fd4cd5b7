// From what was typed after the slash to a command: names, groups, and a word for what is not there.
import type { RawArgs } from "../chat/event.ts";
import type { Rich } from "../chat/rich.ts";
import { Refusal, type Said } from "../core/refusal.ts";
import { suggest } from "../core/suggest.ts";
import { quoted } from "./problem.ts";
import type { PublishedCommand } from "./published.ts";

/**
 * Finds a command by its name, or by as many words of its line as the name needs.
 * Throws a Refusal that names the nearest, or the subcommands of a group.
 */
export function resolveName(
  commands: ReadonlyMap<string, PublishedCommand>,
  name: string,
  args: RawArgs,
): PublishedCommand & { readonly args: RawArgs } {
  const words = name.toLowerCase().replace(/^\//, "").split(/\s+/).filter(Boolean).join(" ");
  const found = commands.get(words);
  if (found) return { ...found, args };
  if (words !== "" && !isGroup(commands, words)) throw unknown(commands, words);
  const { word, rest } = firstWord("line" in args ? args.line : []);
  if (word === undefined) throw incomplete(commands, words);
  return resolveName(commands, words === "" ? word : `${words} ${word}`, { line: rest });
}

const isGroup = (commands: ReadonlyMap<string, PublishedCommand>, word: string): boolean =>
  [...commands.keys()].some((name) => name.startsWith(`${word} `));

/** Takes the first word off a line. Undefined where the line begins with something else, or is empty. */
function firstWord(line: Rich): { word: string | undefined; rest: Rich } {
  const [first, ...others] = line;
  const [whole, word] = (typeof first === "string" && /^\s*([^\s/]\S*|\/\S+)\s*/.exec(first)) || [];
  if (typeof first !== "string" || whole === undefined) return { word: undefined, rest: line };
  const left = first.slice(whole.length);
  return { word, rest: left === "" ? others : [left, ...others] };
}

function unknown(commands: ReadonlyMap<string, PublishedCommand>, words: string): Refusal {
  const [group = ""] = words.split(" ");
  const known = [...commands.keys()].filter((name) => !isGroup(commands, group) || name.startsWith(`${group} `));
  const near = suggest(words, known);
  return new Refusal(
    [
      `There is no command ${quoted(words)}. `,
      ...(near ? ["Did you mean ", { command: near }, "? "] : []),
      { command: "help" },
      " lists those you can use.",
    ],
    { forAnybody: true },
  );
}

function incomplete(commands: ReadonlyMap<string, PublishedCommand>, group: string): Refusal {
  const names = [...commands.keys()].filter((name) => name.startsWith(group === "" ? "" : `${group} `));
  if (group === "")
    return new Refusal(["Please name a command; ", { command: "help" }, " lists those you can use."], {
      forAnybody: true,
    });
  const offered = names.flatMap((name, index): Said[] => [
    ...(index === 0 ? [] : [index === names.length - 1 ? " or " : ", "]),
    { command: name },
  ]);
  return new Refusal([{ command: group }, " needs one more word. Please type ", ...offered, "."], { forAnybody: true });
}
