// Messages come, change and go here, whoever is behind it: the state first, then the event.
import { everyComponent, KIND, stored } from "./components.ts";
import { MESSAGE_CONTENT } from "./intents.ts";
import { mentionsIn } from "./mentions.ts";
import type { AllowedMentions, Attachment, Channel, InteractionMetadata, Message, Posted, User } from "./model.ts";
import { emojiObject, messageEvent, withoutUser } from "./payloads.ts";
import type { SentFile, SentMessage } from "./record.ts";
import type { DiscordServer } from "./server.ts";
import { isThread } from "./world.ts";

export const EPHEMERAL = 1 << 6;
export const LOADING = 1 << 7;
export const HAS_THREAD = 1 << 5;
export const COMPONENTS_V2 = 1 << 15;

/** What is known of a new message beside what was sent. */
export interface About {
  readonly channel: Channel;
  readonly author: User;
  readonly files?: readonly SentFile[];
  readonly visibleTo?: string;
  readonly type?: number;
  readonly id?: string;
  /** The interaction that it answers. */
  readonly interaction?: InteractionMetadata;
}

/** Creates a message and tells of it; an ephemeral one is told to nobody. */
export function post(server: DiscordServer, sent: SentMessage, about: About): Posted {
  const { world } = server;
  const { channel, author, interaction, visibleTo } = about;
  const attachments = attach(server, channel, sent, about.files ?? [], visibleTo !== undefined);
  const message: Message = {
    id: about.id ?? world.newId(),
    channel_id: channel.id,
    author,
    content: (sent.content ?? "").trim(),
    timestamp: world.timestamp(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments,
    embeds: sent.embeds ?? [],
    components: stored(sent.components ?? [], (url) => addressAmong(attachments, url)),
    pinned: false,
    type: about.type ?? (sent.message_reference ? 19 : interaction ? 20 : 0),
    flags: (sent.flags ?? 0) | (visibleTo === undefined ? 0 : EPHEMERAL),
    ...(sent.nonce !== undefined && { nonce: sent.nonce }),
    ...(sent.message_reference && {
      message_reference: { type: 0, channel_id: channel.id, guild_id: channel.guild_id, ...sent.message_reference },
    }),
    ...(interaction && {
      interaction_metadata: interaction,
      webhook_id: world.bot.id,
      application_id: world.bot.id,
    }),
  };
  const posted: Posted = { message, visibleTo, reactions: new Map(), pings: [] };
  mention(server, channel, posted, sent.allowed_mentions, interaction !== undefined);
  world.messagesIn(channel.id).push(posted);
  noted(server, channel, posted);
  if (author.id === world.bot.id) server.createdMessages.push({ ...message });
  if (visibleTo !== undefined) return posted;
  channel.last_message_id = message.id;
  if (isThread(channel)) {
    channel.message_count = (channel.message_count ?? 0) + 1;
    channel.total_message_sent = (channel.total_message_sent ?? 0) + 1;
  }
  tell(server, "MESSAGE_CREATE", channel, posted);
  return posted;
}

/** Changes what was sent of a message, and tells of it. */
export function edit(
  server: DiscordServer,
  posted: Posted,
  sent: SentMessage,
  files: readonly SentFile[] = [],
  quietly = false,
): void {
  const { world } = server;
  const { message } = posted;
  const channel = world.channel(message.channel_id);
  const kept = sent.attachments
    ? message.attachments.filter(({ id }) => sent.attachments?.some((each) => String(each.id) === id))
    : message.attachments;
  message.attachments = [...kept, ...attach(server, channel, sent, files, posted.visibleTo !== undefined)];
  if (sent.content !== undefined) message.content = (sent.content ?? "").trim();
  if (sent.embeds !== undefined) message.embeds = sent.embeds ?? [];
  if (sent.components !== undefined)
    message.components = stored(sent.components ?? [], (url) => addressAmong(message.attachments, url));
  if (sent.flags !== undefined) message.flags = (message.flags & (EPHEMERAL | HAS_THREAD | COMPONENTS_V2)) | sent.flags;
  message.flags &= ~LOADING;
  if (!quietly) message.edited_timestamp = world.timestamp();
  // An edit notifies nobody who was not notified before.
  const before = posted.pings;
  mention(server, channel, posted, sent.allowed_mentions, message.interaction_metadata !== undefined);
  posted.pings = before;
  noted(server, channel, posted);
  if (posted.visibleTo === undefined) tell(server, "MESSAGE_UPDATE", channel, posted);
}

/** Deletes a message, and tells of it. */
export function remove(server: DiscordServer, { message, visibleTo }: Posted): void {
  const { world } = server;
  const channel = world.channel(message.channel_id);
  const all = world.messagesIn(channel.id);
  all.splice(
    all.findIndex((each) => each.message.id === message.id),
    1,
  );
  const d = { id: message.id, channel_id: channel.id, guild_id: channel.guild_id };
  if (visibleTo === undefined) server.emitIn(channel, "MESSAGE_DELETE", () => d);
}

/** Puts a reaction on a message or takes it off; tells whether that changed anything. */
export function react(server: DiscordServer, posted: Posted, user: User, emoji: string, added: boolean): boolean {
  const users = posted.reactions.get(emoji) ?? new Set();
  if (users.has(user.id) === added) return false;
  if (added) users.add(user.id);
  else users.delete(user.id);
  if (users.size > 0) posted.reactions.set(emoji, users);
  else posted.reactions.delete(emoji);
  const channel = server.world.channel(posted.message.channel_id);
  const member = server.world.memberOf(channel, user.id);
  server.emitIn(channel, added ? "MESSAGE_REACTION_ADD" : "MESSAGE_REACTION_REMOVE", () => ({
    user_id: user.id,
    channel_id: channel.id,
    message_id: posted.message.id,
    guild_id: channel.guild_id,
    emoji: emojiObject(emoji),
    burst: false,
    type: 0,
    ...(added && { message_author_id: posted.message.author.id, ...(member && { member }) }),
  }));
  return true;
}

/** Takes all reactions off a message, or all of one emoji: one event, which names nobody. */
export function clearReactions(server: DiscordServer, { message, reactions }: Posted, emoji?: string): void {
  if (emoji === undefined) reactions.clear();
  else reactions.delete(emoji);
  const channel = server.world.channel(message.channel_id);
  const d = { channel_id: channel.id, message_id: message.id, guild_id: channel.guild_id };
  if (emoji === undefined) server.emitIn(channel, "MESSAGE_REACTION_REMOVE_ALL", () => d);
  else server.emitIn(channel, "MESSAGE_REACTION_REMOVE_EMOJI", () => ({ ...d, emoji: emojiObject(emoji) }));
}

/** Deletes several messages of a channel at once, and tells of it in one event. */
export function removeAll(server: DiscordServer, channel: Channel, ids: readonly string[]): void {
  const kept = server.world.messagesIn(channel.id).filter(({ message }) => !ids.includes(message.id));
  server.world.posted.set(channel.id, kept);
  const d = { ids, channel_id: channel.id, guild_id: channel.guild_id };
  server.emitIn(channel, "MESSAGE_DELETE_BULK", () => d);
}

/** Sends an event about a message as it is now, without its content to those who may not read it. */
export function tell(server: DiscordServer, t: string, channel: Channel, posted: Posted): void {
  const whole = structuredClone(messageEvent(server.world, posted, true));
  const emptied = structuredClone(messageEvent(server.world, posted, false));
  server.emitIn(channel, t, (intents) => (intents & MESSAGE_CONTENT ? whole : emptied));
}

function mention(
  server: DiscordServer,
  channel: Channel,
  posted: Posted,
  allowed: AllowedMentions | undefined,
  byInteraction: boolean,
): void {
  const { message } = posted;
  const found = mentionsIn(server.world, channel, message, allowed, byInteraction);
  const members = (user: User) => server.world.memberOf(channel, user.id);
  message.mentions = found.users.map((user) => {
    const member = members(user);
    return member ? { ...user, member: withoutUser(member) } : user;
  });
  message.mention_roles = found.roles;
  message.mention_everyone = found.everyone;
  posted.pings = posted.visibleTo === undefined ? found.pings : found.pings.filter((id) => id === posted.visibleTo);
}

/** Keeps who could read what at that moment, for the checks after a test. */
function noted(server: DiscordServer, channel: Channel, { message, visibleTo }: Posted): void {
  if (message.author.id !== server.world.bot.id) return;
  const readers = server.world.readersOf(channel).filter(({ id }) => visibleTo === undefined || id === visibleTo);
  const files = message.attachments.flatMap(({ id }) => server.world.uploads.get(id) ?? []);
  const text = JSON.stringify([message.content, message.embeds, message.components, message.attachments]);
  server.note(channel, readers, [text, ...files.map(({ bytes }) => Buffer.from(bytes).toString("utf8"))].join("\n"));
}

function attach(
  server: DiscordServer,
  channel: Channel,
  sent: SentMessage,
  files: readonly SentFile[],
  ephemeral: boolean,
): readonly Attachment[] {
  return files.map((file) => {
    const place = /\d+/.exec(file.field)?.[0];
    const description = sent.attachments?.find(({ id }) => String(id) === place)?.description;
    return { ...server.upload(channel.id, file), ...(description && { description }), ...(ephemeral && { ephemeral }) };
  });
}

/** `attachment://chart.png` becomes the address of the upload. */
function addressAmong(attachments: readonly Attachment[], url: string): string {
  const name = url.startsWith("attachment://") ? url.slice("attachment://".length) : undefined;
  return attachments.find(({ filename }) => filename === name)?.url ?? url;
}

/** Names of the uploads that components show by `attachment://`. */
export const shownUploads = (components: SentMessage["components"]): readonly string[] =>
  [...everyComponent(components ?? [])]
    .flatMap(({ component }) => [
      ...(component.items ?? []).map(({ media }) => media.url),
      ...(component.type === KIND.thumbnail && component.media ? [component.media.url] : []),
      ...(component.file ? [component.file.url] : []),
    ])
    .filter((url) => url.startsWith("attachment://"))
    .map((url) => url.slice("attachment://".length));
