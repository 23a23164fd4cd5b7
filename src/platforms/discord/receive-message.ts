// Messages, their edits and their deletions.
import {
  type APIMessage,
  type GatewayMessageCreateDispatchData,
  type GatewayMessageUpdateDispatchData,
  MessageReferenceType,
  MessageType,
} from "discord.js";
import type { MessageRef } from "../../chat/place.ts";
import type { Rich } from "../../chat/rich.ts";
import type { EventKey } from "../../core/ids.ts";
import { plainHandle } from "./handle.ts";
import { instantOf, messageId } from "./ids.ts";
import { actorOf, SOMEBODY } from "./people.ts";
import { readText } from "./read-text.ts";
import type { Draft, Known, PlaceFound } from "./receive.ts";

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

/** What a webhook wrote was not written by a person. */
const authorOf = (message: Incoming) => {
  const actor = actorOf(message.author, message.member);
  return message.webhook_id === undefined ? actor : { ...actor, bot: true };
};

/** A reply to Laurel that notifies it counts as a mention: so does Discord. */
const mentions = ({ mentions: users }: Pick<APIMessage, "mentions">, botId: string): boolean =>
  users.some(({ id }) => id === botId);

/**
 * Undefined where Discord does not let us read it: without the intent, text comes with what is written to Laurel,
 * in a DM or with a mention, and is an empty string elsewhere.
 */
function textOf(message: Incoming, known: Known): Rich | undefined {
  const mayRead = known.readsMessages || message.guild_id === undefined || mentions(message, known.botId);
  if (!mayRead && message.content === "") return undefined;
  return readText(message.content, {
    mentions: message.mentions,
    botId: known.botId,
    placeOf: (channel) => known.placeOf(channel, message.guild_id),
  });
}

/** Forwarded messages refer to another too, but reply to nothing. */
function replyOf(
  { message_reference: to, guild_id: guild, channel_id: channel }: Incoming,
  place: PlaceFound,
): MessageRef | undefined {
  if (to?.message_id === undefined || (to.type ?? MessageReferenceType.Default) !== MessageReferenceType.Default)
    return undefined;
  if (to.channel_id !== undefined && to.channel_id !== channel && guild !== undefined) return undefined;
  return { place, id: messageId(to.message_id) };
}
