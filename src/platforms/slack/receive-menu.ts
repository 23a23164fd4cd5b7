import { z } from "zod";
import type { MenuEvent } from "../../chat/event.ts";
import { actorOf, type Ears, placeAt, readText } from "./ears.ts";
import { writeToken } from "./handle.ts";
import { eventKey, messageId } from "./ids.ts";
import { RESPONSE_URL_MS } from "./limits.ts";
import { labelOf } from "./published.ts";
import { conversationOf } from "./receive-command.ts";
import { localeOf } from "./receive-message.ts";

const shortcut = z.object({
  callback_id: z.string(),
  trigger_id: z.string(),
  response_url: z.string(),
  user: z.object({ id: z.string(), name: z.string().optional(), team_id: z.string().optional() }),
  channel: z.object({ id: z.string(), name: z.string().optional() }),
  message_ts: z.string().optional(),
  message: z.object({
    ts: z.string().optional(),
    thread_ts: z.string().optional(),
    user: z.string().optional(),
    bot_id: z.string().optional(),
    team: z.string().optional(),
    username: z.string().optional(),
    text: z.string().default(""),
    blocks: z.unknown().optional(),
  }),
});

/** A shortcut on a message. It fires in channels Laurel is not in as well, so it is answered through its response_url. */
export function receiveMenu(ears: Ears, payload: unknown): MenuEvent | undefined {
  const given = shortcut.parse(payload);
  const { channel, message, user } = given;
  const ts = message.ts ?? given.message_ts;
  if (ts === undefined) return undefined;
  const at = ears.timer.now();
  const thread = message.thread_ts === ts ? undefined : message.thread_ts;
  const place = placeAt(ears, { channel: channel.id, thread, ...conversationOf(channel.id, channel.name) });
  return {
    kind: "menu",
    key: eventKey(ears.space.team, "menu", given.trigger_id),
    at,
    place,
    by: actorOf(ears, { user: user.id, team: user.team_id, name: user.name }),
    ...localeOf(ears, user.id),
    handle: {
      token: writeToken({
        is: "menu",
        channel: channel.id,
        ...(thread === undefined ? {} : { thread }),
        responseUrl: given.response_url,
        trigger: given.trigger_id,
      }),
      mayOpenForm: true,
      canHide: true,
      until: at + RESPONSE_URL_MS,
    },
    name: labelOf(given.callback_id),
    on: {
      message: { place, id: messageId(ts) },
      author: actorOf(ears, {
        user: message.user ?? message.bot_id ?? "unknown",
        team: message.team,
        bot: message.bot_id !== undefined || message.user === undefined,
        name: message.username,
      }),
      text: readText(ears, message.text, message.blocks),
    },
  };
}
