// The one door for payloads: by their type to the file that reads them.
import { z } from "zod";
import type { Event } from "../../chat/event.ts";
import type { Ears } from "./ears.ts";
import { receiveCommand } from "./receive-command.ts";
import { receiveHome, receiveInstall, receiveMembership, receiveReaction } from "./receive-happening.ts";
import { receiveMenu } from "./receive-menu.ts";
import { receiveMessage } from "./receive-message.ts";
import { receivePress } from "./receive-press.ts";
import { receiveSubmission } from "./receive-submission.ts";

const envelope = z.object({
  type: z.string().optional(),
  command: z.string().optional(),
  event: z.looseObject({ type: z.string() }).optional(),
});

type Receive = (ears: Ears, payload: unknown) => Event | undefined;

const EVENTS: Readonly<Record<string, Receive>> = {
  app_mention: receiveMessage,
  message: receiveMessage,
  reaction_added: receiveReaction,
  reaction_removed: receiveReaction,
  app_home_opened: receiveHome,
  team_join: receiveMembership,
  user_change: receiveMembership,
  app_uninstalled: receiveInstall,
  tokens_revoked: receiveInstall,
};

const INTERACTIONS: Readonly<Record<string, Receive>> = {
  block_actions: receivePress,
  view_submission: receiveSubmission,
  message_action: receiveMenu,
};

/**
 * Reads a payload. Undefined for what is none of Laurel's business: it is acknowledged all the same.
 * Throws a ZodError where Slack sent something else than it documents.
 */
export function receive(ears: Ears, body: unknown): Event | undefined {
  const { type, command, event } = envelope.parse(body);
  if (command !== undefined) return receiveCommand(ears, body);
  if (type === "event_callback" && event) return EVENTS[event.type]?.(ears, event);
  return INTERACTIONS[type ?? ""]?.(ears, body);
}
