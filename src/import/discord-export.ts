// What DiscordChatExporter writes as JSON: one file a channel, thread or forum post.
import { z } from "zod";
import type { Actor } from "../chat/event.ts";
import type { Place } from "../chat/place.ts";
import type { Rich, RichPart } from "../chat/rich.ts";
import { type SpaceId, splitId } from "../core/ids.ts";
import { accountId, instantOf, messageId, placeId } from "../platforms/discord/ids.ts";
import type { Archive, ArchiveEntry } from "./archive.ts";
import type { OldChannel, OldMessage, OldPortion, OldSpace } from "./old-message.ts";
import { ImportProblem, reasonOf, type Skipped } from "./problem.ts";
import { portionOf } from "./slack-export.ts";
import { Splitter, splitRecords } from "./split-records.ts";

const KEY = "messages";
const snowflake = z.string().regex(/^\d{1,20}$/);

const head = z.object({
  guild: z.object({ id: snowflake }),
  channel: z.object({
    id: snowflake,
    type: z.union([z.string(), z.number()]).transform(String),
    categoryId: snowflake.nullish(),
    name: z.string().default(""),
  }),
});
type Head = z.output<typeof head>;

const user = z.object({
  id: snowflake,
  name: z.string().default(""),
  nickname: z.string().nullish(),
  isBot: z.boolean().default(false),
});
type User = z.output<typeof user>;

const written = z.object({
  id: snowflake,
  type: z.union([z.string(), z.number()]).transform(String),
  content: z.string().default(""),
  author: user.extend({ roles: z.array(z.object({ id: snowflake })).optional() }),
  attachments: z.array(z.unknown()).default([]),
  reactions: z
    .array(
      z.object({
        emoji: z.object({ id: z.string().nullish(), name: z.string().nullish() }),
        users: z.array(user).default([]),
      }),
    )
    .default([]),
  mentions: z.array(user).default([]),
  reference: z.object({ messageId: snowflake.nullish(), channelId: snowflake.nullish() }).nullish(),
});
type Written = z.output<typeof written>;

/** What people write, as live. Joins, pins, boosts and the like are messages of Discord's own. */
const WRITTEN: ReadonlySet<string> = new Set(["Default", "Reply", "0", "19"]);
const THREADS: ReadonlySet<string> = new Set([
  "GuildPublicThread",
  "GuildNewsThread",
  "GuildPrivateThread",
  "10",
  "11",
  "12",
]);

/** Opens an export of one server. Files that are no export of it are passed over. Throws an ImportProblem if none is. */
export async function openDiscordExport(archive: Archive, space: SpaceId): Promise<OldSpace> {
  const { tenant: guild } = splitId(space);
  const skipped: Skipped[] = [...archive.skipped];
  const found: { readonly head: Head; readonly file: ArchiveEntry; readonly isPost: boolean }[] = [];
  for (const file of archive.entries) {
    if (!file.path.endsWith(".json")) continue;
    const begins = await beginningOf(file);
    if (typeof begins === "string") skipped.push({ where: file.path, why: begins });
    else if (begins.head.guild.id !== guild) skipped.push({ where: file.path, why: "is of another server" });
    else found.push({ ...begins, file });
  }
  if (found.length === 0) throw new ImportProblem(nothingFound(skipped, space));
  // A thread that was started at a message has its id.
  const roots = new Set(found.filter(({ head }) => THREADS.has(head.channel.type)).map(({ head }) => head.channel.id));
  const channels = found
    .map(({ head, file, isPost }) => channelOf(file, placeOf(head, space, isPost), roots))
    .toSorted((one, other) => order(one) - order(other));
  return { space, channels, skipped, close: () => archive.close() };
}

const nothingFound = (skipped: readonly Skipped[], space: SpaceId): string =>
  [
    `There is no export of ${space} in it. Export the server's channels with DiscordChatExporter as JSON, or name the space that this is of.`,
    ...skipped.slice(0, 5).map(({ where, why }) => `  ${where}: ${why}`),
  ].join("\n");

/** A thread's first message may stand in the channel above it, so channels come first. */
const order = ({ place }: OldChannel): number => (place.kind === "channel" ? 0 : 1);

