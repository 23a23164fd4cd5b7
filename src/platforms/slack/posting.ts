// Posts a message, once and findable; its pictures and files go before it, as messages of their own.
import type { Once, Receipt } from "../../chat/effect.ts";
import type { Place } from "../../chat/place.ts";
import type { FileContent, View } from "../../chat/view.ts";
import type { Instant } from "../../core/ids.ts";
import { withinLimits } from "./failures.ts";
import { findFiles } from "./find-sent.ts";
import { messageId, placeId } from "./ids.ts";
import { ALT_TEXT_MAX } from "./limits.ts";
import { type Rendered, renderMessage } from "./render.ts";
import type { Reading } from "./render-rich.ts";
import { shorten } from "./shorten.ts";
import type { Workspace } from "./workspace.ts";

/** Where in a workspace: a channel or a DM, or the thread under one of its messages. */
export interface Target {
  readonly channel: string;
  readonly thread?: string;
}

/** Slack has no key for what was sent: the metadata of a message is found again, and people do not see it. */
const METADATA = "laurel";

/** Links show no preview, names and addresses in the text stay words. */
const QUIET = { unfurl_links: false, unfurl_media: false, parse: "none", link_names: false } as const;

export const readingIn = (space: Workspace, command: string): Reading => ({ team: space.team, command });

/** @param since when this was tried first, if it was tried: what that try sent is not sent again */
export async function post(
  space: Workspace,
  to: Target,
  view: View,
  once: Once,
  command: string,
  since: Instant | undefined,
): Promise<Receipt> {
  const rendered = withinLimits(() => renderMessage(view, readingIn(space, command)));
  await sendFiles(space, to, view, once, since);
  const { ts } = await space.bulk.chat.postMessage({
    channel: to.channel,
    ...(to.thread === undefined ? {} : { thread_ts: to.thread }),
    ...rendered,
    ...QUIET,
    metadata: { event_type: METADATA, event_payload: { once } },
  });
  return { kind: "sent", ...(ts ? { ref: { place: placeOf(space, to), id: messageId(ts) } } : {}) };
}

/** Seen by one person, and found by nobody: Slack keeps it in no history. */
export async function postHidden(space: Workspace, to: Target, user: string, rendered: Rendered): Promise<Receipt> {
  await space.bulk.chat.postEphemeral({
    channel: to.channel,
    user,
    ...(to.thread === undefined ? {} : { thread_ts: to.thread }),
    ...rendered,
    parse: "none",
    link_names: false,
  });
  return { kind: "sent" };
}

/** With its blocks: a text alone would take them away. */
export async function change(space: Workspace, at: { channel: string; ts: string }, rendered: Rendered): Promise<void> {
  await space.bulk.chat.update({ ...at, ...rendered, parse: "none", link_names: false });
}

export interface Attachment {
  readonly file: FileContent;
  readonly alt?: string;
}

export const attachmentsOf = ({ blocks }: View): readonly Attachment[] =>
  blocks.flatMap((block): readonly Attachment[] => {
    if (block.kind === "picture") return [{ file: block.file, alt: block.alt }];
    return block.kind === "file" ? [{ file: block.file }] : [];
  });

/**
 * They go first, for what is looked for after a break is the message: were it there and they not, they would be lost.
 * Their names carry `once`, by which those that were sent already are known.
 */
export async function sendFiles(
  space: Workspace,
  to: Target,
  view: View,
  once: Once,
  since: Instant | undefined,
): Promise<void> {
  const attachments = attachmentsOf(view);
  if (attachments.length === 0) return;
  const sent = since === undefined ? [] : await findFiles(space, to, once, since);
  for (const [index, { file, alt }] of attachments.entries()) {
    const filename = `${once}-${index}-${file.name}`;
    if (sent.includes(filename)) continue;
    const upload = {
      channel_id: to.channel,
      file: Buffer.from(file.bytes, "base64"),
      filename,
      title: file.name,
      ...(alt === undefined ? {} : { alt_text: shorten(alt, ALT_TEXT_MAX) }),
    };
    await space.bulk.filesUploadV2(to.thread === undefined ? upload : { ...upload, thread_ts: to.thread });
  }
}

/** A DM has no threads of its own, whatever stands below a message there. */
export function placeOf({ space, team }: Workspace, { channel, thread }: Target): Place {
  if (channel.startsWith("D")) return { space, id: placeId(team, channel), kind: "dm", readers: "one" };
  if (thread === undefined) return { space, id: placeId(team, channel), kind: "channel", readers: "unknown" };
  return {
    space,
    id: placeId(team, channel, thread),
    kind: "thread",
    parent: placeId(team, channel),
    root: messageId(thread),
    readers: "unknown",
  };
}
