import type { PublishedCommand } from "../../command/published.ts";
import type { CommandChange } from "../platform.ts";

/** What members would see of each command, by its path: two that read alike need no publishing. */
export function fingerprints(commands: readonly PublishedCommand[]): ReadonlyMap<string, string> {
  return new Map(commands.map((published) => [published.path.join(" "), fingerprint(published)]));
}

function fingerprint({ command, group }: PublishedCommand): string {
  const options = Object.entries(command.options).map(([name, { kind, summary, optional }]) => [
    name,
    kind,
    summary,
    optional,
  ]);
  const menus = command.menus.map(({ on, label }) => [on, label]);
  return JSON.stringify([command.summary, command.where, command.allowed, options, menus, group?.summary]);
}

/** The changes from what was published to what is to be, in the order of the names. */
export function publishingChanges(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly CommandChange[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name): readonly CommandChange[] => {
    if (!before.has(name)) return [{ name, change: "added" }];
    if (!after.has(name)) return [{ name, change: "removed" }];
    return before.get(name) === after.get(name) ? [] : [{ name, change: "changed" }];
  });
}
