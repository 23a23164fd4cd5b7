// What administrators do to a guild while the bot runs.
import { join } from "./building.ts";
import type { Channel, Guild, Overwrite, Role } from "./model.ts";
import { guildCreated, guildObject } from "./payloads.ts";
import { bits, type Permission } from "./permissions.ts";
import type { DiscordServer } from "./server.ts";

/** Throws the bot out of a guild. */
export function kickBot(server: DiscordServer, guild: Guild): void {
  guild.hasBot = false;
  guild.members.delete(server.world.bot.id);
  server.emit({ t: "GUILD_DELETE", inGuild: true, d: () => ({ id: guild.id }) });
}

/** Takes the bot into a guild, with the roles of these names. */
export function inviteBot(server: DiscordServer, guild: Guild, roles: readonly string[] = ["laurel"]): void {
  guild.hasBot = true;
  const ids = roles.map((role) => server.role(role, guild));
  join(server.world, guild, server.world.bot, ids);
  server.emit({ t: "GUILD_CREATE", inGuild: true, d: () => guildCreated(server.world, guild) });
}

/** A guild is out of order for a while, or in order again. */
export function setAvailable(server: DiscordServer, guild: Guild, available: boolean): void {
  if (available) server.emit({ t: "GUILD_CREATE", inGuild: true, d: () => guildCreated(server.world, guild) });
  else server.emit({ t: "GUILD_DELETE", inGuild: true, d: () => ({ id: guild.id, unavailable: true }) });
}

/** Renames a guild. */
export function renameGuild(server: DiscordServer, guild: Guild, name: string): void {
  guild.name = name;
  server.emit({ t: "GUILD_UPDATE", inGuild: true, d: () => guildObject(guild) });
}

export interface RoleChange {
  readonly position?: number;
  /** All that it may do from now on. */
  readonly permissions?: readonly Permission[];
}

/** Moves a role, or changes what it may do. `@everyone` is a role too. */
export function changeRole(server: DiscordServer, guild: Guild, name: string, change: RoleChange): void {
  const role = roleOf(server, guild, name);
  if (change.position !== undefined) role.position = change.position;
  if (change.permissions) role.permissions = String(bits(...change.permissions));
  const d = { guild_id: guild.id, role: { ...role } };
  server.emit({ t: "GUILD_ROLE_UPDATE", inGuild: true, d: () => d });
}

/** Deletes a role, and takes it from everybody. */
export function deleteRole(server: DiscordServer, guild: Guild, name: string): void {
  const { id } = roleOf(server, guild, name);
  guild.roles.delete(id);
  for (const member of guild.members.values()) member.roles = member.roles.filter((role) => role !== id);
  server.emit({ t: "GUILD_ROLE_DELETE", inGuild: true, d: () => ({ guild_id: guild.id, role_id: id }) });
}

export interface OverwriteChange {
  readonly allow?: readonly Permission[];
  readonly deny?: readonly Permission[];
}

/**
 * Sets what a role or a member may do in a channel, beside what stands there for others.
 * @param of a role by its name (`@everyone` too), or a user by name
 */
export function overwrite(server: DiscordServer, channel: Channel, of: string, change: OverwriteChange): void {
  const guild = server.world.guildOf(channel);
  if (!guild) throw new Error("There are no permissions in a DM");
  const role = [...guild.roles.values()].find(({ name }) => name === of);
  const member = [...guild.members.values()].find(({ user }) => user.username === of);
  const id = role?.id ?? member?.user.id;
  if (id === undefined) throw new Error(`${guild.name} has neither a role nor a member called ${of}`);
  const allow = String(bits(...(change.allow ?? [])));
  const entry: Overwrite = { id, type: role ? 0 : 1, allow, deny: String(bits(...(change.deny ?? []))) };
  channel.permission_overwrites = [...(channel.permission_overwrites ?? []).filter((each) => each.id !== id), entry];
  const d = structuredClone(channel);
  server.emit({ t: "CHANNEL_UPDATE", inGuild: true, d: () => d });
}

function roleOf(server: DiscordServer, guild: Guild, name: string): Role {
  const role = guild.roles.get(server.role(name, guild));
  if (!role) throw new Error(`${guild.name} has no role called ${name}`);
  return role;
}
