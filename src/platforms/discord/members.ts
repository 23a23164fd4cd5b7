// Members of a server, one at a time: a list of all would need a privileged intent.
import { type APIGuildMember, type Client, PermissionFlagsBits, Routes } from "discord.js";
import type { Timer } from "../../clock.ts";
import { CODE, codeOf } from "./fault.ts";
import { keepFor } from "./kept.ts";

export interface Membership {
  /** Ids, without the one that everybody has. */
  readonly roles: readonly string[];
  readonly isBot: boolean;
}

export interface Members {
  /** As of now. Undefined for somebody who is not there. */
  ask(guild: string, user: string): Promise<Membership | undefined>;
  /** As of the last minute. */
  recall(guild: string, user: string): Promise<Membership | undefined>;
  forget(guild: string): void;
  /** The words for somebody's roles: their ids, and "admin" for who runs the server. */
  wordsOf(guild: string, user: string, membership: Membership): readonly string[];
}

const RECALLED_MS = 60_000;
const RECALLED_MOST = 2_000;
const RUNS_SERVER = PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild;

/** Whether permissions are those of somebody who runs the server. */
export const isAdmin = (permissions: bigint): boolean => (permissions & RUNS_SERVER) !== 0n;

export function createMembers(client: Client, timer: Pick<Timer, "now">): Members {
  const kept = keepFor<Membership | undefined>(timer, RECALLED_MS, RECALLED_MOST);

  async function ask(guild: string, user: string): Promise<Membership | undefined> {
    try {
      const member = (await client.rest.get(Routes.guildMember(guild, user))) as APIGuildMember;
      return { roles: member.roles, isBot: member.user.bot === true };
    } catch (error) {
      if (codeOf(error) === CODE.unknownMember || codeOf(error) === CODE.unknownUser) return undefined;
      throw error;
    }
  }

  return {
    ask,
    recall: (guild, user) => kept.get(`${guild} ${user}`, () => ask(guild, user)),
    forget: (guild) => kept.forget(`${guild} `),
    wordsOf(guild, user, { roles }) {
      const known = client.guilds.cache.get(guild);
      const permissions = [guild, ...roles]
        .map((id) => known?.roles.cache.get(id)?.permissions.bitfield ?? 0n)
        .reduce((sum, each) => sum | each, 0n);
      return known?.ownerId === user || isAdmin(permissions) ? [...roles, "admin"] : roles;
    },
  };
}
