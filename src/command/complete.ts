import { folded } from "../chat/choices.ts";
import type { Option } from "../chat/view.ts";
import type { Program } from "../program/schema.ts";
import type { CommandDef } from "./define.ts";
import { nameOf, type PublishedCommand } from "./published.ts";

/** Suggestions for an option while it is typed: only a choice has any. At most `limit`. */
export function complete(
  command: CommandDef,
  option: string,
  typed: string,
  { program, limit }: { program: Program; limit: number },
): readonly Option[] {
  const spec = Object.hasOwn(command.options, option) ? command.options[option] : undefined;
  return spec?.kind === "choice" ? completeFrom(spec.options(program), typed, limit) : [];
}

/** Names of commands for a line that begins with a slash, with or without it. At most `limit`. */
export function completeCommand(
  published: readonly PublishedCommand[],
  typed: string,
  limit: number,
): readonly Option[] {
  const names = published.map((each) => ({
    label: `/${nameOf(each)}`,
    value: nameOf(each),
    hint: each.command.summary,
  }));
  return completeFrom(names, typed.trimStart().replace(/^\//, ""), limit);
}

/**
 * The options that fit what is typed: those that begin with it first, then those of which a word begins with it,
 * then those that hold it anywhere; each in its own order.
 */
export function completeFrom(options: readonly Option[], typed: string, limit: number): readonly Option[] {
  const wanted = folded(typed);
  return options
    .map((option) => ({ option, fit: fitOf(option, wanted) }))
    .filter(({ fit }) => fit < NO_FIT)
    .toSorted((one, other) => one.fit - other.fit)
    .slice(0, limit)
    .map(({ option }) => option);
}

const NO_FIT = 3;

function fitOf({ label, value }: Option, wanted: string): number {
  const names = [folded(label), folded(value)];
  if (names.some((name) => name.startsWith(wanted))) return 0;
  if (names.some((name) => name.includes(` ${wanted}`))) return 1;
  return names.some((name) => name.includes(wanted)) ? 2 : NO_FIT;
}
