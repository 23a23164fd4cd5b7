// Payloads of what people do with an app, and what becomes of the acknowledgement.
import type { Delivery, DeliveryKind, Outcome } from "./deliveries.ts";
import { applyResponse, issueResponseUrl, type Response } from "./response-url.ts";
import type { Fields } from "./shapes.ts";
import type { Channel, Ephemeral, Message, User, View } from "./state.ts";
import { issueTrigger } from "./views.ts";
import { wireMessage, wireView } from "./wire.ts";
import type { Workspace } from "./workspace.ts";

/** What somebody did, and what came of it. */
export interface Interaction {
  readonly delivery: Delivery;
  readonly payload: Fields;
  readonly outcome: Outcome;
}

/** Where somebody presses or chooses. */
export type Surface =
  | { readonly kind: "message"; readonly channel: Channel; readonly message: Message }
  | { readonly kind: "ephemeral"; readonly channel: Channel; readonly message: Ephemeral }
  | { readonly kind: "view"; readonly view: View };

/** Under which key what is filled in on a surface is kept. */
export const inputKey = (surface: Surface, user: string): string =>
  surface.kind === "view" ? surface.view.id : `${surface.channel.id}:${surface.message.ts}:${user}`;

/** Hands something over and waits for its end: acknowledged, timed out by the clock, or not delivered. */
export async function interact(workspace: Workspace, kind: DeliveryKind, payload: Fields): Promise<Interaction> {
  const { world } = workspace;
  const delivery = world.deliveries.send(workspace, kind, payload);
  const what = String(payload.command ?? payload.type);
  const outcome = await world.until(`an acknowledgement of ${what}, or slack.advance(3001)`, () => delivery.outcome);
  return { delivery, payload, outcome };
}

const who = (workspace: Workspace, user: User): Fields => ({
  token: "verification-token",
  team: { id: workspace.teamId, domain: workspace.domain },
  enterprise: null,
  is_enterprise_install: false,
  user: { id: user.id, username: user.name, name: user.name, team_id: user.teamId },
  api_app_id: workspace.appId,
});

const channelNameOf = (channel: Channel): string =>
  ({ public: channel.name, private: "privategroup", im: "directmessage", mpim: channel.name })[channel.kind];

/** A slash command; what its acknowledgement says is shown as if it came through the response_url. */
export async function sendCommand(
  workspace: Workspace,
  user: User,
  channel: Channel,
  command: string,
  text: string,
): Promise<Interaction> {
  const done = await interact(workspace, "slash_commands", {
    token: "verification-token",
    team_id: workspace.teamId,
    team_domain: workspace.domain,
    channel_id: channel.id,
    channel_name: channelNameOf(channel),
    user_id: user.id,
    user_name: user.name,
    command,
    text,
    api_app_id: workspace.appId,
    is_enterprise_install: "false",
    response_url: issueResponseUrl(workspace, { user: user.id, channel: channel.id }),
    trigger_id: issueTrigger(workspace, user.id),
  });
  if (done.outcome.kind === "acknowledged") {
    const said: Response = done.outcome.payload;
    const says = said.text || said.blocks?.length;
    if (says) applyResponse(workspace.world, { teamId: workspace.teamId, user: user.id, channel: channel.id }, said);
  }
  return done;
}

export function sendGlobalShortcut(workspace: Workspace, user: User, callbackId: string): Promise<Interaction> {
  return interact(workspace, "interactive", {
    type: "shortcut",
    ...who(workspace, user),
    action_ts: workspace.world.nextTs(),
    callback_id: callbackId,
    trigger_id: issueTrigger(workspace, user.id),
  });
}

/** A shortcut on a message. It also fires in channels the app is not in. */
export function sendMessageShortcut(
  workspace: Workspace,
  user: User,
  at: { readonly channel: Channel; readonly message: Message },
  callbackId: string,
): Promise<Interaction> {
  const { channel, message } = at;
  const inThread = message.threadTs ? { threadTs: message.threadTs } : {};
  return interact(workspace, "interactive", {
    type: "message_action",
    ...who(workspace, user),
    action_ts: workspace.world.nextTs(),
    callback_id: callbackId,
    trigger_id: issueTrigger(workspace, user.id),
    response_url: issueResponseUrl(workspace, { user: user.id, channel: channel.id, ...inThread }),
    message_ts: message.ts,
    channel: { id: channel.id, name: channelNameOf(channel) },
    message: wireMessage(workspace.world, message),
  });
}

/** Where it happened, as block_actions and block_suggestion say it. An ephemeral message brings no `message`. */
function whereabouts(workspace: Workspace, surface: Surface): Fields {
  const { world } = workspace;
  if (surface.kind === "view")
    return {
      container: { type: "view", view_id: surface.view.id },
      view: wireView(world, workspace, surface.view),
    };
  const { channel, message } = surface;
  const thread = message.threadTs ? { thread_ts: message.threadTs } : {};
  return {
    container: {
      type: "message",
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: surface.kind === "ephemeral",
      ...thread,
    },
    channel: { id: channel.id, name: channelNameOf(channel) },
    ...(surface.kind === "message" ? { message: wireMessage(world, surface.message) } : {}),
  };
}

/** A press or a choice. */
export function sendAction(workspace: Workspace, user: User, surface: Surface, action: Fields): Promise<Interaction> {
  const { world } = workspace;
  const inView = surface.kind === "view" && surface.view.type === "modal" ? surface.view.id : undefined;
  const values = world.inputs.get(inputKey(surface, user.id)) ?? {};
  return interact(workspace, "interactive", {
    type: "block_actions",
    ...who(workspace, user),
    trigger_id: issueTrigger(workspace, user.id, inView),
    ...whereabouts(workspace, surface),
    ...(surface.kind === "view" ? {} : { state: { values }, response_url: urlFor(workspace, user, surface) }),
    actions: [{ ...action, action_ts: world.nextTs() }],
  });
}

function urlFor(
  workspace: Workspace,
  user: User,
  { kind, channel, message }: Exclude<Surface, { kind: "view" }>,
): string {
  return issueResponseUrl(workspace, {
    user: user.id,
    channel: channel.id,
    message: { ts: message.ts, ephemeral: kind === "ephemeral" },
    ...(message.threadTs ? { threadTs: message.threadTs } : {}),
  });
}

/** A request for the options of an external select. */
export function askOptions(
  workspace: Workspace,
  user: User,
  surface: Surface,
  field: { readonly action_id: string; readonly block_id: string; readonly value: string },
): Promise<Interaction> {
  return interact(workspace, "interactive", {
    type: "block_suggestion",
    ...who(workspace, user),
    ...field,
    ...whereabouts(workspace, surface),
  });
}

export const sendSubmission = (workspace: Workspace, user: User, view: View): Promise<Interaction> =>
  interact(workspace, "interactive", {
    type: "view_submission",
    ...who(workspace, user),
    trigger_id: issueTrigger(workspace, user.id, view.id),
    view: wireView(workspace.world, workspace, view),
    response_urls: [],
  });

export const sendClosed = (workspace: Workspace, user: User, view: View, isCleared: boolean): Promise<Interaction> =>
  interact(workspace, "interactive", {
    type: "view_closed",
    ...who(workspace, user),
    view: wireView(workspace.world, workspace, view),
    is_cleared: isCleared,
  });
