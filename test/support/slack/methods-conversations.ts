import { type ApiCall, type Method, SlackRefusal } from "./api-call.ts";
import { membershipChanged } from "./membership.ts";
import { hasReplies, tombstone } from "./message-events.ts";
import { conversationScope } from "./scopes.ts";
import type { Fields } from "./shapes.ts";
import type { Channel, Message } from "./state.ts";
import { wireChannel, wireMessage } from "./wire.ts";

function readable(call: ApiCall, what: "history" | "read"): Channel {
  const channel = call.channel();
  call.needs(conversationScope(channel.kind, what));
  return channel;
}

function open(call: ApiCall): Fields {
  const named = call.text("channel");
  if (named) return { channel: { id: call.channel().id }, no_op: true, already_open: true };
  const ids = call.needed("users").split(",");
  const users = ids.map((id) => call.reachableUser(id));
  if (users.length > 8) throw new SlackRefusal("too_many_users");
  call.needs(users.length > 1 ? "mpim:write" : "im:write");
  const channel = call.workspace.conversation(users.map(({ id }) => id));
  return { channel: call.flag("return_im") ? wireChannel(call.workspace, channel) : { id: channel.id } };
}

function info(call: ApiCall): Fields {
  return { channel: wireChannel(call.workspace, readable(call, "read"), call.flag("include_locale")) };
}

const KIND_BY_TYPE = { public_channel: "public", private_channel: "private", im: "im", mpim: "mpim" } as const;

/** Conversations of the types asked for, of which the app can know; each type needs its scope. */
function listed(call: ApiCall): readonly Channel[] {
  const types = (call.text("types") ?? "public_channel").split(",");
  const kinds = Object.entries(KIND_BY_TYPE).flatMap(([type, kind]) => (types.includes(type) ? [kind] : []));
  for (const kind of kinds) call.needs(conversationScope(kind, "read"));
  return [...call.world.channels.values()].filter(
    (each) =>
      kinds.includes(each.kind) &&
      each.teams.has(call.workspace.teamId) &&
      (each.kind === "public" || each.members.has(call.workspace.bot.id)) &&
      !(call.flag("exclude_archived") && each.archived),
  );
}

function list(call: ApiCall): Fields {
  const { page, response_metadata } = call.page(listed(call));
  return { channels: page.map((each) => wireChannel(call.workspace, each)), response_metadata };
}

function usersConversations(call: ApiCall): Fields {
  const user = call.text("user") ?? call.workspace.bot.id;
  const { page, response_metadata } = call.page(listed(call).filter(({ members }) => members.has(user)));
  return { channels: page.map((each) => wireChannel(call.workspace, each)), response_metadata };
}

function members(call: ApiCall): Fields {
  const { page, response_metadata } = call.page([...readable(call, "read").members]);
  return { members: page, response_metadata };
}

/** Messages between `oldest` and `latest`. */
function between(call: ApiCall, messages: readonly Message[]): readonly Message[] {
  const oldest = call.text("oldest") ?? "0";
  const latest = call.text("latest") ?? "9999999999.999999";
  const inclusive = call.flag("inclusive");
  return messages.filter(({ ts }) => (ts > oldest && ts < latest) || (inclusive && (ts === oldest || ts === latest)));
}

const detail = (call: ApiCall) => ({ withMetadata: call.flag("include_all_metadata") });

function history(call: ApiCall): Fields {
  const channel = readable(call, "history");
  if (!channel.members.has(call.workspace.bot.id)) throw new SlackRefusal("not_in_channel");
  const standing = channel.messages.filter(
    (each) =>
      (!each.deleted || hasReplies(channel, each)) &&
      (each.threadTs === undefined || each.threadTs === each.ts || each.broadcast),
  );
  const shown = between(call, standing).map((each) => (each.deleted ? tombstone(each) : each));
  const { page, response_metadata } = call.page(shown.toReversed());
  return {
    messages: page.map((each) => wireMessage(call.world, each, detail(call))),
    has_more: response_metadata.next_cursor !== "",
    pin_count: 0,
    response_metadata,
  };
}

function replies(call: ApiCall): Fields {
  const channel = readable(call, "history");
  if (!channel.members.has(call.workspace.bot.id)) throw new SlackRefusal("not_in_channel");
  const ts = call.needed("ts");
  const root = channel.messages.find((each) => each.ts === ts);
  const below = channel.messages.filter((each) => each.threadTs === ts && each.ts !== ts && !each.deleted);
  if (!root || (root.deleted && below.length === 0)) throw new SlackRefusal("thread_not_found");
  const rootNow = root.deleted ? tombstone(root) : root;
  const { page, response_metadata } = call.page([rootNow, ...between(call, below)], 1000);
  return {
    messages: page.map((each) => wireMessage(call.world, each, detail(call))),
    has_more: response_metadata.next_cursor !== "",
    response_metadata,
  };
}

function join(call: ApiCall): Fields {
  const channel = call.channel();
  if (channel.kind !== "public") throw new SlackRefusal("method_not_supported_for_channel_type");
  if (channel.archived) throw new SlackRefusal("is_archived");
  membershipChanged(call.world, channel, call.workspace.bot, "joined");
  return { channel: wireChannel(call.workspace, channel) };
}

export const CONVERSATION_METHODS: Readonly<Record<string, Method>> = {
  "conversations.open": { run: open },
  "conversations.info": { run: info },
  "conversations.list": { run: list },
  "conversations.members": { run: members },
  "conversations.history": { run: history },
  "conversations.replies": { run: replies },
  "conversations.join": { scopes: ["channels:join"], run: join },
  "users.conversations": { run: usersConversations },
};
