// From packets of the gateway to events. Pure: the same packet gives the same event, in every run.
import {
  type APIInteraction,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  type GatewayGuildMemberAddDispatchData,
  type GatewayGuildMemberRemoveDispatchData,
} from "discord.js";
import type { Event } from "../../chat/event.ts";
import type { EventKey, Instant } from "../../core/ids.ts";
import { plainHandle } from "./handle.ts";
import { placeId, spaceId } from "./ids.ts";
import { actorOf } from "./people.ts";
import type { BarePlace, Hint } from "./places.ts";
import type { ReadingMessages } from "./read-text.ts";
import { deletedEvent, editedEvent, messageEvent } from "./receive-message.ts";
import { reactionEvent } from "./receive-reaction.ts";
import { type TagsKnown, taggedEvent } from "./receive-tags.ts";

/** What receiving needs to know of the world. */
export interface Known extends ReadingMessages {
  /** For what comes without a time of its own. */
  readonly now: Instant;
  /** The packet's own mark, the same when Discord plays it again: for what has no id of its own. */
  readonly mark: string;
  placeOf(channel: string, guild: string | undefined, hint?: Hint): BarePlace | undefined;
  readonly tags: TagsKnown;
}

/** An event before its place was looked up: `at` builds it once that is known. */
export interface Draft {
  readonly channel: string;
  readonly guild: string | undefined;
  readonly hint?: Hint;
  at(place: PlaceFound): Event;
}
export type PlaceFound = Event["place"];

/** The events in a packet; none if it is not for Laurel's ears. Interactions are read elsewhere. */
export function draftsFrom(packet: GatewayDispatchPayload, known: Known): readonly Draft[] {
  switch (packet.t) {
    case GatewayDispatchEvents.MessageCreate:
      return messageEvent(packet.d, known);
    case GatewayDispatchEvents.MessageUpdate:
      return editedEvent(packet.d, known);
    case GatewayDispatchEvents.MessageDelete:
      return deletedEvent(packet.d.id, packet.d, known);
    case GatewayDispatchEvents.MessageDeleteBulk:
      return packet.d.ids.flatMap((id) => deletedEvent(id, packet.d, known));
    case GatewayDispatchEvents.MessageReactionAdd:
      return reactionEvent(packet.d, true, known);
    case GatewayDispatchEvents.MessageReactionRemove:
      return reactionEvent(packet.d, false, known);
    case GatewayDispatchEvents.ThreadUpdate:
      return taggedEvent(packet.d, known);
    case GatewayDispatchEvents.GuildMemberAdd:
      return membershipEvent("joined", packet.d, known);
    case GatewayDispatchEvents.GuildMemberRemove:
      return membershipEvent("left", packet.d, known);
    default:
      return [];
  }
}

/** Whether a packet is an interaction, which somebody waits for. */
export const isInteraction = (
  packet: GatewayDispatchPayload,
): packet is GatewayDispatchPayload & { d: APIInteraction } => packet.t === GatewayDispatchEvents.InteractionCreate;

function membershipEvent(
  kind: "joined" | "left",
  { guild_id: guild, user }: GatewayGuildMemberAddDispatchData | GatewayGuildMemberRemoveDispatchData,
  { now, mark, botId }: Known,
): readonly Draft[] {
  if (user.id === botId) return [];
  return [
    {
      channel: guild,
      guild,
      hint: { type: 0 },
      at: (place) => ({
        kind,
        key: `${kind} ${guild} ${user.id} ${mark}` as EventKey,
        at: now,
        place,
        by: actorOf(user),
        handle: plainHandle(false),
      }),
    },
  ];
}

/** A server as a place, for what happens to it as a whole. */
export const serverPlace = (guild: string, name?: string): PlaceFound => ({
  space: spaceId(guild),
  id: placeId(guild, guild),
  kind: "channel",
  readers: "members",
  ...(name ? { name } : {}),
});
