// Channels, threads and forum posts.
import { botMay, need, visibleChannel } from "../bot-rights.ts";
import { type Route, route } from "../http.ts";
import { checkMessage } from "../limits/message.ts";
import { count, length } from "../limits/wrong.ts";
import type { Channel } from "../model.ts";
import { channelObject, messageObject, threadMember } from "../payloads.ts";
import { post } from "../posting.ts";
import type { Body, Call } from "../record.ts";
import { refused, refuseIfWrong } from "../refusal.ts";
import type { DiscordServer } from "../server.ts";
import { changeThread, openThread, openThreadAt, PUBLIC_THREAD, setThreadMember } from "../threads.ts";
import { FORUM, isThread } from "../world.ts";

export function channelRoutes(server: DiscordServer): readonly Route[] {
  const { world } = server;
  const thread = (id: string) => {
    const channel = visibleChannel(world, id);
    if (!isThread(channel)) throw refused("wrong kind of channel");
    return channel;
  };
  return [
    route("GET", "/channels/:channel", (_call, param) => channelObject(world, visibleChannel(world, param("channel")))),
    route("PATCH", "/channels/:channel", ({ body }, param) => changeByBot(server, thread(param("channel")), body)),
    route("DELETE", "/channels/:channel", (_call, param) => {
      const channel = visibleChannel(world, param("channel"));
      need(world, channel, isThread(channel) ? "ManageThreads" : "ManageChannels");
      server.deleteChannel(channel);
      return channel;
    }),
    route("POST", "/channels/:channel/typing", (_call, param) => {
      need(world, visibleChannel(world, param("channel")), "ViewChannel");
    }),
    route("POST", "/channels/:channel/messages/:message/threads", ({ body }, param) => {
      const parent = visibleChannel(world, param("channel"));
      const start = world.message(parent.id, param("message"));
      need(world, parent, "CreatePublicThreads", "ReadMessageHistory");
      if (isThread(parent) || parent.type === FORUM) throw refused("wrong kind of channel");
      refuseIfWrong(length("name", body.name, 100, 1));
      if (world.channels.has(start.message.id)) throw refused("thread exists");
      const opened = openThreadAt(server, parent, start, { ...named(body), owner: world.bot });
      return channelObject(world, opened);
    }),
    route("POST", "/channels/:channel/threads", (call, param) => {
      const parent = visibleChannel(world, param("channel"));
      return parent.type === FORUM ? postInForum(server, parent, call) : threadAlone(server, parent, call);
    }),
    route("PUT", "/channels/:channel/thread-members/:user", (_call, param) => {
      const user = param("user") === "@me" ? world.bot : world.users.get(param("user"));
      if (!user) throw refused("unknown user");
      setThreadMember(server, thread(param("channel")), user, true);
    }),
    route("DELETE", "/channels/:channel/thread-members/:user", (_call, param) => {
      const user = param("user") === "@me" ? world.bot : world.users.get(param("user"));
      if (!user) throw refused("unknown user");
      if (user !== world.bot) need(world, thread(param("channel")), "ManageThreads");
      setThreadMember(server, thread(param("channel")), user, false);
    }),
    route("GET", "/channels/:channel/thread-members", (_call, param) =>
      [...(world.threadMembers.get(thread(param("channel")).id) ?? [])].map((id) =>
        threadMember(world, param("channel"), id),
      ),
    ),
    route("GET", "/channels/:channel/threads/archived/public", (_call, param) => {
      const parent = visibleChannel(world, param("channel"));
      need(world, parent, "ReadMessageHistory");
      const archived = [...world.channels.values()].filter(
        ({ parent_id, thread_metadata }) => parent_id === parent.id && thread_metadata?.archived,
      );
      return { threads: archived.map((each) => channelObject(world, each)), members: [], has_more: false };
    }),
  ];
}

const named = (body: Body) => ({
  name: body.name ?? "",
  ...(body.auto_archive_duration && { autoArchiveMinutes: body.auto_archive_duration }),
});

function postInForum(server: DiscordServer, forum: Channel, { body, files }: Call): object {
  const { world } = server;
  need(world, forum, "SendMessages");
  const sent = body.message ?? {};
  refuseIfWrong([...length("name", body.name, 100, 1), ...count("applied_tags", body.applied_tags, 5)]);
  checkMessage(sent, files);
  const appliedTags = body.applied_tags ?? [];
  refuseModeratedTags(server, forum, appliedTags);
  const opened = openThread(server, forum, { ...named(body), owner: world.bot, appliedTags });
  const posted = post(server, sent, { channel: opened, author: world.bot, files, id: opened.id });
  return { ...channelObject(world, opened), message: messageObject(world, posted) };
}

function threadAlone(server: DiscordServer, parent: Channel, { body }: Call): object {
  const { world } = server;
  const type = body.type ?? 12;
  need(world, parent, type === PUBLIC_THREAD ? "CreatePublicThreads" : "CreatePrivateThreads");
  refuseIfWrong(length("name", body.name, 100, 1));
  return channelObject(world, openThread(server, parent, { ...named(body), type, owner: world.bot }));
}

/** The bot changes a thread: its own, or with MANAGE_THREADS. An archived one has to be taken from the archive first. */
function changeByBot(server: DiscordServer, thread: Channel, body: Body): object {
  const { world } = server;
  const state = thread.thread_metadata;
  const manages = botMay(world, thread, "ManageThreads");
  const wakes = body.archived === false && !state?.locked;
  const mine = thread.owner_id === world.bot.id && body.locked === undefined;
  if (!manages && !mine && !(wakes && Object.keys(body).length === 1)) throw refused("missing permissions");
  if (state?.archived && body.archived !== false) throw refused("archived thread");
  refuseIfWrong([
    ...(body.name === undefined ? [] : length("name", body.name, 100, 1)),
    ...count("applied_tags", body.applied_tags, 5),
  ]);
  const tags = body.applied_tags;
  if (tags)
    refuseModeratedTags(server, world.channel(thread.parent_id ?? ""), changed(thread.applied_tags ?? [], tags));
  if (body.name !== undefined) server.note(thread, world.readersOf(thread), body.name);
  changeThread(server, thread, { ...body, ...(tags && { appliedTags: tags }) });
  return channelObject(world, thread);
}

const changed = (before: readonly string[], after: readonly string[]): readonly string[] => [
  ...before.filter((tag) => !after.includes(tag)),
  ...after.filter((tag) => !before.includes(tag)),
];

function refuseModeratedTags({ world }: DiscordServer, forum: Channel, tags: readonly string[]): void {
  const known = forum.available_tags ?? [];
  refuseIfWrong(
    tags
      .filter((tag) => !known.some(({ id }) => id === tag))
      .map((tag) => ({ at: "applied_tags", code: "UNKNOWN_TAG", message: `Unknown tag: ${tag}` })),
  );
  const moderated = known.some(({ id, moderated }) => moderated && tags.includes(id));
  if (moderated && !botMay(world, forum, "ManageThreads")) throw refused("missing permissions");
}
