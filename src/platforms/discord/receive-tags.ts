// Tags of forum posts, told by the packets of threads: discord.js says nothing of threads that it forgot.
import type { GatewayThreadUpdateDispatchData } from "discord.js";
import type { EventKey } from "../../core/ids.ts";
import { plainHandle } from "./handle.ts";
import { accountId } from "./ids.ts";
import { SOMEBODY } from "./people.ts";
import type { Draft, Known } from "./receive.ts";

/** What is known of the tags of posts. */
export interface TagsKnown {
  /** The names of a forum's tags, by id; undefined for a channel that is no forum. */
  namesOf(forum: string): ReadonlyMap<string, string> | undefined;
  /** The tags of a post before this packet; undefined if nobody remembers. */
  before(post: string): readonly string[] | undefined;
}

/**
 * A thread changes for many reasons; only a change of its tags is told. Of a post that nobody remembers (archived long
 * ago) the tags are told as they are: rules that credit once bear being told twice, and a tag that is missed is lost.
 */
export function taggedEvent(thread: GatewayThreadUpdateDispatchData, { tags, mark, now }: Known): readonly Draft[] {
  const { id, parent_id: forum, applied_tags: applied, guild_id: guild, owner_id: owner } = thread;
  if (!forum || applied === undefined || guild === undefined || owner === undefined) return [];
  const before = tags.before(id);
  const names = tags.namesOf(forum);
  if (!names || (before && sameTags(before, applied))) return [];
  return [
    {
      channel: id,
      guild,
      hint: { type: thread.type, parentId: forum, name: thread.name },
      at: (place) => ({
        kind: "tagged",
        key: `${id} tagged ${[...applied].sort().join(",")} ${mark}` as EventKey,
        at: now,
        place,
        // Its owner or a moderator: Discord does not say.
        by: SOMEBODY,
        handle: plainHandle(false),
        post: place,
        owner: accountId(owner),
        tags: applied.map((tag) => names.get(tag) ?? tag),
      }),
    },
  ];
}

const sameTags = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((tag) => others.includes(tag));
