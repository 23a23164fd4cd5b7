// What the files of the commands folder must keep to, checked when they are loaded: every fault is named, with its file.
import { commandFaults, nameFaults, when } from "./declaration-rules.ts";
import type { CommandDef, GroupDef } from "./define.ts";
import * as limits from "./limits.ts";
import type { PublishedCommand } from "./published.ts";

/** A file of the commands folder, by its path there, and what it exports; or why it could not be loaded. */
export type Loaded =
  | { readonly file: string; readonly declared: unknown }
  | { readonly file: string; readonly broken: string };

/** All faults of all files, one sentence each; none if they can be published. */
export function faultsOf(loaded: readonly Loaded[]): readonly string[] {
  const each = loaded.flatMap((one) => fileFaults(one, loaded).map((fault) => `${one.file}: ${fault}`));
  return [...each, ...faultsTogether(publish(loaded))];
}

/** The commands among the files, with their groups. What is not a command is left out. */
export function publish(loaded: readonly Loaded[]): readonly PublishedCommand[] {
  return loaded.flatMap((one) => {
    if (!("declared" in one) || !isCommand(one.declared)) return [];
    const { folder, word } = placeOf(one.file);
    if (folder === undefined) return [{ path: [word], command: one.declared }];
    const group = groupOf(folder, loaded);
    return [{ path: [folder, word], command: one.declared, ...(group ? { group } : {}) }];
  });
}

function fileFaults(one: Loaded, loaded: readonly Loaded[]): readonly string[] {
  if ("broken" in one) return [`it cannot be loaded: ${one.broken}`];
  const { folder, word, depth } = placeOf(one.file);
  if (depth > 1) return ["a folder holds subcommands, not folders; move it one up"];
  const { declared } = one;
  if (folder !== undefined && word === "index") {
    if (!isGroup(declared)) return ["the index of a folder exports defineGroup({ … }) by default"];
    return nameFaults(declared, folder);
  }
  if (isGroup(declared)) return ["a group is declared by the index.ts of its folder"];
  if (!isCommand(declared)) return ["a command file exports defineCommand({ … }) by default"];
  const groupless =
    folder !== undefined && !groupOf(folder, loaded)
      ? [`its folder has no ${folder}/index.ts; declare the group there with defineGroup({ … })`]
      : [];
  return [...groupless, ...nameFaults(declared, word), ...commandFaults(declared, folder)];
}

/** Faults that no file shows alone. */
function faultsTogether(published: readonly PublishedCommand[]): readonly string[] {
  const words = [...new Set(published.map(({ path }) => path[0] ?? ""))];
  const labels = published.flatMap(({ command }) => command.menus);
  const hearing = published.filter(({ command }) => command.hears !== undefined).map(({ path }) => path.join(" "));
  return [
    ...when(words.length > limits.COMMANDS_MAX, `there are ${words.length} commands and ${limits.COMMANDS_MAX} fit`),
    ...when(hearing.length > 1, `${hearing.join(" and ")} both hear messages; only one command may`),
    ...words.flatMap((word) =>
      wordFaults(
        word,
        published.filter(({ path }) => path[0] === word),
      ),
    ),
    ...when(
      labels.length > limits.SHORTCUTS_MAX,
      `there are ${labels.length} menu entries and ${limits.SHORTCUTS_MAX} fit`,
    ),
    ...labels
      .map(({ label }) => label)
      .filter((label, index, all) => all.indexOf(label) !== index)
      .map((label) => `the menu entry "${label}" is declared twice`),
  ];
}

function wordFaults(word: string, published: readonly PublishedCommand[]): readonly string[] {
  const alone = published.filter(({ path }) => path.length === 1).length;
  const characters = published.reduce((sum, each) => sum + countCharacters(each), 0);
  return [
    ...when(alone > 0 && published.length > alone, `"${word}" is both ${word}.ts and the folder ${word}/; keep one`),
    ...when(alone > 1, `"${word}" is declared twice`),
    ...when(
      published.length > limits.OPTIONS_MAX,
      `"${word}" has ${published.length} subcommands and ${limits.OPTIONS_MAX} fit`,
    ),
    ...when(
      characters > limits.COMMAND_TOTAL_MAX,
      `the names and summaries of "${word}" have ${characters} characters and ${limits.COMMAND_TOTAL_MAX} fit`,
    ),
  ];
}

function countCharacters({ command, group }: PublishedCommand): number {
  const own = [command.name, command.summary, group?.name ?? "", group?.summary ?? ""];
  const options = Object.entries(command.options).flatMap(([name, { summary }]) => [name, summary]);
  return [...own, ...options].join("").length;
}

function placeOf(file: string): { folder: string | undefined; word: string; depth: number } {
  const parts = file.split("/");
  const word = (parts.at(-1) ?? "").replace(/\.ts$/, "");
  return { folder: parts.at(-2), word, depth: parts.length - 1 };
}

function groupOf(folder: string, loaded: readonly Loaded[]): GroupDef | undefined {
  const index = loaded.find(({ file }) => file === `${folder}/index.ts`);
  return index && "declared" in index && isGroup(index.declared) ? index.declared : undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const isGroup = (value: unknown): value is GroupDef => isObject(value) && value.group === true;
const isCommand = (value: unknown): value is CommandDef =>
  isObject(value) && typeof value.run === "function" && isObject(value.options) && typeof value.name === "string";
