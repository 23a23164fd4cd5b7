// What was said while nobody listened: after a start, and after a connection that could not be resumed.
//
// Messages are fetched from channels and threads in which something newer stands; what is older than an hour is left
// alone, for an answer that late surprises. Not to be had again are edits, deletions, reactions, tags, and everything in
// DMs that this run has not seen yet: Discord keeps no list of them.
import { type APIMessage, type Client, PermissionFlagsBits, Routes } from "discord.js";
import type { Instant } from "../../core/ids.ts";
import type { Log } from "../../log.ts";
import { describeFault } from "./fault.ts";
import { instantOf, snowflakeAt } from "./ids.ts";

const LONGEST_AGO_MS = 60 * 60_000;
const MOST_IN_CHANNEL = 50;
/** Clocks differ, and what came last is not always the newest: what was taken already is known by its key. */
const OVERLAP_MS = 60_000;

export interface Missed {
  readonly message: APIMessage;
  readonly guild: string | undefined;
}

/**
 * Hands over what was missed since an instant, channel by channel, the oldest first. A channel that cannot be read is
 * logged and left out.
 * @param isStopped asked between calls, so that a pause ends it
 */
export async function catchUp(
  { client, log }: { readonly client: Client; readonly log: Log },
  { since, now, isStopped }: { readonly since: Instant; readonly now: Instant; readonly isStopped: () => boolean },
  hand: (missed: Missed) => Promise<void>,
): Promise<void> {
  const from = Math.max(since - OVERLAP_MS, now - LONGEST_AGO_MS);
  let count = 0;
  for (const { id, guild } of quietSince(client, from)) {
    if (isStopped()) return;
    try {
      const query = new URLSearchParams({ after: snowflakeAt(from), limit: String(MOST_IN_CHANNEL) });
      const messages = (await client.rest.get(Routes.channelMessages(id), { query })) as APIMessage[];
      count += messages.length;
      for (const message of messages.toSorted(byAge)) await hand({ message, guild });
    } catch (error) {
      log.warn({ channel: id, ...describeFault(error) }, "what was missed in a channel could not be read");
    }
  }
  if (count > 0) log.info({ messages: count }, "looked through what was said while nobody listened");
}

/** Ids grow with time, and within one millisecond too. */
const byAge = (a: APIMessage, b: APIMessage): number => (BigInt(a.id) < BigInt(b.id) ? -1 : 1);

interface Quiet {
  readonly id: string;
  readonly guild: string | undefined;
}

const READABLE = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;

/** Channels in which something newer stands, and in which Laurel may look. */
function quietSince(client: Client, from: Instant): readonly Quiet[] {
  return [...client.channels.cache.values()].flatMap((channel): readonly Quiet[] => {
    const last = "lastMessageId" in channel ? channel.lastMessageId : null;
    if (!last || instantOf(last) < from || !channel.isTextBased()) return [];
    if (channel.isDMBased()) return [{ id: channel.id, guild: undefined }];
    const self = channel.guild.members.me;
    return self && channel.permissionsFor(self).has(READABLE) ? [{ id: channel.id, guild: channel.guildId }] : [];
  });
}
