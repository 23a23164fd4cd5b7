import { type ApiCall, type Method, SlackRefusal } from "./api-call.ts";
import { areBlocksTooLong, blockProblems } from "./block-limits.ts";
import { messageChanged, messageDeleted, messageSent } from "./message-events.ts";
import type { Attachment, Block, Fields, Metadata } from "./shapes.ts";
import type { Channel, Message } from "./state.ts";
import { wireMessage } from "./wire.ts";
import { findMessage } from "./world.ts";

const TEXT_CHARACTERS = 40_000;
/** chat.update allows far less than chat.postMessage. */
const UPDATE_CHARACTERS = 4000;

export interface Body {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly attachments: readonly Attachment[];
}

/** What a message says, checked as Slack does; throws the refusal. */
export function checkedBody(said: Partial<Body>, most = TEXT_CHARACTERS): Body {
  const body: Body = { text: said.text ?? "", blocks: named(said.blocks ?? []), attachments: said.attachments ?? [] };
  if (!body.text && !body.blocks.length && !body.attachments.length) throw new SlackRefusal("no_text");
  if (body.text.length > most) throw new SlackRefusal("msg_too_long");
  for (const blocks of [body.blocks, ...body.attachments.map((each) => each.blocks ?? [])]) {
    const problems = blockProblems(blocks, "message");
    if (problems.length)
      throw new SlackRefusal("invalid_blocks", {
        errors: problems,
        response_metadata: { messages: problems.map((each) => `[ERROR] ${each}`) },
      });
    if (areBlocksTooLong(blocks)) throw new SlackRefusal("msg_blocks_too_long");
  }
  return body;
}

let blockIds = 0;
/** Slack gives each block an id that has none, and each element that can be used. */
export function named(blocks: readonly Block[]): readonly Block[] {
  const withAction = <T extends { readonly action_id?: string; readonly type: string }>(element: T): T =>
    element.action_id || element.type === "image" ? element : { ...element, action_id: `a${++blockIds}` };
  return blocks.map((block) => ({
    ...block,
    block_id: block.block_id ?? `b${++blockIds}`,
    ...(block.type === "actions" && block.elements ? { elements: block.elements.map(withAction) } : {}),
    ...(block.accessory ? { accessory: withAction(block.accessory) } : {}),
    ...(block.element ? { element: withAction(block.element) } : {}),
  }));
}

function bodyOf(call: ApiCall): Partial<Body> {
  if (typeof call.args.blocks === "string" && call.args.blocks) throw new SlackRefusal("invalid_blocks_format");
  const text = call.text("text") ?? call.text("markdown_text");
  const attachments = call.list<Attachment>("attachments");
  return { ...(text ? { text } : {}), blocks: call.list<Block>("blocks"), attachments };
}

/** A conversation the app may write to; a user's id names the app's DM with them. */
function writable(call: ApiCall): Channel {
  const id = call.needed("channel");
  const channel = /^[UW]/.test(id) ? call.workspace.conversation([call.reachableUser(id).id]) : call.channel();
  if (!channel.members.has(call.workspace.bot.id) && !call.workspace.scopes.has("chat:write.public"))
    throw new SlackRefusal("not_in_channel");
  if (channel.archived) throw new SlackRefusal("is_archived");
  if (channel.kind === "im") {
    for (const id of channel.members) if (id !== call.workspace.bot.id) call.reachableUser(id);
    if (!call.workspace.messagesTab) throw new SlackRefusal("messages_tab_disabled");
  }
  return channel;
}

/** Where a reply belongs: Slack takes any ts of a thread and answers under its root. */
export function threadOf(channel: Channel, ts: string | undefined): Pick<Message, "threadTs" | "parentUser"> {
  if (ts === undefined) return {};
  const found = findMessage(channel, ts);
  const root = found?.threadTs ? findMessage(channel, found.threadTs) : found;
  return { threadTs: root?.ts ?? ts, ...(root ? { parentUser: root.user } : {}) };
}

function ownMessage(call: ApiCall, refusal: string): { channel: Channel; message: Message } {
  const channel = call.channel();
  const message = findMessage(channel, call.needed("ts"));
  if (!message) throw new SlackRefusal("message_not_found");
  if (message.appId !== call.workspace.appId) throw new SlackRefusal(refusal);
  if (channel.archived) throw new SlackRefusal("is_archived");
  return { channel, message };
}

