// What somebody may do where, computed as Discord does.
import { PermissionFlagsBits } from "discord.js";
import type { Channel, Guild, Member, Overwrite } from "./model.ts";

export type Permission = keyof typeof PermissionFlagsBits;

export const bits = (...names: readonly Permission[]): bigint =>
  names.reduce((sum, name) => sum | PermissionFlagsBits[name], 0n);

export const ALL_PERMISSIONS: bigint = Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n);

/** What `@everyone` of a new guild may do. */
export const USUAL_PERMISSIONS: bigint = bits(
  "ViewChannel",
  "SendMessages",
  "SendMessagesInThreads",
  "CreatePublicThreads",
  "AddReactions",
  "ReadMessageHistory",
  "AttachFiles",
  "EmbedLinks",
  "UseApplicationCommands",
);

/** What a member may do in the guild as a whole. */
export function basePermissions(guild: Guild, member: Member): bigint {
  if (guild.owner_id === member.user.id) return ALL_PERMISSIONS;
  const ids = [guild.id, ...member.roles];
  const base = ids.reduce((sum, id) => sum | BigInt(guild.roles.get(id)?.permissions ?? 0), 0n);
  return base & PermissionFlagsBits.Administrator ? ALL_PERMISSIONS : base;
}

/**
 * What a member may do in a channel.
 * @param channel where overwrites stand; for a thread that is its parent
 */
export function permissionsIn(guild: Guild, member: Member, channel: Channel): bigint {
  const base = basePermissions(guild, member);
  if (base === ALL_PERMISSIONS) return base;
  const overwrites = channel.permission_overwrites ?? [];
  const everyone = overwrites.filter(({ id }) => id === guild.id);
  const ofRoles = overwrites.filter(({ id, type }) => type === 0 && member.roles.includes(id));
  const own = overwrites.filter(({ id, type }) => type === 1 && id === member.user.id);
  const allowed = [everyone, ofRoles, own].reduce(apply, base);
  if (!(allowed & PermissionFlagsBits.ViewChannel)) return 0n;
  return allowed & PermissionFlagsBits.SendMessages
    ? allowed
    : allowed & ~bits("MentionEveryone", "AttachFiles", "EmbedLinks", "SendTTSMessages");
}

/** Denials of a level first, then what it allows. */
function apply(base: bigint, level: readonly Overwrite[]): bigint {
  const denied = level.reduce((sum, { deny }) => sum | BigInt(deny), 0n);
  const allowed = level.reduce((sum, { allow }) => sum | BigInt(allow), 0n);
  return (base & ~denied) | allowed;
}

/** The place of the highest role of a member; 0 without any. */
export const highestRole = (guild: Guild, member: Member): number =>
  Math.max(0, ...member.roles.map((id) => guild.roles.get(id)?.position ?? 0));