/** What a file says of itself before its first message, and whether that message is the channel's own: then it is a forum post. */
async function beginningOf(file: ArchiveEntry): Promise<{ head: Head; isPost: boolean } | string> {
  const splitter = new Splitter({ key: KEY });
  let first: unknown;
  try {
    for await (const chunk of await file.read()) {
      const [piece] = splitter.push(chunk);
      if (piece) {
        first = piece.json === undefined ? undefined : JSON.parse(piece.json);
        break;
      }
      if (splitter.isOver) break;
    }
    const read = head.safeParse(JSON.parse(`${splitter.head}]}`));
    if (!read.success) return "is no export of DiscordChatExporter";
    const id = z.object({ id: z.string() }).safeParse(first).data?.id;
    return { head: read.data, isPost: id === read.data.channel.id };
  } catch (error) {
    return `is no export of DiscordChatExporter (${reasonOf(error)})`;
  }
}

function placeOf({ guild, channel }: Head, space: SpaceId, isPost: boolean): Place {
  const { id, name, categoryId: above } = channel;
  const base = { space, id: placeId(guild.id, id), readers: "unknown" as const, ...(name === "" ? {} : { name }) };
  if (!THREADS.has(channel.type) || !above) return { ...base, kind: "channel" };
  const parent = placeId(guild.id, above);
  return isPost ? { ...base, kind: "post", parent } : { ...base, kind: "thread", parent, root: messageId(id) };
}

function channelOf(file: ArchiveEntry, place: Place, roots: ReadonlySet<string>): OldChannel {
  return {
    place,
    size: file.size,
    async *messages(): AsyncGenerator<OldPortion> {
      let readBytes = 0;
      const counted = async function* () {
        for await (const chunk of await file.read()) {
          readBytes += chunk.length;
          yield chunk;
        }
      };
      for await (const pieces of splitRecords(counted(), { key: KEY }))
        yield portionOf(pieces, file.path, readBytes, (given) => messageOf(given, place, roots));
    },
  };
}

function messageOf(given: unknown, place: Place, roots: ReadonlySet<string>): OldMessage | undefined | false {
  const read = written.safeParse(given);
  if (!read.success) return false;
  const { data } = read;
  if (!WRITTEN.has(data.type)) return undefined;
  const { id, author, reference } = data;
  const isReply = reference?.messageId && (data.type === "Reply" || data.type === "19");
  const { tenant: guild, native: channel } = splitId(place.id);
  return {
    ref: { place, id: messageId(id) },
    at: instantOf(id),
    by: { ...actorOf(author), ...(author.roles ? { roles: author.roles.map((role) => role.id) } : {}) },
    known: author.name !== "" && author.name !== "Deleted User",
    text: textOf(data),
    ...(isReply ? { replyTo: messageId(reference.messageId ?? "") } : {}),
    ...(place.kind === "post" && channel === id ? { opens: true } : {}),
    ...(roots.has(id) ? { isRoot: true as const } : {}),
    files: data.attachments.length,
    link: `https://discord.com/channels/${guild}/${channel}/${id}`,
    reactions: data.reactions.map(({ emoji, users }) => ({
      emoji: emoji.id ? `:${emoji.name ?? ""}:` : (emoji.name ?? ""),
      by: users.map(actorOf),
    })),
  };
}

const nameOf = ({ id, name, nickname }: User): string => nickname || name || id;

const actorOf = (from: User): Actor => ({
  account: accountId(from.id),
  name: nameOf(from),
  bot: from.isBot,
  foreign: false,
});

/** Mentions stay symbolic. An export shows them by name, unless it was made with `--markdown false`. */
function textOf({ content, mentions }: Pick<Written, "content" | "mentions">): Rich {
  let parts: RichPart[] = content === "" ? [] : [content];
  for (const each of mentions) {
    const person = {
      person: { account: accountId(each.id), name: nameOf(each), ...(each.isBot ? { bot: true } : {}) },
    };
    for (const mark of [`<@${each.id}>`, `<@!${each.id}>`, `@${nameOf(each)}`, `@${each.name}`])
      parts = parts.flatMap((part) => (typeof part === "string" && mark !== "@" ? around(part, mark, person) : [part]));
  }
  return parts;
}

function around(text: string, mark: string, by: RichPart): RichPart[] {
  if (!text.includes(mark)) return [text];
  return text.split(mark).flatMap((piece, index) => [...(index === 0 ? [] : [by]), ...(piece === "" ? [] : [piece])]);
}