const metadataOf = (call: ApiCall): Metadata | undefined => {
  const value = call.args.metadata;
  if (value === undefined || value === "") return undefined;
  if (typeof value === "object" && value !== null && "event_type" in value && "event_payload" in value)
    return { event_type: String(value.event_type), event_payload: { ...Object(value.event_payload) } };
  throw new SlackRefusal("invalid_metadata_format");
};

function postMessage(call: ApiCall): Fields {
  const channel = writable(call);
  const body = checkedBody(bodyOf(call));
  const metadata = metadataOf(call);
  const { bot, botId, appId, teamId } = call.workspace;
  const broadcast = call.flag("reply_broadcast");
  const message: Message = {
    ...body,
    ...threadOf(channel, call.text("thread_ts")),
    ...(metadata ? { metadata } : {}),
    ...(broadcast ? { subtype: "thread_broadcast" } : {}),
    ts: call.world.nextTs(),
    channel: channel.id,
    user: bot.id,
    teamId,
    botId,
    appId,
    broadcast,
    deleted: false,
    reactions: [],
    files: [],
  };
  messageSent(call.world, channel, message);
  const said = wireMessage(call.world, message, { withMetadata: true });
  return { channel: channel.id, ts: message.ts, message: said };
}

function postEphemeral(call: ApiCall): Fields {
  const channel = call.channel();
  const body = checkedBody(bodyOf(call));
  const user = call.user(call.needed("user"));
  if (!channel.members.has(call.workspace.bot.id)) throw new SlackRefusal("not_in_channel");
  if (channel.archived) throw new SlackRefusal("is_archived");
  if (user.deleted || !channel.members.has(user.id)) throw new SlackRefusal("user_not_in_channel");
  const ts = call.world.nextTs();
  const threadTs = call.text("thread_ts");
  call.world.ephemerals.push({
    ...body,
    ts,
    channel: channel.id,
    to: user.id,
    user: call.workspace.bot.id,
    teamId: call.workspace.teamId,
    ...(threadTs ? { threadTs } : {}),
    deleted: false,
  });
  return { message_ts: ts };
}

function update(call: ApiCall): Fields {
  const { channel, message } = ownMessage(call, "cant_update_message");
  const said = bodyOf(call);
  const body = checkedBody(said, UPDATE_CHARACTERS);
  const before = wireMessage(call.world, message);
  const metadata = metadataOf(call);
  message.text = body.text;
  // With `text` and no `blocks`, what blocks there were are gone.
  message.blocks = body.blocks;
  message.attachments = body.attachments;
  if (metadata) message.metadata = metadata;
  message.editedTs = call.world.nextTs();
  messageChanged(call.world, channel, message, before);
  return { channel: channel.id, ts: message.ts, text: message.text, message: wireMessage(call.world, message) };
}

function remove(call: ApiCall): Fields {
  const { channel, message } = ownMessage(call, "cant_delete_message");
  messageDeleted(call.world, channel, message);
  return { channel: channel.id, ts: message.ts };
}

function getPermalink(call: ApiCall): Fields {
  const channel = call.channel();
  const message = findMessage(channel, call.needed("message_ts"));
  if (!message) throw new SlackRefusal("message_not_found");
  const thread = message.threadTs ? `?thread_ts=${message.threadTs}&cid=${channel.id}` : "";
  return { channel: channel.id, permalink: `${permalinkOf(call, channel)}/p${message.ts.replace(".", "")}${thread}` };
}

const permalinkOf = (call: ApiCall, channel: Channel) =>
  `https://${call.workspace.domain}.slack.com/archives/${channel.id}`;

export const CHAT_METHODS: Readonly<Record<string, Method>> = {
  "chat.postMessage": { scopes: ["chat:write"], run: postMessage },
  "chat.postEphemeral": { scopes: ["chat:write"], run: postEphemeral },
  "chat.update": { scopes: ["chat:write"], run: update },
  "chat.delete": { scopes: ["chat:write"], run: remove },
  "chat.getPermalink": { run: getPermalink },
};
