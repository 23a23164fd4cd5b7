// A Slack export: channels.json, users.json, and for each channel a folder with a file a day.
import { z } from "zod";
import type { Actor } from "../chat/event.ts";
import type { Place } from "../chat/place.ts";
import type { Rich } from "../chat/rich.ts";
import { type Instant, joinId, type SpaceId, splitId } from "../core/ids.ts";
import { emojiOf } from "../platforms/slack/emoji.ts";
import { accountId, instantOf, messageId, placeId } from "../platforms/slack/ids.ts";
import { type Profile, readProfile } from "../platforms/slack/people.ts";
import { type Names, readMarked, readMessageText } from "../platforms/slack/read-rich.ts";
import type { Archive, ArchiveEntry } from "./archive.ts";
import type { OldChannel, OldMessage, OldPortion, OldSpace } from "./old-message.ts";
import { ImportProblem, reasonOf, type Skipped } from "./problem.ts";
import { type Piece, splitRecords } from "./split-records.ts";

const CHANNELS = "channels.json";
const USERS = "users.json";
const DAY_FILE = /^(.+)\/(\d{4}-\d{2}-\d{2})\.json$/;

const channel = z.object({ id: z.string().regex(/^[A-Z0-9]{2,20}$/), name: z.string().min(1) });

const said = z.object({
  type: z.literal("message").optional(),
  subtype: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  user_team: z.string().optional(),
  username: z.string().optional(),
  user_profile: z.object({ display_name: z.string().optional(), real_name: z.string().optional() }).optional(),
  text: z.string().default(""),
  ts: z.string().regex(/^\d{9,11}\.\d{6}$/),
  thread_ts: z.string().optional(),
  files: z.array(z.unknown()).default([]),
  blocks: z.unknown().optional(),
  reactions: z.array(z.object({ name: z.string(), users: z.array(z.string()).default([]) })).default([]),
});
type Said = z.output<typeof said>;

/** What people say, as live; other subtypes tell of joins, topics, reminders and the like. */
const SPOKEN: ReadonlySet<string | undefined> = new Set([undefined, "file_share", "thread_broadcast", "bot_message"]);

/** Whether files are those of a Slack export. An unpacked one may have a folder of its own around it. */
export const isSlackExport = ({ entries }: Archive): boolean => rootOf(entries) !== undefined;

/**
 * Opens a Slack export of one workspace. Direct messages and private channels are not read: `channels.json` names those
 * that are. Throws an ImportProblem where that file cannot be read.
 */
export async function openSlackExport(archive: Archive, space: SpaceId, workspace?: string): Promise<OldSpace> {
  const { tenant: team } = splitId(space);
  const root = rootOf(archive.entries);
  if (root === undefined) throw new ImportProblem(`There is no ${CHANNELS}, so this is no Slack export.`);
  const find = (name: string) => archive.entries.find(({ path }) => path === root + name);
  const skipped: Skipped[] = [...archive.skipped];
  const ids = await readChannels(find(CHANNELS), skipped);
  const people = await readPeople(find(USERS), team, skipped);
  const days = Map.groupBy(
    archive.entries.filter(({ path }) => path.startsWith(root)),
    ({ path }) => DAY_FILE.exec(path.slice(root.length))?.[1],
  );
  const reading = { space, team, people, workspace };
  const channels: OldChannel[] = [];
  for (const [name, files] of days) {
    if (name === undefined) continue;
    const id = ids.get(name);
    if (id === undefined) skipped.push({ where: name, why: `${CHANNELS} does not name it` });
    else channels.push(channelOf(id, name, files, reading));
  }
  return { space, channels, skipped, close: () => archive.close() };
}

function rootOf(entries: readonly ArchiveEntry[]): string | undefined {
  const found = entries.find(({ path }) => path === CHANNELS || /^[^/]+\/channels\.json$/.test(path));
  return found?.path.slice(0, -CHANNELS.length);
}

