// Running commands, completing their options, and the menus of messages and people.
import { act, type Deed, KINDS } from "../interactions.ts";
import type { Channel, Choice, Command, CommandOption } from "../model.ts";
import { messageObject } from "../payloads.ts";
import { basePermissions } from "../permissions.ts";
import type { Person } from "../person.ts";
import type { DiscordServer } from "../server.ts";
import { isFile, type OptionValue, Resolved } from "./values.ts";

const CHAT_INPUT = 1;
const USER_MENU = 2;
const MESSAGE_MENU = 3;
type Values = Readonly<Record<string, OptionValue>>;

/** Sends a command. Throws where Discord would not offer it, and where options are missing, unknown or of a wrong kind. */
export function runCommand(server: DiscordServer, by: Person, channel: Channel, line: string, values: Values): Deed {
  const resolved = new Resolved(server, channel, by.user);
  const data = commandData(server, by, channel, line, (options) => given(resolved, options, values));
  return act(server, { type: KINDS.command, user: by.user, channel, data: { ...data, ...resolved.data } });
}

/** Asks for suggestions, and resolves with them. */
export async function completeOption(
  server: DiscordServer,
  by: Person,
  channel: Channel,
  line: string,
  values: Values,
  focused: string,
): Promise<readonly Choice[]> {
  const resolved = new Resolved(server, channel, by.user);
  const data = commandData(server, by, channel, line, (options) => {
    const option = options.find(({ name }) => name === focused);
    if (!option?.autocomplete) throw new Error(`${line} suggests nothing for ${focused}`);
    return given(resolved, options, values, true).map((each) =>
      each.name === focused ? { ...each, focused: true } : each,
    );
  });
  const deed = act(server, { type: KINDS.autocomplete, user: by.user, channel, data: { ...data, ...resolved.data } });
  return (await deed.answered()).choices ?? [];
}

/** Picks a command from the menu of a message or a person. */
export function pickFromMenu(server: DiscordServer, by: Person, channel: Channel, name: string, target: string): Deed {
  const posted = server.world.findMessage(target);
  const command = offered(server, by, channel, name, posted ? MESSAGE_MENU : USER_MENU);
  const resolved = new Resolved(server, channel, by.user);
  // The message of the menu comes with its content, whatever the bot may read elsewhere.
  if (posted) resolved.message(target, messageObject(server.world, posted));
  else resolved.user(target);
  const data = { ...named(command), target_id: target, ...resolved.data };
  return act(server, { type: KINDS.command, user: by.user, channel, data });
}

interface GivenOption {
  readonly name: string;
  readonly type: number;
  readonly value: unknown;
  readonly focused?: boolean;
}

/** `program status` → the command `program` with its subcommand inside. */
function commandData(
  server: DiscordServer,
  by: Person,
  channel: Channel,
  line: string,
  fill: (options: readonly CommandOption[]) => readonly GivenOption[],
): object {
  const [name = "", ...path] = line.replace(/^\//, "").split(" ");
  const command = offered(server, by, channel, name, CHAT_INPUT);
  const inside = (options: readonly CommandOption[], rest: readonly string[]): readonly object[] => {
    const [next, ...further] = rest;
    if (next === undefined) {
      if (options.some(({ type }) => type <= 2)) throw new Error(`/${line} needs a subcommand`);
      return fill(options);
    }
    const option = options.find((each) => each.type <= 2 && each.name === next);
    if (!option) throw new Error(`/${name} has no subcommand ${next}`);
    return [{ name: next, type: option.type, options: inside(option.options ?? [], further) }];
  };
  const options = inside(command.options ?? [], path);
  return { ...named(command), ...(options.length > 0 && { options }) };
}

const named = ({ id, name, type, guild_id }: Command) => ({
  id,
  name,
  type,
  ...(guild_id !== undefined && { guild_id }),
});

/** The command, if the person is offered it there. */
function offered(server: DiscordServer, by: Person, channel: Channel, name: string, type: number): Command {
  const guild = server.world.guildOf(channel);
  const command = server.world.commands.find(
    (each) => each.name === name && each.type === type && (each.guild_id === undefined || each.guild_id === guild?.id),
  );
  if (!command) throw new Error(`The bot has published no command ${name} here`);
  const place = guild ? 0 : 1;
  if (command.contexts && !command.contexts.includes(place)) throw new Error(`${name} is not offered here`);
  const member = guild?.members.get(by.id);
  const needed = command.default_member_permissions;
  if (guild && member && needed !== null && needed !== undefined) {
    const has = basePermissions(guild, member);
    const isAdmin = (has & 8n) !== 0n;
    if (!isAdmin && (BigInt(needed) === 0n || (has & BigInt(needed)) !== BigInt(needed)))
      throw new Error(`${name} is not offered to ${by.user.username}`);
  }
  return command;
}

function given(
  resolved: Resolved,
  options: readonly CommandOption[],
  values: Values,
  unfinished = false,
): GivenOption[] {
  for (const name of Object.keys(values))
    if (!options.some((option) => option.name === name)) throw new Error(`The command has no option ${name}`);
  return options.flatMap((option) => {
    const value = values[option.name];
    if (value === undefined) {
      if (option.required && !unfinished) throw new Error(`The command needs the option ${option.name}`);
      return [];
    }
    return [{ name: option.name, type: option.type, value: unfinished ? value : wireValue(resolved, option, value) }];
  });
}

function wireValue(resolved: Resolved, option: CommandOption, value: OptionValue): unknown {
  const { type, name } = option;
  const chosen = option.choices?.length
    ? option.choices.find((each) => each.value === value || each.name === value)
    : undefined;
  if (option.choices?.length && !chosen) throw new Error(`${String(value)} is no choice of ${name}`);
  if (chosen) return chosen.value;
  if (type === 3 && typeof value === "string") return text(option, value);
  if (type === 4 && typeof value === "number" && Number.isInteger(value)) return value;
  if (type === 5 && typeof value === "boolean") return value;
  if (type === 6 && typeof value === "string") return resolved.user(value);
  if (type === 7 && typeof value === "string") return resolved.place(value);
  if (type === 8 && typeof value === "string") return resolved.role(value);
  if (type === 9 && typeof value === "string") return resolved.mentionable(value);
  if (type === 10 && typeof value === "number") return value;
  if (type === 11 && isFile(value)) return resolved.file(value);
  throw new Error(`${String(value)} does not fit the option ${name}`);
}

function text({ name, min_length = 0, max_length = 6000 }: CommandOption, value: string): string {
  if (value.length < min_length || value.length > max_length) throw new Error(`Discord takes no such text for ${name}`);
  return value;
}
