// Who reads along at a channel. When it cannot be worked out, nobody is trusted.
import type { Client, Role } from "discord.js";
import type { Place, Readers } from "../../chat/place.ts";
import type { Timer } from "../../clock.ts";
import type { SpaceId } from "../../core/ids.ts";
import type { Log } from "../../log.ts";
import type { Audience } from "../platform.ts";
import { describeFault } from "./fault.ts";
import { channelOf, spaceId } from "./ids.ts";
import { keepFor } from "./kept.ts";
import { isAdmin, type Members } from "./members.ts";
import { type Viewers, viewersOf } from "./viewers.ts";

export interface ReadersParts {
  readonly client: Client;
  readonly members: Members;
  readonly timer: Pick<Timer, "now">;
  readonly log: Log;
  readonly staffRoles: (space: SpaceId) => readonly string[];
}

export interface ReadersOf {
  of(place: Pick<Place, "id" | "kind" | "parent">): Promise<Readers>;
  audience(place: Place): Promise<Audience>;
  /** Roles or channels of a server changed, or anything did. */
  forget(guild?: string): void;
}

type Channel = Parameters<typeof viewersOf>[0];
const KEPT_MS = 60_000;
const KEPT_MOST = 2_000;

export function createReaders({ client, members, timer, log, staffRoles }: ReadersParts): ReadersOf {
  const kept = keepFor<Readers>(timer, KEPT_MS, KEPT_MOST);

  function of(place: Pick<Place, "id" | "kind" | "parent">): Promise<Readers> {
    if (place.kind === "dm") return Promise.resolve("one");
    const channel = seenFrom(place);
    if (!channel) return Promise.resolve("unknown");
    return kept.get(`${channel.guildId} ${channel.id}`, () => workOut(channel));
  }

  /** The channel whose permissions count: a thread has those of its parent. Private threads have fewer readers still. */
  function seenFrom({ id, parent }: Pick<Place, "id" | "parent">): Channel | undefined {
    const channel = [id, parent].map((each) => each && client.channels.cache.get(channelOf(each) ?? "")).find(Boolean);
    if (!channel || channel.isDMBased()) return undefined;
    return channel.isThread() ? (channel.parent ?? undefined) : channel;
  }

  async function workOut(channel: Channel): Promise<Readers> {
    const viewers = viewersOf(channel, client.user?.id ?? "");
    if (viewers.everyone) return "members";
    try {
      return (await isStaffAlone(channel, viewers)) ? "staff" : "members";
    } catch (error) {
      log.warn({ channel: channel.id, ...describeFault(error) }, "it could not be worked out who reads along");
      // Thrown on: what is not known is asked anew the next time, and not kept.
      throw error;
    }
  }

  /** Whether whoever can see it is staff: by the roles that open it, the people let in by name, and the owner. */
  async function isStaffAlone(channel: Channel, { roles, users, owner }: Viewers): Promise<boolean> {
    const { guild } = channel;
    const staff = new Set(staffRoles(spaceId(guild.id)));
    if (staff.size === 0) return false;
    const isStaffRole = (role: Role) =>
      staff.has(role.id) || (staff.has("admin") && isAdmin(role.permissions.bitfield));
    const bots = roles.map(botOf).filter((bot) => bot !== undefined && bot !== client.user?.id);
    if (!roles.every((role) => isStaffRole(role) || botOf(role) !== undefined)) return false;
    for (const user of [...users, ...bots, owner]) {
      const membership = await members.recall(guild.id, user ?? "");
      // Who left sees nothing; the owner is asked for like anybody else.
      if (!membership) continue;
      if (!members.wordsOf(guild.id, user ?? "", membership).some((word) => staff.has(word))) return false;
    }
    return true;
  }

  return {
    of: (place) => of(place).catch(() => "unknown" as const),
    async audience(place) {
      const readers = await of(place).catch(() => "unknown" as const);
      if (place.kind === "dm") return { readers, who: ["the two of you"] };
      const channel = seenFrom(place);
      return { readers, who: channel ? inWords(viewersOf(channel, client.user?.id ?? "")) : [] };
    },
    forget: (guild) => kept.forget(guild === undefined ? "" : `${guild} `),
  };
}

/** The role that a bot brought along belongs to it alone. */
const botOf = (role: Role): string | undefined => role.tags?.botId;

function inWords({ everyone, roles, users }: Viewers): readonly string[] {
  if (everyone) return ["everybody in the server"];
  const named = roles.filter((role) => !isAdmin(role.permissions.bitfield) && botOf(role) === undefined);
  const bots = roles.filter((role) => botOf(role) !== undefined && botOf(role) !== role.client.user.id);
  return [
    ...named.map(({ name }) => `role ${name}`),
    ...(users.length > 0 ? [users.length === 1 ? "1 person by name" : `${users.length} people by name`] : []),
    ...bots.map(({ name }) => `the bot ${name}`),
    "administrators and the owner",
  ];
}
