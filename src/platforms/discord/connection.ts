// The connection as it comes and goes: what is heard of it, and what is fetched again after a gap.
import { type Client, Events, GatewayDispatchEvents, type GatewayDispatchPayload, Status } from "discord.js";
import type { Timer } from "../../clock.ts";
import type { Instant } from "../../core/ids.ts";
import type { Log } from "../../log.ts";
import { disallowed, UNKNOWN_TOKEN } from "./connect.ts";

export interface Connection {
  /** Whether every part of it is open. */
  isUp(): boolean;
}

/** A connection that died is noticed by a heartbeat that stays unanswered: up to so long before. */
const NOTICED_AFTER_MS = 2 * 60_000;
const AUTHENTICATION_FAILED = 4004;
const DISALLOWED_INTENTS = 4014;

/**
 * Listens to a client's connection.
 * @param onGap called when a connection was opened anew and could not take up where it was: with the instant since
 * which something may have been missed
 */
export function watchConnection(
  client: Client,
  { timer, log }: { readonly timer: Timer; readonly log: Log },
  asked: { readonly readsMessages: boolean; readonly hearsMembers: boolean },
  onGap: (since: Instant) => void,
): Connection {
  const lostAt = new Map<number, Instant>();
  client.on(Events.ShardReconnecting, (shard) => {
    if (!lostAt.has(shard)) lostAt.set(shard, timer.now() - NOTICED_AFTER_MS);
    log.info({ shard }, "the connection to Discord is opened again");
  });
  client.on(Events.ShardResume, (shard) => void lostAt.delete(shard));
  client.on(Events.ShardReady, (shard) => {
    const since = lostAt.get(shard);
    lostAt.delete(shard);
    if (since !== undefined) onGap(since);
  });
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    const says =
      code === DISALLOWED_INTENTS
        ? disallowed(asked)
        : code === AUTHENTICATION_FAILED
          ? `${UNKNOWN_TOKEN} Then start Laurel again: until then it hears nothing here.`
          : undefined;
    log.error({ shard, code, ...(says ? { says } : {}) }, "Discord closed the connection for good");
  });
  return {
    isUp: () => client.isReady() && [...client.ws.shards.values()].every(({ status }) => status === Status.Ready),
  };
}

/** Packets after which it has to be worked out anew who reads along where. */
const CHANGES_READERS: ReadonlySet<string> = new Set([
  GatewayDispatchEvents.ChannelCreate,
  GatewayDispatchEvents.ChannelUpdate,
  GatewayDispatchEvents.ChannelDelete,
  GatewayDispatchEvents.GuildRoleCreate,
  GatewayDispatchEvents.GuildRoleUpdate,
  GatewayDispatchEvents.GuildRoleDelete,
  GatewayDispatchEvents.GuildUpdate,
  GatewayDispatchEvents.GuildMemberUpdate,
  GatewayDispatchEvents.GuildMemberRemove,
  GatewayDispatchEvents.GuildDelete,
]);

/** The server in which a packet may have changed who reads along; undefined if it did not. */
export function serverChangedBy({ t, d }: GatewayDispatchPayload): string | undefined {
  if (!CHANGES_READERS.has(t) || typeof d !== "object" || d === null) return undefined;
  if ("guild_id" in d && typeof d.guild_id === "string") return d.guild_id;
  return "id" in d && typeof d.id === "string" ? d.id : undefined;
}
