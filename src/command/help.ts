import type { HelpEntry } from "../app/use-cases.ts";
import type { Role } from "../core/role.ts";
import type { CommandDef, OptionSpec } from "./define.ts";
import { mayUse } from "./permission.ts";
import { nameOf, type PublishedCommand } from "./published.ts";

/** The commands that somebody with these roles may use: those for everybody first, then by name. */
export function helpFor(published: readonly PublishedCommand[], roles: ReadonlySet<Role>): readonly HelpEntry[] {
  return published
    .filter((each) => mayUsePublished(each, roles))
    .toSorted((one, other) => rank(one) - rank(other) || nameOf(one).localeCompare(nameOf(other), "en"))
    .map((each) => ({
      name: nameOf(each),
      summary: each.command.summary,
      example: each.command.example,
      usage: usageOf(each.command),
    }));
}

/** Whether the roles open a command, and the group it stands in. */
export function mayUsePublished({ command, group }: PublishedCommand, roles: ReadonlySet<Role>): boolean {
  return mayUse(command.allowed, roles) && (!group || mayUse(group.allowed, roles));
}

/** The options as they are typed: `<nominee> <reason>`, what may be left out in `[…]`; empty without options. */
export function usageOf({ options }: CommandDef): string {
  return Object.entries(options)
    .map(([name, option]) => (option.optional ? `[${shown(name, option)}]` : `<${shown(name, option)}>`))
    .join(" ");
}

const shown = (name: string, { kind }: OptionSpec): string => (kind === "member" ? `@${name}` : name);

const rank = ({ command }: PublishedCommand): number => (command.allowed.includes("anyone") ? 0 : 1);
