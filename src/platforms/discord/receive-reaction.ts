// Reactions, put on and taken off.
import type { GatewayMessageReactionAddDispatchData, GatewayMessageReactionRemoveDispatchData } from "discord.js";
import type { EventKey } from "../../core/ids.ts";
import { plainHandle } from "./handle.ts";
import { accountId, messageId } from "./ids.ts";
import { actorOf } from "./people.ts";
import type { Draft, Known } from "./receive.ts";

type Added = GatewayMessageReactionAddDispatchData;

/**
 * A reaction with the author of its message where the packet tells (`message_author_id`), without one call to Discord.
 * A reaction has no id: the same person may put it on again after taking it off, so the packet's own mark is in the key.
 */
export function reactionEvent(
  reaction: Added | GatewayMessageReactionRemoveDispatchData,
  added: boolean,
  { botId, now, mark }: Known,
): readonly Draft[] {
  const { user_id: user, message_id: message, channel_id: channel, guild_id: guild, emoji } = reaction;
  if (user === botId) return [];
  const member = "member" in reaction ? reaction.member : undefined;
  const author = "message_author_id" in reaction ? reaction.message_author_id : undefined;
  const name = emoji.name ?? "";
  return [
    {
      channel,
      guild,
      at: (place) => ({
        kind: "reaction",
        key: `${message} ${user} ${emoji.id ?? name} ${added ? "on" : "off"} ${mark}` as EventKey,
        at: now,
        place,
        by: member?.user
          ? actorOf(member.user, member)
          : { account: accountId(user), name: "somebody", bot: false, foreign: false },
        handle: plainHandle(place.kind === "dm"),
        on: { place, id: messageId(message) },
        ...(author === undefined ? {} : { author: accountId(author) }),
        emoji: emoji.id ? `:${name}:` : name,
        added,
      }),
    },
  ];
}
