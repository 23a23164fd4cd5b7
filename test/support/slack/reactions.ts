// Reactions: added and taken away by people and by the app.
import { type ApiCall, type Method, SlackRefusal } from "./api-call.ts";
import type { Delivery } from "./deliveries.ts";
import { deliverEvent } from "./events.ts";
import { listeners } from "./message-events.ts";
import type { Fields } from "./shapes.ts";
import type { Channel, Message, User } from "./state.ts";
import { wireMessage } from "./wire.ts";
import { findMessage, type World } from "./world.ts";

/** Puts a reaction on a message or takes it away; throws `already_reacted` or `no_reaction`. */
export function reactionChanged(
  world: World,
  at: { readonly channel: Channel; readonly message: Message },
  by: User,
  emoji: string,
  what: "added" | "removed",
): readonly Delivery[] {
  const { channel, message } = at;
  const name = emoji.replace(/^:|:$/g, "");
  const found = message.reactions.find((each) => each.name === name);
  if (what === "added") {
    if (found?.users.includes(by.id)) throw new SlackRefusal("already_reacted");
    if (found) found.users.push(by.id);
    else message.reactions.push({ name, users: [by.id] });
  } else {
    if (!found?.users.includes(by.id)) throw new SlackRefusal("no_reaction");
    found.users.splice(found.users.indexOf(by.id), 1);
    if (found.users.length === 0) message.reactions.splice(message.reactions.indexOf(found), 1);
  }
  world.changed();
  const event = {
    type: `reaction_${what}`,
    user: by.id,
    reaction: name,
    item: { type: "message", channel: channel.id, ts: message.ts },
    item_user: message.user,
    event_ts: world.nextTs(),
  };
  const about = { shared: channel.teams.size > 1, fromTeam: by.teamId };
  return listeners(world, channel).flatMap((each) => deliverEvent(each, event.type, event, about));
}

function target(call: ApiCall): { channel: Channel; message: Message } {
  const channel = call.joinedChannel();
  const message = findMessage(channel, call.needed("timestamp"));
  if (!message) throw new SlackRefusal("message_not_found");
  return { channel, message };
}

const change =
  (what: "added" | "removed") =>
  (call: ApiCall): Fields => {
    const at = target(call);
    if (at.channel.archived) throw new SlackRefusal("is_archived");
    const name = call.needed("name");
    if (!/^[a-z0-9_+'-]+(::skin-tone-\d)?$/.test(name)) throw new SlackRefusal("invalid_name");
    reactionChanged(call.world, at, call.workspace.bot, name, what);
    return {};
  };

const get = (call: ApiCall): Fields => {
  const { channel, message } = target(call);
  return { type: "message", channel: channel.id, message: wireMessage(call.world, message) };
};

export const REACTION_METHODS: Readonly<Record<string, Method>> = {
  "reactions.add": { scopes: ["reactions:write"], run: change("added") },
  "reactions.remove": { scopes: ["reactions:write"], run: change("removed") },
  "reactions.get": { scopes: ["reactions:read"], run: get },
};
