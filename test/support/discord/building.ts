// Builds guilds, channels and roles. Done before the bot logs in or after: those that are there hear of it.
import type { Channel, Guild, Member, Overwrite, Role, User } from "./model.ts";
import { guildCreated } from "./payloads.ts";
import { bits, type Permission, USUAL_PERMISSIONS } from "./permissions.ts";
import type { DiscordServer } from "./server.ts";
import { FORUM, TEXT, type World } from "./world.ts";

/** What the bot's own role may do, unless a test says otherwise. */
export const BOT_PERMISSIONS: readonly Permission[] = [
  "ViewChannel",
  "SendMessages",
  "SendMessagesInThreads",
  "CreatePublicThreads",
  "AddReactions",
  "ReadMessageHistory",
  "AttachFiles",
  "EmbedLinks",
  "ManageRoles",
];

/** A guild with `@everyone`, its owner, and the bot with a role `laurel` above those that are added later. */
export function addGuild(server: DiscordServer, name: string): Guild {
  const { world } = server;
  const id = world.newId();
  const owner = world.addUser(`owner-of-${name.toLowerCase().replaceAll(" ", "-")}`);
  const guild: Guild = { id, name, owner_id: owner.id, roles: new Map(), members: new Map(), hasBot: true };
  world.guilds.set(id, guild);
  guild.roles.set(id, { ...roleNamed("@everyone", id), permissions: String(USUAL_PERMISSIONS) });
  join(world, guild, owner);
  const own = addRole(server, guild, "laurel", {
    permissions: BOT_PERMISSIONS,
    position: 50,
    ofBot: world.bot.id,
  });
  join(world, guild, world.bot, [own.id]);
  server.emit({ t: "GUILD_CREATE", inGuild: true, d: () => guildCreated(world, guild) });
  return guild;
}

export interface NewRole {
  readonly permissions?: readonly Permission[];
  readonly position?: number;
  readonly mentionable?: boolean;
  readonly managed?: boolean;
  /** The bot that brought it along, and that alone has it. */
  readonly ofBot?: string;
}

export function addRole(server: DiscordServer, guild: Guild, name: string, about: NewRole = {}): Role {
  const role: Role = {
    ...roleNamed(name, server.world.newId()),
    position: about.position ?? guild.roles.size,
    permissions: String(bits(...(about.permissions ?? []))),
    mentionable: about.mentionable ?? false,
    managed: about.managed ?? about.ofBot !== undefined,
    ...(about.ofBot !== undefined && { tags: { bot_id: about.ofBot } }),
  };
  guild.roles.set(role.id, role);
  server.emit({ t: "GUILD_ROLE_CREATE", inGuild: true, d: () => ({ guild_id: guild.id, role }) });
  return role;
}

/** A text channel; with `onlyFor`, one that those roles and the bot alone can see. */
export function addText(server: DiscordServer, guild: Guild, name: string, onlyFor?: readonly string[]): Channel {
  return addChannel(server, guild, {
    type: TEXT,
    name,
    permission_overwrites: onlyFor ? hiddenExceptFor(server.world, guild, onlyFor) : [],
  });
}

/** A forum; a tag whose name ends in `!` is for moderators alone. */
export function addForum(server: DiscordServer, guild: Guild, name: string, tags: readonly string[]): Channel {
  return addChannel(server, guild, {
    type: FORUM,
    name,
    available_tags: tags.map((tag) => ({
      id: server.world.newId(),
      name: tag.replace(/!$/, ""),
      moderated: tag.endsWith("!"),
      emoji_id: null,
      emoji_name: null,
    })),
  });
}

type NewChannel = Partial<Channel> & Pick<Channel, "type">;

function addChannel(server: DiscordServer, guild: Guild, about: NewChannel): Channel {
  const channel: Channel = {
    id: server.world.newId(),
    guild_id: guild.id,
    parent_id: null,
    position: server.world.channels.size,
    permission_overwrites: [],
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    flags: 0,
    last_message_id: null,
    ...about,
  };
  server.world.channels.set(channel.id, channel);
  server.emitIn(channel, "CHANNEL_CREATE", () => channel);
  return channel;
}

export function join(world: World, guild: Guild, user: User, roles: readonly string[] = []): Member {
  const joined_at = world.timestamp();
  const member: Member = { user, nick: null, roles, avatar: null, joined_at, deaf: false, mute: false, flags: 0 };
  guild.members.set(user.id, member);
  return member;
}

function hiddenExceptFor(world: World, guild: Guild, names: readonly string[]): readonly Overwrite[] {
  const view = String(bits("ViewChannel"));
  const roles = [...guild.roles.values()].filter(({ name }) => names.includes(name));
  if (roles.length < names.length) throw new Error(`${guild.name} has not all of the roles ${names.join(", ")}`);
  return [
    { id: guild.id, type: 0, allow: "0", deny: view },
    ...roles.map(({ id }): Overwrite => ({ id, type: 0, allow: view, deny: "0" })),
    { id: world.bot.id, type: 1, allow: view, deny: "0" },
  ];
}

const roleNamed = (name: string, id: string): Role => ({
  id,
  name,
  position: 0,
  permissions: "0",
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed: false,
  mentionable: false,
  flags: 0,
});

/**
 * What most tests need: a guild `program` with roles `staff` and `awardee`, channels `general`, `staff` (seen by staff
 * alone) and a forum `help` with the tags `question` and `solved`; members `ada`, `hank`, `sue` (staff), and a bot `robot`.
 */
export function addUsualWorld(server: DiscordServer): Guild {
  const guild = addGuild(server, "program");
  const staff = addRole(server, guild, "staff");
  addRole(server, guild, "awardee");
  addText(server, guild, "general");
  addText(server, guild, "staff", ["staff"]);
  addForum(server, guild, "help", ["question", "solved"]);
  const { world } = server;
  for (const name of ["ada", "hank"]) join(world, guild, world.addUser(name));
  join(world, guild, world.addUser("sue"), [staff.id]);
  join(world, guild, world.addUser("robot", true));
  return guild;
}
