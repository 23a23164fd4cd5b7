import { z } from "zod";
import { decodeAction } from "../../chat/action.ts";
import type { PressEvent } from "../../chat/event.ts";
import { actorOf, type Ears, placeAt } from "./ears.ts";
import { writeToken } from "./handle.ts";
import { eventKey, messageId } from "./ids.ts";
import { RESPONSE_URL_MS } from "./limits.ts";
import { CHOICE, OFF } from "./marks.ts";
import { conversationOf } from "./receive-command.ts";
import { localeOf } from "./receive-message.ts";

const option = z.object({ value: z.string() });
const press = z.object({
  user: z.object({
    id: z.string(),
    name: z.string().optional(),
    username: z.string().optional(),
    team_id: z.string().optional(),
  }),
  trigger_id: z.string(),
  response_url: z.string().optional(),
  channel: z.object({ id: z.string(), name: z.string().optional() }).optional(),
  container: z.object({
    type: z.string(),
    message_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
    thread_ts: z.string().optional(),
  }),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).optional(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        value: z.string().optional(),
        selected_option: option.nullish(),
        selected_options: z.array(option).optional(),
      }),
    )
    .min(1),
});

/**
 * A press or a choice. One whose mark or action this version does not know has no action, and is answered as outdated.
 * What is shown to one alone brings no message, and neither does a home tab.
 */
export function receivePress(ears: Ears, payload: unknown): PressEvent | undefined {
  const given = press.parse(payload);
  const [action] = given.actions;
  if (!action || action.action_id.startsWith(OFF)) return undefined;
  const { space, timer } = ears;
  const at = timer.now();
  const isChoice = action.action_id.startsWith(CHOICE);
  const word = isChoice ? action.action_id.slice(CHOICE.length) : (action.value ?? "");
  const chosen = action.selected_options ?? (action.selected_option ? [action.selected_option] : []);
  const { channel, container, message } = given;
  // A DM with somebody goes by their own id as well.
  const isHome = channel === undefined;
  const where = channel?.id ?? given.user.id;
  const above = message?.thread_ts ?? container.thread_ts;
  const thread = above === (message?.ts ?? container.message_ts) ? undefined : above;
  const place = placeAt(ears, {
    channel: where,
    thread,
    ...(isHome ? { type: "im" } : conversationOf(where, channel.name)),
  });
  const shownToAll = container.is_ephemeral !== true && !isHome ? (message?.ts ?? container.message_ts) : undefined;
  return {
    kind: "press",
    key: eventKey(space.team, "press", given.trigger_id),
    at,
    place,
    by: actorOf(ears, { user: given.user.id, team: given.user.team_id, name: given.user.name ?? given.user.username }),
    ...localeOf(ears, given.user.id),
    handle: {
      token: writeToken({
        is: isHome ? "home" : "press",
        channel: where,
        ...(thread === undefined ? {} : { thread }),
        ...(given.response_url === undefined ? {} : { responseUrl: given.response_url }),
        trigger: given.trigger_id,
      }),
      mayOpenForm: true,
      canHide: true,
      ...(isHome ? {} : { until: at + RESPONSE_URL_MS }),
    },
    action: decodeAction(word),
    values: chosen.map(({ value }) => value),
    ...(shownToAll === undefined ? {} : { on: { place, id: messageId(shownToAll) } }),
  };
}
