// Messages of a channel, and reactions on them.
import { botMay, need, needToSend, visibleChannel } from "../bot-rights.ts";
import { type Route, route } from "../http.ts";
import { checkMessage } from "../limits/message.ts";
import type { Channel, Posted } from "../model.ts";
import { messageObject } from "../payloads.ts";
import { COMPONENTS_V2, EPHEMERAL, edit, post, react, remove } from "../posting.ts";
import type { Call } from "../record.ts";
import { refused } from "../refusal.ts";
import type { DiscordServer } from "../server.ts";
import { unarchive } from "../threads.ts";

const NONCE_LIVES_MS = 5 * 60_000;
const SUPPRESSIBLE = (1 << 2) | (1 << 12);

export function messageRoutes(server: DiscordServer): readonly Route[] {
  const { world } = server;
  const shown = (posted: Posted) => messageObject(world, posted, server.mayReadContent);
  return [
    route("POST", "/channels/:channel/messages", (call, param) => {
      const channel = visibleChannel(world, param("channel"));
      needToSend(world, channel);
      return shown(create(server, channel, call));
    }),
    route("GET", "/channels/:channel/messages", (call, param) => {
      const channel = visibleChannel(world, param("channel"));
      if (!botMay(world, channel, "ReadMessageHistory")) return [];
      return page(server, channel, call).map(shown);
    }),
    route("GET", "/channels/:channel/messages/:message", (_call, param) => {
      const channel = visibleChannel(world, param("channel"));
      need(world, channel, "ReadMessageHistory");
      return shown(world.message(channel.id, param("message")));
    }),
    route("PATCH", "/channels/:channel/messages/:message", (call, param) => {
      const channel = visibleChannel(world, param("channel"));
      const posted = world.message(channel.id, param("message"));
      if (posted.message.author.id !== world.bot.id) throw refused("edit of another's message");
      if (channel.thread_metadata?.archived) throw refused("archived thread");
      checkMessage(call.body, call.files, posted.message);
      edit(server, posted, { ...call.body, flags: keptFlags(call.body.flags) }, call.files);
      return shown(posted);
    }),
    route("DELETE", "/channels/:channel/messages/:message", (_call, param) => {
      const channel = visibleChannel(world, param("channel"));
      const posted = world.message(channel.id, param("message"));
      if (posted.message.author.id !== world.bot.id) need(world, channel, "ManageMessages");
      if (channel.thread_metadata?.archived) throw refused("archived thread");
      remove(server, posted);
    }),
    route("PUT", "/channels/:channel/messages/:message/reactions/:emoji/@me", (_call, param) => {
      const channel = visibleChannel(world, param("channel"));
      const posted = world.message(channel.id, param("message"));
      need(world, channel, "ReadMessageHistory");
      if (!posted.reactions.has(param("emoji"))) need(world, channel, "AddReactions");
      react(server, posted, world.bot, param("emoji"), true);
    }),
    route("DELETE", "/channels/:channel/messages/:message/reactions/:emoji/:user", (_call, param) => {
      const channel = visibleChannel(world, param("channel"));
      const posted = world.message(channel.id, param("message"));
      if (param("user") !== "@me") need(world, channel, "ManageMessages");
      const user = param("user") === "@me" ? world.bot : world.users.get(param("user"));
      if (!user) throw refused("unknown user");
      react(server, posted, user, param("emoji"), false);
    }),
    route("GET", "/channels/:channel/messages/:message/reactions/:emoji", (call, param) => {
      const channel = visibleChannel(world, param("channel"));
      const users = world.message(channel.id, param("message")).reactions.get(param("emoji")) ?? [];
      const after = BigInt(call.query.get("after") ?? 0);
      const all = [...users].filter((id) => BigInt(id) > after).sort();
      return all.slice(0, Number(call.query.get("limit") ?? 25)).flatMap((id) => world.users.get(id) ?? []);
    }),
  ];
}

/** Creates a message, or finds the one that has this nonce already. */
function create(server: DiscordServer, channel: Channel, call: Call): Posted {
  const { world } = server;
  const { body, files } = call;
  checkMessage(body, files);
  if (files.length > 0) need(world, channel, "AttachFiles");
  const twin = body.enforce_nonce ? withNonce(server, body.nonce) : undefined;
  if (twin) return twin;
  const reference = body.message_reference;
  if (reference?.message_id !== undefined && reference.type !== 1) {
    const target = world.messagesIn(channel.id).find(({ message }) => message.id === reference.message_id);
    if (!target && reference.fail_if_not_exists !== false) throw refused("unknown message");
    if (target) need(world, channel, "ReadMessageHistory");
  }
  if (channel.thread_metadata?.archived) unarchive(server, channel);
  const embeds = botMay(world, channel, "EmbedLinks") ? body.embeds : [];
  return post(server, { ...body, embeds, flags: keptFlags(body.flags) }, { channel, author: world.bot, files });
}

/** `EPHEMERAL` and the like cannot be set on a normal message. */
const keptFlags = (flags: number | undefined): number | undefined =>
  flags === undefined ? undefined : flags & (SUPPRESSIBLE | COMPONENTS_V2) & ~EPHEMERAL;

/** Discord compares the author and the nonce, not the channel. */
const withNonce = ({ world, now }: DiscordServer, nonce: string | number | undefined): Posted | undefined =>
  [...world.posted.values()]
    .flat()
    .find(
      ({ message }) =>
        nonce !== undefined &&
        message.author.id === world.bot.id &&
        String(message.nonce) === String(nonce) &&
        now() - Date.parse(message.timestamp) < NONCE_LIVES_MS,
    );

/** Newest first; `around`, `before` or `after` a message. */
function page(server: DiscordServer, channel: Channel, { query }: Call): readonly Posted[] {
  const limit = Number(query.get("limit") ?? 50);
  const all = server.world.messagesIn(channel.id).filter(({ visibleTo }) => visibleTo === undefined);
  const id = (posted: Posted) => BigInt(posted.message.id);
  const [around, before, after] = ["around", "before", "after"].map((name) => query.get(name));
  if (around) {
    const older = all.filter((each) => id(each) < BigInt(around)).slice(-Math.floor(limit / 2));
    const rest = all.filter((each) => id(each) >= BigInt(around)).slice(0, limit - older.length);
    return [...older, ...rest].reverse();
  }
  if (before)
    return all
      .filter((each) => id(each) < BigInt(before))
      .slice(-limit)
      .reverse();
  if (after)
    return all
      .filter((each) => id(each) > BigInt(after))
      .slice(0, limit)
      .reverse();
  return all.slice(-limit).reverse();
}
