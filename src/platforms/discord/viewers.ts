// Who can see a channel, by the permissions of its server: nobody's name is needed for that.
import { type Guild, type GuildBasedChannel, OverwriteType, PermissionFlagsBits, type Role } from "discord.js";

export interface Viewers {
  readonly everyone: boolean;
  /** Roles each of which opens the channel by itself. */
  readonly roles: readonly Role[];
  /** Users who were let in by name. */
  readonly users: readonly string[];
  readonly owner: string;
}

/**
 * Works out who can see a channel; for a thread, its channel is meant. A member sees it if at least one role alone
 * would open it: Discord takes what any role allows before what another denies, so no sum of roles opens more.
 */
export function viewersOf(channel: Exclude<GuildBasedChannel, { isThread(): true }>, laurel: string): Viewers {
  const { guild } = channel;
  const overwrites = "permissionOverwrites" in channel ? [...channel.permissionOverwrites.cache.values()] : [];
  const opensFor = (role: Role | undefined) => opens(guild, overwrites, role);
  return {
    everyone: opensFor(undefined),
    roles: [...guild.roles.cache.values()].filter((role) => role.id !== guild.id && opensFor(role)),
    users: overwrites
      .filter(({ id, type, allow }) => type === OverwriteType.Member && id !== laurel && (allow.bitfield & VIEW) !== 0n)
      .map(({ id }) => id),
    owner: guild.ownerId,
  };
}

const VIEW = PermissionFlagsBits.ViewChannel;

interface Rule {
  readonly id: string;
  readonly allow: { readonly bitfield: bigint };
  readonly deny: { readonly bitfield: bigint };
}

function opens(guild: Guild, overwrites: readonly Rule[], role: Role | undefined): boolean {
  const base = guild.roles.everyone.permissions.bitfield | (role?.permissions.bitfield ?? 0n);
  if (base & PermissionFlagsBits.Administrator) return true;
  const after = (can: boolean, id: string | undefined): boolean => {
    const rule = overwrites.find((each) => each.id === id);
    if (rule && rule.allow.bitfield & VIEW) return true;
    return rule && rule.deny.bitfield & VIEW ? false : can;
  };
  return after(after((base & VIEW) !== 0n, guild.id), role?.id);
}
