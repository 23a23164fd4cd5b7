// What was said, fetched: one message, or the last ones at a place.
import { z } from "zod";
import type { MessageRef, Place } from "../../chat/place.ts";
import type { MessageId } from "../../core/ids.ts";
import type { SaidMessage, Talk } from "../platform.ts";
import { type Ears, placeAt, readText } from "./ears.ts";
import { refusalOf } from "./failures.ts";
import { accountId, channelOf, instantOf, messageId, threadOf } from "./ids.ts";
import { cutMention } from "./read-rich.ts";
import { readersAt } from "./readers.ts";
import { authorOf, isOwn, isSpoken, said, threadAbove } from "./receive-message.ts";
import type { Workspace } from "./workspace.ts";

export interface Talking {
  readonly ears: Ears;
  readonly staff: readonly string[];
}

const heard = z.array(said);
type Heard = z.output<typeof said>;

/** What Slack says of a message, thread or channel that is not there, or not any more. */
const GONE = ["message_not_found", "thread_not_found"];
const FORBIDDEN = ["channel_not_found", "not_in_channel", "missing_scope", "no_permission"];
/** Fetched beyond what is asked for: joins and topics, and in a thread its root, are left out of it. */
const SPARE = 10;
/** Replies come oldest first, so the last ones stand on the last page. */
const PAGE = 200;
const MOST_PAGES = 10;

/** Rejects where Slack cannot be asked, or asks to wait. */
export const lookAt = (talking: Talking, { place, id }: MessageRef): Promise<SaidMessage | "gone" | "forbidden"> =>
  orWhy(async () => {
    // Of a message in a thread it says the thread, which a reaction does not: it need not be known before.
    const asked = { channel: channelOf(place.id), ts: String(id), latest: id, inclusive: true, limit: 2 };
    const answer = await talking.ears.space.web.conversations.replies(asked);
    const found = heard.parse(answer.messages ?? []).find(({ ts }) => ts === id);
    if (!found || !isSpoken(found)) return "gone";
    await meet(talking.ears.space, [found]);
    return saidMessage(talking, channelOf(place.id), found);
  });

/** Who opened a thread is not told: it is there from its first reply on. */
export const talkAt = (
  talking: Talking,
  place: Place,
  most: number,
  upTo: MessageId | undefined,
): Promise<Talk | "gone" | "forbidden"> =>
  orWhy(async () => {
    const { space } = talking.ears;
    const channel = channelOf(place.id);
    const thread = threadOf(place.id);
    const all = await (thread === undefined
      ? lastOf(space, channel, most, upTo)
      : lastUnder(space, { channel, thread }, most, upTo));
    const root = all.find(({ ts }) => ts === thread);
    const messages = all.filter(({ ts }) => ts !== thread).slice(-most);
    await meet(space, root ? [root, ...messages] : messages);
    return {
      ...(root ? { root: await saidMessage(talking, channel, root) } : {}),
      messages: await Promise.all(messages.map((message) => saidMessage(talking, channel, message))),
    };
  });

/** The last messages of a channel, oldest first. */
async function lastOf({ web }: Workspace, channel: string, most: number, upTo: MessageId | undefined) {
  const asked = { channel, limit: most + SPARE, ...(upTo === undefined ? {} : { latest: upTo, inclusive: true }) };
  const { messages = [] } = await web.conversations.history(asked);
  return heard.parse(messages).filter(isSpoken).toReversed();
}

/** The root and the last replies under it, oldest first. Every page may bring the root again. */
async function lastUnder(
  { web }: Workspace,
  { channel, thread }: { readonly channel: string; readonly thread: string },
  most: number,
  upTo: MessageId | undefined,
): Promise<readonly Heard[]> {
  let root: Heard | undefined;
  let last: readonly Heard[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { messages = [], response_metadata } = await web.conversations.replies({
      ...{ channel, ts: thread, limit: PAGE },
      ...(upTo === undefined ? {} : { latest: upTo, inclusive: true }),
      ...(cursor ? { cursor } : {}),
    });
    const spoken = heard.parse(messages).filter(isSpoken);
    root ??= spoken.find(({ ts }) => ts === thread);
    last = [...last, ...spoken.filter(({ ts }) => ts !== thread)].slice(-most);
    cursor = response_metadata?.next_cursor;
    if (!cursor) break;
  }
  return root ? [root, ...last] : last;
}

/** Learns who they are; of whom Slack says nothing, the id has to do as a name. */
async function meet({ people }: Workspace, messages: readonly Heard[]): Promise<void> {
  const users = new Set(messages.flatMap(({ user }) => user ?? []));
  await Promise.all([...users].map((user) => people.get(user).catch(() => undefined)));
}

async function saidMessage({ ears, staff }: Talking, channel: string, message: Heard): Promise<SaidMessage> {
  const { space, options } = ears;
  const { ts, team, user_team = team } = message;
  const thread = threadAbove(message);
  const bare = placeAt(ears, { channel, thread, ...(channel.startsWith("D") ? { type: "im" } : {}) });
  const place: Place = { ...bare, readers: await readersAt(space, bare, staff) };
  const written = cutMention(readText(ears, message.text, message.blocks), accountId(space.team, space.botUser));
  const mayRead = options.readsMessages || place.kind === "dm" || written.mentioned || isOwn(ears, message);
  return {
    ref: { place, id: messageId(ts) },
    by: authorOf(ears, { ...message, user_team }),
    at: instantOf(ts),
    ...(mayRead ? { text: written.text } : {}),
    files: message.files.length,
    link: linkTo(space, channel, ts, thread),
  };
}

/** As Slack itself writes it. */
function linkTo({ url }: Workspace, channel: string, ts: string, thread: string | undefined): string {
  const below = thread === undefined ? "" : `?thread_ts=${thread}&cid=${channel}`;
  return `${url}archives/${channel}/p${ts.replace(".", "")}${below}`;
}

/** What a call brings, or why nothing can be brought. */
async function orWhy<T>(call: () => Promise<T>): Promise<T | "gone" | "forbidden"> {
  try {
    return await call();
  } catch (error) {
    const refusal = refusalOf(error) ?? "";
    if (GONE.includes(refusal)) return "gone";
    if (FORBIDDEN.includes(refusal)) return "forbidden";
    throw error;
  }
}
