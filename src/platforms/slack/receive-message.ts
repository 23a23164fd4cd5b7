// Messages, their edits and deletions.
import { z } from "zod";
import type { Event, Handle } from "../../chat/event.ts";
import { plainText } from "../../chat/rich.ts";
import { actorOf, type Ears, placeAt, readText } from "./ears.ts";
import { writeToken } from "./handle.ts";
import { accountId, eventKey, instantOf, messageId } from "./ids.ts";
import { cutMention } from "./read-rich.ts";

/** A message as Slack writes it, in an event and in a history. */
export const said = z.object({
  user: z.string().optional(),
  bot_id: z.string().optional(),
  app_id: z.string().optional(),
  username: z.string().optional(),
  subtype: z.string().optional(),
  text: z.string().default(""),
  ts: z.string(),
  thread_ts: z.string().optional(),
  team: z.string().optional(),
  user_team: z.string().optional(),
  blocks: z.unknown().optional(),
  files: z.array(z.unknown()).default([]),
  edited: z.object({ ts: z.string() }).optional(),
});
export type Said = z.output<typeof said>;

const message = said.extend({
  type: z.string(),
  channel: z.string(),
  channel_type: z.string().optional(),
  event_ts: z.string().optional(),
  deleted_ts: z.string().optional(),
  message: said.optional(),
  previous_message: said.partial({ ts: true }).optional(),
});
type Message = z.output<typeof message>;

/** What people say; other subtypes tell of joins, topics, reminders and the like. */
const SPOKEN = [undefined, "file_share", "thread_broadcast", "bot_message"];
export const isSpoken = ({ subtype }: Pick<Said, "subtype">): boolean => SPOKEN.includes(subtype);

/** Reads `message` and `app_mention`: one mention comes as both, under two event ids, and has one key. */
export function receiveMessage(ears: Ears, payload: unknown): Event | undefined {
  const given = message.parse(payload);
  switch (given.subtype) {
    case "message_changed":
      return receiveEdit(ears, given);
    case "message_deleted":
      return receiveDeletion(ears, given, given.previous_message, given.deleted_ts);
    default:
      return isSpoken(given) ? receiveSpoken(ears, given) : undefined;
  }
}

export const isOwn = ({ space }: Ears, { user, bot_id }: Partial<Said>): boolean =>
  user === space.botUser || (bot_id !== undefined && bot_id === space.botId);

export const authorOf = (ears: Ears, { user, bot_id, user_team, username }: Partial<Said>) =>
  actorOf(ears, {
    user: user ?? bot_id ?? "unknown",
    team: user_team,
    bot: bot_id !== undefined || user === undefined,
    name: username,
  });

/** Undefined for a message that starts its thread, or stands in none. */
export const threadAbove = ({ ts, thread_ts }: { ts?: string | undefined; thread_ts?: string | undefined }) =>
  thread_ts === ts ? undefined : thread_ts;

function receiveSpoken(ears: Ears, given: Message): Event | undefined {
  if (isOwn(ears, given)) return undefined;
  const { space, options } = ears;
  const { channel, channel_type, ts } = given;
  const thread = threadAbove(given);
  const isDm = channel_type === "im";
  const written = cutMention(readText(ears, given.text, given.blocks), accountId(space.team, space.botUser));
  const toBot = isDm || written.mentioned || given.type === "app_mention";
  if (!toBot && !options.readsMessages) return undefined;
  const at = { channel, type: channel_type };
  return {
    kind: "message",
    key: eventKey(space.team, "message", channel, ts),
    at: instantOf(ts),
    place: placeAt(ears, { ...at, thread }),
    by: authorOf(ears, given),
    ...localeOf(ears, given.user),
    handle: handleFor(channel, isDm ? thread : (thread ?? ts)),
    ref: { place: placeAt(ears, { ...at, thread }), id: messageId(ts) },
    text: written.text,
    ...(thread === undefined ? {} : { replyTo: { place: placeAt(ears, at), id: messageId(thread) } }),
    toBot,
    files: given.files.length,
  };
}

export function localeOf({ space }: Ears, user: string | undefined): { readonly locale?: string } {
  const locale = user === undefined ? undefined : space.people.peek(user)?.locale;
  return locale === undefined ? {} : { locale };
}

/** A message can be answered for as long as there is its channel, to its author alone too, but by no form. */
const handleFor = (channel: string, thread: string | undefined): Handle => ({
  token: writeToken({ is: "message", channel, ...(thread === undefined ? {} : { thread }) }),
  mayOpenForm: false,
  canHide: true,
});

function receiveEdit(ears: Ears, given: Message): Event | undefined {
  const { message: now, previous_message: before, channel, channel_type, event_ts } = given;
  if (!now || isOwn(ears, now)) return undefined;
  // What had replies below it leaves a stone in its place.
  if (now.subtype === "tombstone") return receiveDeletion(ears, given, { ...before, ...threadOnly(now) }, now.ts);
  const text = readText(ears, now.text, now.blocks);
  const old = before && readText(ears, before.text, before.blocks);
  // Slack says so too when a preview or a reply was added.
  if (!now.edited && old && plainText(old) === plainText(text)) return undefined;
  const place = placeAt(ears, { channel, type: channel_type, thread: threadAbove(now) });
  const written = cutMention(text, accountId(ears.space.team, ears.space.botUser));
  const editedAt = now.edited?.ts ?? event_ts ?? given.ts;
  return {
    kind: "edited",
    key: eventKey(ears.space.team, "edited", channel, now.ts, editedAt),
    at: instantOf(editedAt),
    place,
    by: authorOf(ears, now),
    handle: handleFor(channel, now.thread_ts),
    ref: { place, id: messageId(now.ts) },
    text: written.text,
  };
}

const threadOnly = ({ thread_ts }: Said) => (thread_ts === undefined ? {} : { thread_ts });

function receiveDeletion(
  ears: Ears,
  { channel, channel_type, event_ts, ts }: Message,
  before: Partial<Said> | undefined,
  deleted: string | undefined,
): Event | undefined {
  if (deleted === undefined || (before && isOwn(ears, before))) return undefined;
  const thread = threadAbove({ ts: deleted, thread_ts: before?.thread_ts });
  const place = placeAt(ears, { channel, type: channel_type, thread });
  return {
    kind: "deleted",
    key: eventKey(ears.space.team, "deleted", channel, deleted),
    at: instantOf(event_ts ?? ts),
    place,
    by: authorOf(ears, before ?? {}),
    handle: handleFor(channel, undefined),
    ref: { place, id: messageId(deleted) },
  };
}
