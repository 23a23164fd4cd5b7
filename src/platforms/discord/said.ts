// A message as the API has it, in neutral words.
import { type APIMessage, ComponentType, MessageReferenceType, MessageType } from "discord.js";
import type { Actor } from "../../chat/event.ts";
import type { MessageRef, Place } from "../../chat/place.ts";
import type { SaidMessage } from "../platform.ts";
import { guildOf, instantOf, messageId } from "./ids.ts";
import { actorOf } from "./people.ts";
import { nativeOf } from "./posting.ts";
import { type ReadingMessages, readableText } from "./read-text.ts";

/** What people write, and what bots answer to a command. Joins, pins, boosts and the like are Discord's own. */
const SAID: ReadonlySet<MessageType> = new Set([
  MessageType.Default,
  MessageType.Reply,
  MessageType.ChatInputCommand,
  MessageType.ContextMenuCommand,
]);

export const isSaid = ({ type }: Pick<APIMessage, "type">): boolean => SAID.has(type);

type Authored = Pick<APIMessage, "author" | "webhook_id"> & { readonly member?: { readonly nick?: string | null } };

/** What a webhook wrote was not written by a person. */
export function authorOf({ author, member, webhook_id: webhook }: Authored): Actor {
  const actor = actorOf(author, member);
  return webhook === undefined ? actor : { ...actor, bot: true };
}

/** The message that one replies to, in the same channel. Forwarded messages refer to another too, and reply to nothing. */
export function repliedTo(
  { message_reference: to, channel_id: channel }: Pick<APIMessage, "message_reference" | "channel_id">,
  guild: string | undefined,
): string | undefined {
  if ((to?.type ?? MessageReferenceType.Default) !== MessageReferenceType.Default) return undefined;
  if (to?.channel_id !== undefined && to.channel_id !== channel && guild !== undefined) return undefined;
  return to?.message_id;
}

/** @param place where it stands */
export function saidMessage(message: APIMessage, place: Place, reading: ReadingMessages): SaidMessage {
  const guild = guildOf(place.space);
  const text = readableText({ ...message, content: contentOf(message) }, guild, reading);
  const replyTo = repliedTo(message, guild);
  const ref = { place, id: messageId(message.id) };
  return {
    ref,
    by: authorOf(message),
    at: instantOf(message.id),
    ...(text ? { text } : {}),
    files: message.attachments.length,
    ...(replyTo === undefined ? {} : { replyTo: messageId(replyTo) }),
    link: linkTo(ref),
  };
}

/** A message made of components, as Laurel's are, has its words in them. */
function contentOf({ content, components = [] }: APIMessage): string {
  const words = components.flatMap((component) =>
    component.type === ComponentType.Container || component.type === ComponentType.Section
      ? component.components
      : [component],
  );
  const texts = words.flatMap((word) => (word.type === ComponentType.TextDisplay ? [word.content] : []));
  return [...(content === "" ? [] : [content]), ...texts].join("\n");
}

/** How a message is found by people: the address that Discord's own apps open. */
const linkTo = ({ place, id }: MessageRef): string =>
  `https://discord.com/channels/${guildOf(place.space) ?? "@me"}/${nativeOf(place)}/${id}`;
