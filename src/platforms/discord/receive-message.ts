// Messages, their edits and their deletions.
import { type GatewayMessageCreateDispatchData, type GatewayMessageUpdateDispatchData, MessageType } from "discord.js";
import type { MessageRef } from "../../chat/place.ts";
import type { Rich } from "../../chat/rich.ts";
import type { EventKey } from "../../core/ids.ts";
import { plainHandle } from "./handle.ts";
import { instantOf, messageId } from "./ids.ts";
import { SOMEBODY } from "./people.ts";
import { mentions, readableText } from "./read-text.ts";
import type { Draft, Known, PlaceFound } from "./receive.ts";
import { authorOf, repliedTo } from "./said.ts";

/** What people write. Joins, pins, boosts and the like are messages of Discord's own. */
const WRITTEN: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply]);

type Incoming = GatewayMessageCreateDispatchData | GatewayMessageUpdateDispatchData;

export function messageEvent(message: GatewayMessageCreateDispatchData, known: Known): readonly Draft[] {
  if (message.author.id === known.botId || !WRITTEN.has(message.type)) return [];
  return [
    {
      ...whereOf(message),
      at: (place) => {
        const text = textOf(message, known);
        const replyTo = replyOf(message, place);
        return {
          kind: "message",
          key: message.id as EventKey,
          at: instantOf(message.id),
          place,
          by: authorOf(message),
          handle: plainHandle(place.kind === "dm"),
          ref: { place, id: messageId(message.id) },
          ...(text ? { text } : {}),
          ...(replyTo ? { replyTo } : {}),
          toBot: place.kind === "dm" || mentions(message, known.botId),
          files: message.attachments.length,
          // A post has the id of its first message.
          ...(place.kind === "post" && message.id === message.channel_id ? { opens: true } : {}),
        };
      },
    },
  ];
}

/** Discord also says "updated" when it unfolds a link: only what has a time of editing was edited. */
export function editedEvent(message: GatewayMessageUpdateDispatchData, known: Known): readonly Draft[] {
  const { edited_timestamp: edited, author } = message;
  if (!edited || author.id === known.botId || !WRITTEN.has(message.type)) return [];
  return [
    {
      ...whereOf(message),
      at: (place) => {
        const text = textOf(message, known);
        return {
          kind: "edited",
          key: `${message.id} edited ${edited}` as EventKey,
          at: Date.parse(edited),
          place,
          by: authorOf(message),
          handle: plainHandle(place.kind === "dm"),
          ref: { place, id: messageId(message.id) },
          ...(text ? { text } : {}),
        };
      },
    },
  ];
}

/** Who deleted it is not said. */
export function deletedEvent(
  id: string,
  { channel_id: channel, guild_id: guild }: { readonly channel_id: string; readonly guild_id?: string },
  { now }: Known,
): readonly Draft[] {
  return [
    {
      channel,
      guild,
      at: (place) => ({
        kind: "deleted",
        key: `${id} deleted` as EventKey,
        at: now,
        place,
        by: SOMEBODY,
        handle: plainHandle(place.kind === "dm"),
        ref: { place, id: messageId(id) },
      }),
    },
  ];
}

const whereOf = ({ channel_id: channel, guild_id: guild }: Incoming) => ({ channel, guild });

const textOf = (message: Incoming, known: Known): Rich | undefined => readableText(message, message.guild_id, known);

function replyOf(message: Incoming, place: PlaceFound): MessageRef | undefined {
  const to = repliedTo(message, message.guild_id);
  return to === undefined ? undefined : { place, id: messageId(to) };
}
