// What somebody wrote, with people and channels in it symbolic.
import type { APIMessage, APIUser } from "discord.js";
import type { Rich, RichPart } from "../../chat/rich.ts";
import { accountId } from "./ids.ts";
import { personRef } from "./people.ts";
import type { BarePlace } from "./places.ts";

/** What Laurel may read, and how channels are named in it. */
export interface ReadingMessages {
  readonly botId: string;
  /** Whether the text of all messages comes along. */
  readonly readsMessages: boolean;
  placeOf(channel: string, guild: string | undefined): BarePlace | undefined;
}

/**
 * The text of a message. Undefined where Discord does not let us read it: without the intent, text comes with what
 * Laurel wrote and with what is written to it, in a DM or with a mention, and is an empty string elsewhere.
 */
export function readableText(
  { content, mentions: users }: Pick<APIMessage, "content" | "mentions">,
  guild: string | undefined,
  { botId, readsMessages, placeOf }: ReadingMessages,
): Rich | undefined {
  const mayRead = readsMessages || guild === undefined || mentions({ mentions: users }, botId);
  if (!mayRead && content === "") return undefined;
  return readText(content, { mentions: users, botId, placeOf: (channel) => placeOf(channel, guild) });
}

/** A reply to Laurel that notifies it counts as a mention: so does Discord. */
export const mentions = ({ mentions: users }: Pick<APIMessage, "mentions">, botId: string): boolean =>
  users.some(({ id }) => id === botId);

export interface ReadingText {
  readonly mentions: readonly APIUser[];
  /** Laurel, whose mentions are cut out. */
  readonly botId: string;
  readonly placeOf: (channel: string) => BarePlace | undefined;
}

const MARK = /<@!?(\d{17,20})>|<#(\d{17,20})>/g;

/** Reads the content of a message. Other marks, such as emoji and timestamps, stay as they were written. */
export function readText(content: string, reading: ReadingText): Rich {
  const parts: RichPart[] = [];
  let from = 0;
  for (const match of content.matchAll(MARK)) {
    if (match.index > from) parts.push(content.slice(from, match.index));
    from = match.index + match[0].length;
    const part = markedPart(match, reading);
    if (part !== undefined) parts.push(part);
  }
  if (from < content.length) parts.push(content.slice(from));
  return trimmed(parts);
}

function markedPart([whole, user, channel]: RegExpMatchArray, reading: ReadingText): RichPart | undefined {
  if (user !== undefined) {
    if (user === reading.botId) return undefined;
    const known = reading.mentions.find(({ id }) => id === user);
    return { person: known ? personRef(known) : { account: accountId(user), name: "somebody" } };
  }
  const place = channel === undefined ? undefined : reading.placeOf(channel);
  return place ? { place: { ...place, readers: "unknown" } } : (whole ?? "");
}

/** Without the spaces that a mention leaves behind, at the ends and in between. */
function trimmed(parts: readonly RichPart[]): Rich {
  const merged: RichPart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (typeof part === "string" && typeof last === "string")
      merged[merged.length - 1] = `${last.trimEnd()} ${part.trimStart()}`;
    else merged.push(part);
  }
  return merged
    .map((part, at) => (typeof part === "string" && at === 0 ? part.trimStart() : part))
    .map((part, at) => (typeof part === "string" && at === merged.length - 1 ? part.trimEnd() : part))
    .filter((part) => part !== "");
}
