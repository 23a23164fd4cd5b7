// Who comes and goes in a channel, and what the app hears of it.
import type { Delivery } from "./deliveries.ts";
import { deliverEvent } from "./events.ts";
import { listeners, messageSent } from "./message-events.ts";
import { channelTypeOf } from "./scopes.ts";
import type { Channel, User } from "./state.ts";
import type { World } from "./world.ts";

/** Lets somebody join or leave: the message that says so, and the event. */
export function membershipChanged(
  world: World,
  channel: Channel,
  user: User,
  what: "joined" | "left",
): readonly Delivery[] {
  const isMember = channel.members.has(user.id);
  if (isMember === (what === "joined")) return [];
  if (what === "joined") channel.members.add(user.id);
  // The app hears of its own leaving no more, and of everybody else's.
  else channel.members.delete(user.id);
  const subtype = `${channel.kind === "private" ? "group" : "channel"}_${what === "joined" ? "join" : "leave"}`;
  const ts = world.nextTs();
  const told = messageSent(world, channel, {
    ts,
    channel: channel.id,
    user: user.id,
    teamId: user.teamId,
    subtype,
    text: `<@${user.id}> has ${what} the channel`,
    blocks: [],
    attachments: [],
    broadcast: false,
    deleted: false,
    reactions: [],
    files: [],
  });
  const event = {
    type: `member_${what}_channel`,
    user: user.id,
    channel: channel.id,
    channel_type: channelTypeOf(channel.kind).charAt(0).toUpperCase(),
    team: user.teamId,
    event_ts: ts,
  };
  return [...told, ...listeners(world, channel).flatMap((each) => deliverEvent(each, event.type, event))];
}
