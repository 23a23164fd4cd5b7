// The servers that Laurel is in, with their channels and roles.
import { type Client, type Guild, PermissionFlagsBits, type Role } from "discord.js";
import type { Place } from "../../chat/place.ts";
import type { SpaceId } from "../../core/ids.ts";
import type { Space, SpaceRole } from "../platform.ts";
import { guildOf, spaceId } from "./ids.ts";
import { type Places, TYPES } from "./places.ts";

export const spacesOf = (client: Client): readonly Space[] =>
  [...client.guilds.cache.values()].map(({ id, name }) => ({ id: spaceId(id), name: name ?? id }));

/** The server of a space; undefined for DMs and where Laurel is not. */
export const serverOf = (client: Client, space: SpaceId): Guild | undefined =>
  client.guilds.cache.get(guildOf(space) ?? "");

const SHOWN: ReadonlySet<number> = new Set([...TYPES.channel, ...TYPES.forum]);

/** The text channels and forums that Laurel can see, in the order of the server. */
export async function placesOf(client: Client, places: Places, space: SpaceId): Promise<readonly Place[]> {
  const guild = serverOf(client, space);
  const self = guild?.members.me;
  if (!guild || !self) return [];
  const seen = [...guild.channels.cache.values()].filter(
    (channel) => SHOWN.has(channel.type) && channel.permissionsFor(self).has(PermissionFlagsBits.ViewChannel),
  );
  const ordered = seen.toSorted((a, b) => orderOf(a) - orderOf(b));
  const known = ordered.flatMap(({ id }) => places.known(id, guild.id) ?? []);
  return Promise.all(known.map(places.withReaders));
}

const orderOf = (channel: object): number =>
  "rawPosition" in channel && typeof channel.rawPosition === "number" ? channel.rawPosition : 0;

/** The roles of a server, the highest first, each with whether Laurel may give it. */
export function rolesIn(client: Client, space: SpaceId): readonly SpaceRole[] {
  const guild = serverOf(client, space);
  if (!guild) return [];
  const roles = [...guild.roles.cache.values()].filter(({ id }) => id !== guild.id);
  return roles
    .toSorted((a, b) => b.comparePositionTo(a))
    .map((role) => ({ role: role.id, name: role.name, mayGive: mayGive(guild, role) }));
}

function mayGive(guild: Guild, role: Role): SpaceRole["mayGive"] {
  const self = guild.members.me;
  if (role.managed) return { reason: `${role.name} belongs to a bot or an integration and is given by it alone.` };
  if (!self?.permissions.has(PermissionFlagsBits.ManageRoles))
    return { reason: "I lack Manage Roles. Give it to my role in the server settings, under Roles." };
  if (self.roles.highest.comparePositionTo(role) <= 0)
    return { reason: `${role.name} stands above my role. In the server settings, under Roles, drag my role above it.` };
  return true;
}