async function readChannels(file: ArchiveEntry | undefined, skipped: Skipped[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  await eachObject(file, CHANNELS, skipped, (given) => {
    const read = channel.safeParse(given);
    if (read.success) ids.set(read.data.name, read.data.id);
    return read.success;
  });
  if (ids.size === 0) throw new ImportProblem(`${CHANNELS} names no channel. Export the workspace again.`);
  return ids;
}

async function readPeople(
  file: ArchiveEntry | undefined,
  team: string,
  skipped: Skipped[],
): Promise<ReadonlyMap<string, Profile>> {
  const people = new Map<string, Profile>();
  if (!file) skipped.push({ where: USERS, why: "is missing, so nobody's name is known, nor who is a bot" });
  await eachObject(file, USERS, skipped, (given) => {
    const profile = readProfile(given, team);
    if (profile) people.set(profile.id, profile);
    return profile !== undefined;
  });
  return people;
}

async function eachObject(
  file: ArchiveEntry | undefined,
  where: string,
  skipped: Skipped[],
  take: (given: unknown) => boolean,
): Promise<void> {
  if (!file) return;
  for await (const pieces of splitRecords(await file.read())) {
    for (const piece of pieces) {
      const given = parse(piece);
      if ("broken" in given) skipped.push({ where: `${where}, entry ${piece.index + 1}`, why: given.broken });
      else if (!take(given.value))
        skipped.push({ where: `${where}, entry ${piece.index + 1}`, why: "lacks what it should have" });
    }
  }
}

/** The value of a piece, or why there is none. */
export function parse({ json, broken }: Piece): { readonly value: unknown } | { readonly broken: string } {
  if (json === undefined) return { broken: broken ?? "is missing" };
  try {
    return { value: JSON.parse(json) };
  } catch {
    return { broken: "is no JSON" };
  }
}

interface Reading {
  readonly space: SpaceId;
  readonly team: string;
  readonly people: ReadonlyMap<string, Profile>;
  /** As in `acme.slack.com`. */
  readonly workspace: string | undefined;
}

function channelOf(id: string, name: string, files: readonly ArchiveEntry[], reading: Reading): OldChannel {
  const place: Place = {
    space: reading.space,
    id: placeId(reading.team, id),
    kind: "channel",
    name,
    readers: "unknown",
  };
  return {
    place,
    size: files.reduce((sum, { size }) => sum + size, 0),
    async *messages(from): AsyncGenerator<OldPortion> {
      let readBytes = 0;
      for (const file of files) {
        // Slack cuts days by the workspace's own clock, so one more is read.
        if (startOfNextDay(file.path) < from - DAY_MS) {
          readBytes += file.size;
          continue;
        }
        const where = file.path;
        try {
          for await (const pieces of splitRecords(await file.read()))
            yield portionOf(pieces, where, readBytes, (given) => messageOf(given, id, place, reading));
        } catch (error) {
          yield { messages: [], skipped: [{ where, why: `cannot be read (${reasonOf(error)})` }], readBytes };
        }
        readBytes += file.size;
      }
    },
  };
}

const DAY_MS = 86_400_000;
const startOfNextDay = (path: string): Instant => Date.parse(`${DAY_FILE.exec(path)?.[2]}T00:00:00Z`) + DAY_MS;

/** What came of some pieces. `read` returns undefined for what nobody said, and false for what is no message. */
export function portionOf(
  pieces: readonly Piece[],
  where: string,
  readBytes: number,
  read: (given: unknown) => OldMessage | undefined | false,
): OldPortion {
  const messages: OldMessage[] = [];
  const skipped: Skipped[] = [];
  for (const piece of pieces) {
    const given = parse(piece);
    const message = "broken" in given ? false : read(given.value);
    if (message) messages.push(message);
    else if (message === false)
      skipped.push({
        where: `${where}, message ${piece.index + 1}`,
        why: "broken" in given ? given.broken : "is no message",
      });
  }
  return { messages, skipped, readBytes };
}

function messageOf(given: unknown, id: string, channel: Place, reading: Reading): OldMessage | undefined | false {
  const read = said.safeParse(given);
  if (!read.success) return false;
  const { data } = read;
  if (!SPOKEN.has(data.subtype)) return undefined;
  const thread = data.thread_ts === data.ts ? undefined : data.thread_ts;
  return {
    ref: { place: thread === undefined ? channel : threadOf(thread, id, channel, reading), id: messageId(data.ts) },
    at: instantOf(data.ts),
    by: authorOf(data, reading),
    known: data.user !== undefined && reading.people.has(data.user),
    text: textOf(data, reading),
    files: data.files.length,
    ...(data.thread_ts === data.ts ? { isRoot: true as const } : {}),
    link: linkTo(data.ts, thread, id, reading),
    reactions: data.reactions.map(({ name, users }) => ({
      emoji: emojiOf(name),
      by: users.map((user) => actorOf(user, reading)),
    })),
  };
}

const threadOf = (thread: string, id: string, channel: Place, { space, team }: Reading): Place => ({
  space,
  id: placeId(team, id, thread),
  kind: "thread",
  parent: channel.id,
  root: messageId(thread),
  readers: "unknown",
});

/** As Slack itself writes it; where the workspace's address is not known, to its channel. */
function linkTo(ts: string, thread: string | undefined, channel: string, { team, workspace }: Reading): string {
  if (workspace === undefined) return `https://app.slack.com/client/${team}/${channel}`;
  const below = thread === undefined ? "" : `?thread_ts=${thread}&cid=${channel}`;
  return `https://${workspace}.slack.com/archives/${channel}/p${ts.replace(".", "")}${below}`;
}

/** The marked text says what the blocks say, and is read in a fraction of the time. */
const textOf = ({ text, blocks }: Said, reading: Reading): Rich =>
  text === "" && blocks !== undefined
    ? readMessageText(text, blocks, namesIn(reading))
    : readMarked(text, namesIn(reading));

function authorOf({ user, bot_id, user_team, username, user_profile }: Said, reading: Reading): Actor {
  const actor = actorOf(user ?? bot_id ?? "unknown", reading);
  const isBot = bot_id !== undefined || user === undefined;
  const name = isBot
    ? username
    : reading.people.has(user)
      ? undefined
      : user_profile?.display_name || user_profile?.real_name;
  return {
    ...actor,
    ...(name ? { name } : {}),
    bot: actor.bot || isBot,
    foreign: user_team !== undefined && user_team !== reading.team ? true : actor.foreign,
  };
}

function actorOf(user: string, { team, people }: Reading): Actor {
  const known = people.get(user);
  return {
    account: accountId(team, user),
    name: known?.name ?? user,
    bot: known?.bot ?? user === "USLACKBOT",
    foreign: known?.foreign ?? false,
  };
}

const namesIn = (reading: Reading): Names => ({
  person: (user, label) => ({
    account: accountId(reading.team, user),
    name: reading.people.get(user)?.name ?? label ?? user,
  }),
  place: (id) => ({
    space: reading.space,
    id: joinId<"place">("slack", reading.team, id),
    kind: "channel",
    readers: "unknown",
  }),
});
