// What is published on Discord, compared with what is declared, and replaced where it differs.
import { type APIApplicationCommand, ApplicationCommandType, type Client, Routes } from "discord.js";
import type { PublishedCommand } from "../../command/published.ts";
import type { CommandChange } from "../platform.ts";
import { type ChoicesOf, type CommandBody, commandBodies } from "./commands.ts";
import type { CommandIds } from "./render-rich.ts";

export interface Publishing {
  /** Plans, or also applies: one PUT for all, and only where something changes. */
  publish(commands: readonly PublishedCommand[], mode: "plan" | "apply"): Promise<readonly CommandChange[]>;
  /** Learns the ids of what is published, with which commands can be shown so that a click types them. */
  learnIds(): Promise<void>;
  readonly ids: CommandIds;
}

/**
 * @param applicationId resolves to the application's id; before the gateway is open, Discord is asked for it
 */
export function createPublishing(
  client: Client,
  applicationId: () => Promise<string>,
  choicesOf: ChoicesOf,
): Publishing {
  const known = new Map<string, string>();

  const fetched = async (): Promise<readonly APIApplicationCommand[]> => {
    const query = new URLSearchParams({ with_localizations: "true" });
    const route = Routes.applicationCommands(await applicationId());
    return keep((await client.rest.get(route, { query })) as APIApplicationCommand[]);
  };

  function keep(commands: readonly APIApplicationCommand[]): readonly APIApplicationCommand[] {
    known.clear();
    for (const { name, id, type } of commands) if (type === ApplicationCommandType.ChatInput) known.set(name, id);
    return commands;
  }

  return {
    ids: (name) => known.get(name),
    async learnIds() {
      await fetched();
    },
    async publish(commands, mode) {
      const wanted = commandBodies(commands, choicesOf);
      const there = await fetched();
      const changes = changesBetween(there, wanted);
      if (mode === "apply" && changes.length > 0) {
        // The entry point of an activity belongs to Discord, and a body without it would remove it.
        const others = there.filter(({ type }) => type === ApplicationCommandType.PrimaryEntryPoint);
        const body = [...wanted, ...others];
        keep(
          (await client.rest.put(Routes.applicationCommands(await applicationId()), {
            body,
          })) as APIApplicationCommand[],
        );
      }
      return changes;
    },
  };
}

/** What would change, in the order of names. */
export function changesBetween(
  there: readonly APIApplicationCommand[],
  wanted: readonly CommandBody[],
): readonly CommandChange[] {
  const keyOf = ({ type = ApplicationCommandType.ChatInput, name }: { type?: number; name: string }) =>
    `${type} ${name}`;
  const before = new Map(
    there
      .filter(({ type }) => type !== ApplicationCommandType.PrimaryEntryPoint)
      .map((each) => [keyOf(each), each] as const),
  );
  const after = new Map(wanted.map((each) => [keyOf(each), each] as const));
  const changes: CommandChange[] = [];
  for (const [key, { name }] of after) {
    const old = before.get(key);
    if (!old) changes.push({ name, change: "added" });
    else if (written(old) !== written(after.get(key))) changes.push({ name, change: "changed" });
  }
  for (const [key, { name }] of before) if (!after.has(key)) changes.push({ name, change: "removed" });
  return changes.toSorted((a, b) => a.name.localeCompare(b.name));
}

/** What Discord adds by itself, and what means the same as nothing. */
const ADDED = new Set([
  "id",
  "application_id",
  "guild_id",
  "version",
  "default_permission",
  "dm_permission",
  "handler",
]);

/** A command in one way of writing: keys sorted, defaults and empty values left out, so that equal means equal. */
function written(value: unknown): string {
  return JSON.stringify(value, (key, each: unknown) => {
    if (ADDED.has(key) || each === null || each === false || each === "") return undefined;
    if (Array.isArray(each)) return each.length === 0 ? undefined : each;
    if (typeof each !== "object") return each;
    return Object.fromEntries(Object.entries(each ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
