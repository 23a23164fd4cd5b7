// Threads and forum posts: how they come about and how they change.
import type { Channel, Posted, User } from "./model.ts";
import { channelObject, threadMember } from "./payloads.ts";
import { HAS_THREAD, post, tell } from "./posting.ts";
import type { DiscordServer } from "./server.ts";

export const PUBLIC_THREAD = 11;

export interface NewThread {
  readonly id?: string;
  readonly name: string;
  readonly owner: User;
  readonly type?: number;
  readonly appliedTags?: readonly string[];
  readonly autoArchiveMinutes?: number;
}

/** Opens a thread under a channel, its owner in it, and tells of it. A public thread of somebody else's also has the bot. */
export function openThread(server: DiscordServer, parent: Channel, start: NewThread): Channel {
  const { world } = server;
  const thread: Channel = {
    id: start.id ?? world.newId(),
    type: start.type ?? PUBLIC_THREAD,
    guild_id: parent.guild_id,
    parent_id: parent.id,
    name: start.name,
    owner_id: start.owner.id,
    last_message_id: null,
    message_count: 0,
    total_message_sent: 0,
    member_count: 1,
    rate_limit_per_user: 0,
    flags: 0,
    ...(start.appliedTags && { applied_tags: start.appliedTags }),
    thread_metadata: {
      archived: false,
      auto_archive_duration: start.autoArchiveMinutes ?? 1440,
      archive_timestamp: world.timestamp(),
      locked: false,
      create_timestamp: world.timestamp(),
    },
  };
  world.channels.set(thread.id, thread);
  world.threadMembers.set(thread.id, new Set([start.owner.id]));
  if (start.owner.id === world.bot.id) server.note(thread, world.readersOf(thread), start.name);
  const d = { ...channelObject(world, thread), newly_created: true };
  server.emitIn(thread, "THREAD_CREATE", () => d);
  return thread;
}

/** Opens a thread at a message: it has the id of the message, and begins with a pointer to it. */
export function openThreadAt(server: DiscordServer, parent: Channel, at: Posted, start: NewThread): Channel {
  const { message } = at;
  const thread = openThread(server, parent, { ...start, id: message.id });
  message.flags |= HAS_THREAD;
  tell(server, "MESSAGE_UPDATE", parent, at);
  const message_reference = { channel_id: parent.id, message_id: message.id, guild_id: parent.guild_id };
  post(
    server,
    { message_reference, allowed_mentions: { parse: [] } },
    { channel: thread, author: message.author, type: 21 },
  );
  return thread;
}

export interface ThreadChange {
  readonly name?: string;
  readonly archived?: boolean;
  readonly locked?: boolean;
  readonly appliedTags?: readonly string[];
}

/** Changes a thread and tells of it. */
export function changeThread(server: DiscordServer, thread: Channel, change: ThreadChange): void {
  const state = thread.thread_metadata;
  if (!state) throw new Error(`${thread.name} is no thread`);
  if (change.archived !== undefined && change.archived !== state.archived) {
    state.archived = change.archived;
    state.archive_timestamp = server.world.timestamp();
  }
  if (change.locked !== undefined) state.locked = change.locked;
  if (change.name !== undefined) thread.name = change.name;
  if (change.appliedTags !== undefined) thread.applied_tags = change.appliedTags;
  const d = structuredClone(channelObject(server.world, thread));
  server.emitIn(thread, "THREAD_UPDATE", () => d);
}

export const unarchive = (server: DiscordServer, thread: Channel): void =>
  changeThread(server, thread, { archived: false });

/** Takes a user into a thread or out of it. */
export function setThreadMember(server: DiscordServer, thread: Channel, user: User, inside: boolean): void {
  const members = server.world.threadMembers.get(thread.id) ?? new Set();
  server.world.threadMembers.set(thread.id, members);
  if (members.has(user.id) === inside) return;
  if (inside) members.add(user.id);
  else members.delete(user.id);
  thread.member_count = members.size;
  const d = {
    id: thread.id,
    guild_id: thread.guild_id,
    member_count: members.size,
    added_members: inside ? [threadMember(server.world, thread.id, user.id)] : [],
    removed_member_ids: inside ? [] : [user.id],
  };
  server.emitIn(thread, "THREAD_MEMBERS_UPDATE", () => d);
}
