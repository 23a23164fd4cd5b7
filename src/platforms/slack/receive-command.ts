import { z } from "zod";
import type { CommandEvent } from "../../chat/event.ts";
import { actorOf, type Ears, placeAt, readLine } from "./ears.ts";
import { writeToken } from "./handle.ts";
import { eventKey } from "./ids.ts";
import { RESPONSE_URL_MS } from "./limits.ts";
import { readCommand } from "./published.ts";
import { localeOf } from "./receive-message.ts";

const slash = z.object({
  command: z.string(),
  text: z.string().default(""),
  channel_id: z.string(),
  channel_name: z.string().optional(),
  user_id: z.string(),
  user_name: z.string().optional(),
  trigger_id: z.string(),
  response_url: z.string(),
});

/** Slack tells neither when a command was typed nor repeats it: the time it came is its time. */
export function receiveCommand(ears: Ears, payload: unknown): CommandEvent {
  const given = slash.parse(payload);
  const { name, rest } = readCommand(given.command, given.text, ears.options);
  const at = ears.timer.now();
  const channel = given.channel_id;
  return {
    kind: "command",
    key: eventKey(ears.space.team, "command", given.trigger_id),
    at,
    place: placeAt(ears, { channel, ...conversationOf(channel, given.channel_name) }),
    by: actorOf(ears, { user: given.user_id, team: ears.space.team, name: given.user_name }),
    ...localeOf(ears, given.user_id),
    handle: {
      token: writeToken({ is: "command", channel, responseUrl: given.response_url, trigger: given.trigger_id }),
      mayOpenForm: true,
      canHide: true,
      until: at + RESPONSE_URL_MS,
    },
    name,
    args: { line: readLine(ears, rest) },
  };
}

/** What a payload tells of a conversation's kind. By its name alone it is no DM: a channel may be called the same. */
export function conversationOf(
  id: string,
  name: string | undefined,
): { readonly type?: string; readonly name?: string } {
  if (name === "directmessage" && id.startsWith("D")) return { type: "im" };
  if (name === undefined || name === "privategroup" || name.startsWith("mpdm-")) return {};
  return { name };
}
