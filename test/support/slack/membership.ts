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
  const others = listeners(world, channel).flatMap((each) => deliverEvent(each, event.type, event));
  return [...told, ...others, ...(what === "left" ? botLeft(world, channel, user) : [])];
}

/** An app is no listener any more where it was removed, and hears of that in an event of its own. */
function botLeft(world: World, channel: Channel, bot: User): readonly Delivery[] {
  const workspace = [...world.workspaces.values()].find((each) => each.bot === bot);
  const type = channel.kind === "private" ? "group_left" : "channel_left";
  const event = { type, channel: channel.id, actor_id: channel.creator, event_ts: world.nextTs() };
  return workspace ? deliverEvent(workspace, type, event) : [];
}
