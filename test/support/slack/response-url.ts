// What an app says through a response_url: five times, within half an hour.

import type { Answer } from "./api.ts";
import { SlackRefusal } from "./api-call.ts";
import { messageChanged, messageDeleted, messageSent } from "./message-events.ts";
import { checkedBody } from "./methods-chat.ts";
import type { Attachment, Block } from "./shapes.ts";
import type { ResponseUrl } from "./state.ts";
import { wireMessage } from "./wire.ts";
import type { Workspace } from "./workspace.ts";
import { channelOf, findMessage, randomName, type World } from "./world.ts";

const USES = 5;
const LIVES_MS = 30 * 60_000;

export interface Response {
  readonly text?: string;
  readonly blocks?: readonly Block[];
  readonly attachments?: readonly Attachment[];
  readonly response_type?: "ephemeral" | "in_channel";
  readonly replace_original?: boolean;
  readonly delete_original?: boolean;
  readonly thread_ts?: string;
}

/** A response_url for something a person did in a channel. */
export function issueResponseUrl(
  workspace: Workspace,
  by: Pick<ResponseUrl, "user" | "channel" | "message" | "threadTs">,
): string {
  const { world, teamId } = workspace;
  const url = `${world.origin}/respond/${randomName()}`;
  world.responseUrls.set(url, { ...by, url, teamId, at: world.clock.now(), uses: 0 });
  return url;
}

/** Answers a POST to a response_url. */
export function respond(world: World, url: string, said: Response): Answer {
  const known = world.responseUrls.get(url);
  if (!known) return failure(404, "expired_url");
  if (known.uses >= USES || world.clock.now() - known.at > LIVES_MS) return failure(404, "used_url");
  known.uses += 1;
  try {
    applyResponse(world, known, said);
    return { status: 200, body: "ok", headers: {} };
  } catch (error) {
    if (error instanceof SlackRefusal) return failure(error.code === "no_text" ? 500 : 400, error.code, error.extra);
    throw error;
  }
}

const failure = (status: number, error: string, extra = {}): Answer => ({
  status,
  body: JSON.stringify({ ok: false, error, ...extra }),
  headers: {},
});

/** Says, replaces or deletes. An acknowledgement that carries a message does the same. */
export function applyResponse(world: World, to: Omit<ResponseUrl, "url" | "uses" | "at">, said: Response): void {
  const channel = channelOf(world, to.channel);
  const workspace = world.workspaces.get(to.teamId);
  if (!workspace) throw new Error(`no workspace ${to.teamId}`);
  const ephemeral = to.message?.ephemeral
    ? world.ephemerals.find(({ ts, deleted }) => ts === to.message?.ts && !deleted)
    : undefined;
  const message = to.message && !to.message.ephemeral ? findMessage(channel, to.message.ts) : undefined;
  if (said.delete_original) {
    if (ephemeral) ephemeral.deleted = true;
    if (message) messageDeleted(world, channel, message);
    world.changed();
    return;
  }
  const body = checkedBody(said);
  if (said.replace_original && ephemeral) {
    Object.assign(ephemeral, body);
    world.changed();
    return;
  }
  if (said.replace_original && message) {
    const before = wireMessage(world, message);
    Object.assign(message, body, { editedTs: world.nextTs() });
    messageChanged(world, channel, message, before);
    return;
  }
  const threadTs = said.thread_ts ?? to.threadTs;
  const base = {
    ...body,
    ts: world.nextTs(),
    channel: channel.id,
    user: workspace.bot.id,
    teamId: to.teamId,
    ...(threadTs ? { threadTs } : {}),
    deleted: false,
  };
  if (said.response_type === "in_channel") {
    const own = { botId: workspace.botId, appId: workspace.appId, subtype: "bot_message" };
    messageSent(world, channel, { ...base, ...own, broadcast: false, reactions: [], files: [] });
    return;
  }
  world.ephemerals.push({ ...base, to: to.user });
  world.changed();
}
