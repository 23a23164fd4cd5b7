// A line as the contract types it, as the command with its options that somebody on Discord would fill in.

import type { Deed } from "../../support/discord/interactions.ts";
import type { Command, CommandOption } from "../../support/discord/model.ts";
import type { Person } from "../../support/discord/person.ts";
import type { DiscordServer } from "../../support/discord/server.ts";

/** Runs `/nominate @hank he answers everybody` at a channel. */
export function typeCommand(server: DiscordServer, by: Person, channel: string, line: string): Deed {
  const words = line.replace(/^\//, "").split(" ");
  const command = server.world.commands.find(({ name, type }) => name === words[0] && type === 1);
  if (!command) throw new Error(`nothing called ${words[0]} is published`);
  const below = command.options?.find(({ type, name }) => type === 1 && name === words[1]);
  const name = below ? `${command.name} ${below.name}` : command.name;
  const rest = words.slice(below ? 2 : 1);
  return asOpened(server, command, () =>
    by.runs(name, valuesFrom((below ?? command).options ?? [], rest), { at: channel }),
  );
}

/** People and words of a list by their place, and the rest of the line for the first text that stands behind them. */
function valuesFrom(options: readonly CommandOption[], words: readonly string[]): Record<string, string> {
  const values: Record<string, string> = {};
  let left = words;
  for (const [index, { name, type, autocomplete }] of options.entries()) {
    if (left.length === 0) break;
    const isFollowed = options.slice(index + 1).some((option) => option.type === 3 && !option.autocomplete);
    if (type === 6 || (autocomplete && isFollowed)) {
      values[name] = left[0]?.replace(/^@/, "") ?? "";
      left = left.slice(1);
    } else {
      values[name] = left.join(" ");
      left = [];
    }
  }
  return values;
}

/**
 * What is for admins by default is open to everybody here, as an admin does it under Integrations: the contract holds
 * Laurel to refusing by itself. Where an admin opened a command to stands apart from the command on Discord.
 */
function asOpened(server: DiscordServer, command: Command, run: () => Deed): Deed {
  const before = server.world.commands;
  server.world.commands = before.map((each) =>
    each === command ? { ...each, default_member_permissions: null } : each,
  );
  try {
    return run();
  } finally {
    server.world.commands = before;
  }
}
