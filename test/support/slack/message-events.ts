// A message that was sent, edited or deleted, and what the app hears of it.

import type { Delivery } from "./deliveries.ts";
import { deliverEvent } from "./events.ts";
import { channelTypeOf, messageEventFor } from "./scopes.ts";
import type { Fields } from "./shapes.ts";
import type { Channel, Message } from "./state.ts";
import { wireMessage } from "./wire.ts";
import type { Workspace } from "./workspace.ts";
import type { World } from "./world.ts";

/** Workspaces whose app is in a channel. */
export const listeners = (world: World, channel: Channel): readonly Workspace[] =>
  [...world.workspaces.values()].filter(({ teamId, bot }) => channel.teams.has(teamId) && channel.members.has(bot.id));

/** Puts a message into its channel. A mention of an app is told twice, under two event ids, as Slack does. */
export function messageSent(world: World, channel: Channel, message: Message): readonly Delivery[] {
  channel.messages.push(message);
  world.changed();
  return listeners(world, channel).flatMap((workspace) => {
    const event = {
      ...wireMessage(world, message),
      ...teamsOf(channel, message.teamId),
      ...whereabouts(channel, message.ts),
    };
    const isMention =
      message.text.includes(`<@${workspace.bot.id}>`) && channel.kind !== "im" && message.user !== workspace.bot.id;
    const { channel_type: _, ...mention } = event;
    return [
      ...(isMention
        ? deliverEvent(workspace, "app_mention", { ...mention, type: "app_mention" }, about(channel, message))
        : []),
      ...deliverEvent(workspace, messageEventFor(channel.kind), event, about(channel, message)),
    ];
  });
}

/** Tells of a change that has been made. `before` is the message as it was. */
export function messageChanged(world: World, channel: Channel, message: Message, before: Fields): readonly Delivery[] {
  world.changed();
  const ts = world.nextTs();
  const event = {
    type: "message",
    subtype: "message_changed",
    message: { ...wireMessage(world, message), ...teamsOf(channel, message.teamId) },
    previous_message: before,
    hidden: true,
    ts,
    ...whereabouts(channel, ts),
  };
  return listeners(world, channel).flatMap((workspace) =>
    deliverEvent(workspace, messageEventFor(channel.kind), event, about(channel, message)),
  );
}

/** Takes a message away and tells of it. One with replies below it leaves a stone in its place: that is a change. */
export function messageDeleted(world: World, channel: Channel, message: Message): readonly Delivery[] {
  const before = wireMessage(world, message);
  message.deleted = true;
  world.changed();
  const root = channel.messages.find(({ ts }) => ts === message.threadTs);
  const isLast = root?.deleted && root.ts !== message.ts && !hasReplies(channel, root);
  return [
    ...tellOfDeletion(world, channel, message, before),
    // The stone above goes with the last reply, and Slack tells of it once more.
    ...(isLast ? tellOfDeletion(world, channel, root, wireMessage(world, tombstone(root))) : []),
  ];
}

function tellOfDeletion(world: World, channel: Channel, message: Message, before: Fields): readonly Delivery[] {
  const ts = world.nextTs();
  const stone = hasReplies(channel, message);
  const event = {
    type: "message",
    ...(stone
      ? { subtype: "message_changed", message: wireMessage(world, tombstone(message)) }
      : { subtype: "message_deleted", deleted_ts: message.ts }),
    previous_message: before,
    hidden: true,
    ts,
    ...whereabouts(channel, ts),
  };
  return listeners(world, channel).flatMap((workspace) =>
    deliverEvent(workspace, messageEventFor(channel.kind), event, about(channel, message)),
  );
}

export const hasReplies = (channel: Channel, { ts }: Message): boolean =>
  channel.messages.some((each) => each.threadTs === ts && each.ts !== ts && !each.deleted);

/** What stands in the place of a message that was deleted and has replies. */
export const tombstone = (message: Message): Message => ({
  ...message,
  user: "USLACKBOT",
  subtype: "tombstone",
  text: "This message was deleted.",
  blocks: [],
  attachments: [],
  files: [],
  reactions: [],
});

const whereabouts = (channel: Channel, ts: string): Fields => ({
  channel: channel.id,
  channel_type: channelTypeOf(channel.kind),
  event_ts: ts,
});

/** In a channel shared through Slack Connect Slack says whose member wrote. */
const teamsOf = (channel: Channel, teamId: string): Fields =>
  channel.teams.size > 1 ? { user_team: teamId, source_team: teamId } : {};

const about = (channel: Channel, message: Message) => ({ shared: channel.teams.size > 1, fromTeam: message.teamId });
