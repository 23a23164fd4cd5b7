// All of an export, message by message: what of it is a signal of help, and what reading it comes to. Asks no record, so
// that it can be done in a thread of its own while the record is written.
import { plainEmoji } from "../../core/emoji.ts";
import type { Instant, PlaceId } from "../../core/ids.ts";
import type { OldChannel, OldMessage, OldSpace } from "../../import/old-message.ts";
import { ImportProblem, type Skipped } from "../../import/problem.ts";
import type { Program } from "../../program/schema.ts";
import type { HelpFacts } from "../credit/help-facts.ts";
import type { SpaceRoles } from "../space-settings.ts";
import { hearOld, type OldHearing } from "./hear-old.ts";
import { OldTalk } from "./old-talk.ts";
import { addCount, noteSkipped, nothingRead, type ReadCounts } from "./report.ts";

/** What is to be heard. Plain data, as it goes to a thread. */
export interface HearRequest {
  readonly program: Program;
  /** What the space gives to roles of its platform. */
  readonly roles: SpaceRoles;
  readonly signals: { readonly thanks: boolean; readonly marks: boolean };
  /** Signals given before are none; what was said before tells what a talk is about. */
  readonly since: Instant;
  readonly now: Instant;
  /** Channels by name or id; if absent `places`. */
  readonly names?: readonly string[];
  /** Channels and forums where help is credited; if there are none, all. */
  readonly places: readonly PlaceId[];
  /** Channels of an earlier run: so many messages are decided about, or all. */
  readonly done: ReadonlyMap<PlaceId, number | "all">;
}

/** What comes of it, in the order of the export. */
export type HeardPiece =
  /** Comes first. */
  | {
      readonly is: "opened";
      readonly channels: readonly PlaceId[];
      readonly notChosen: number;
      readonly bytes: number;
      readonly skipped: readonly Skipped[];
    }
  /** So many bytes more were read. */
  | { readonly is: "read"; readonly bytes: number }
  /** Signals in one message; `index` counts the messages of its channel, from 1. */
  | { readonly is: "signals"; readonly channel: PlaceId; readonly index: number; readonly facts: readonly HelpFacts[] }
  /** A channel is read to its end. */
  | { readonly is: "ended"; readonly channel: PlaceId; readonly read: ReadCounts };

/** What was written up to here tells what a thread of the first days is about. */
const CONTEXT_MS = 90 * 86_400_000;
/** Clocks differ; what lies further ahead was not written yet. */
const AHEAD_MS = 86_400_000;

/** Reads one channel at a time, and keeps no more of it in mind than what a talk is about. Throws an ImportProblem for a channel that is not there. */
export async function* hearExport(old: OldSpace, request: HearRequest): AsyncGenerator<readonly HeardPiece[]> {
  requireChannels(old.channels, request.names ?? []);
  const chosen = old.channels.filter((channel) => isChosen(channel, request));
  const bytes = chosen.reduce((sum, { size }) => sum + size, 0);
  const channels = chosen.map(({ place }) => place.id);
  yield [{ is: "opened", channels, notChosen: old.channels.length - chosen.length, bytes, skipped: old.skipped }];
  const hearing = hearingOf(old, request);
  for (const channel of chosen)
    if (request.done.get(channel.place.id) === "all") yield [{ is: "read", bytes: channel.size }];
    else yield* hearChannel(hearing, channel, request);
}

const isChosen = (channel: OldChannel, { names, places }: HearRequest): boolean =>
  names
    ? names.some((name) => isNamed(channel, name))
    : places.length === 0 || places.includes(channel.place.parent ?? channel.place.id);

/** By name or id, with what stands below it. */
const isNamed = ({ place }: OldChannel, name: string): boolean =>
  [place.name, place.id, place.parent].some((each) => each === name || each?.endsWith(`:${name}`) === true);

/** So many names are told of what an export has. */
const MOST_NAMED = 10;

/** A name that is mistyped would read nothing. */
function requireChannels(channels: readonly OldChannel[], names: readonly string[]): void {
  const unknown = names.filter((name) => !channels.some((each) => isNamed(each, name)));
  if (unknown.length === 0) return;
  const there = channels.flatMap(({ place }) => (place.kind === "channel" && place.name ? [place.name] : []));
  const more = there.length > MOST_NAMED ? ` and ${there.length - MOST_NAMED} more` : "";
  throw new ImportProblem(
    `The export has no channel ${printable(unknown)}. It has ${printable(there.slice(0, MOST_NAMED))}${more}. Nothing was read.`,
  );
}

// What a file holds goes to a terminal: nothing of it may move the cursor.
const printable = (names: readonly string[]): string => names.join(", ").replaceAll(/\p{Cc}+/gu, " ");

function hearingOf({ space }: OldSpace, { program, roles, signals }: HearRequest): OldHearing {
  return {
    parts: { program, spaceRoles: { of: () => roles } },
    talk: new OldTalk(space),
    hearsThanks: signals.thanks,
    hearsMarks: signals.marks,
    checkMarks: new Set(program.credit.checkMarks.map(plainEmoji)),
  };
}

async function* hearChannel(
  hearing: OldHearing,
  channel: OldChannel,
  request: HearRequest,
): AsyncGenerator<readonly HeardPiece[]> {
  const read = nothingRead();
  const unknown = new Set<string>();
  const from = request.done.get(channel.place.id) ?? 0;
  let [index, bytes] = [0, 0];
  for await (const portion of channel.messages(request.since - CONTEXT_MS)) {
    const pieces: HeardPiece[] = [{ is: "read", bytes: portion.readBytes - bytes }];
    bytes = portion.readBytes;
    noteSkipped(read, portion.skipped);
    if (index === 0 && isNewestFirst(portion.messages)) {
      noteSkipped(read, [{ where: nameOf(channel), why: "is written newest first; export it oldest first" }]);
      break;
    }
    for (const message of portion.messages) {
      index++;
      const facts = await hearMessage(hearing, message, { read, unknown, channel, request });
      if (facts.length > 0 && index > Number(from))
        pieces.push({ is: "signals", channel: channel.place.id, index, facts });
    }
    yield pieces;
  }
  hearing.talk.leaveChannel();
  read.unknownPeople = unknown.size;
  yield [
    { is: "read", bytes: channel.size - bytes },
    { is: "ended", channel: channel.place.id, read },
  ];
}

interface Counting {
  readonly read: ReadCounts;
  readonly unknown: Set<string>;
  readonly channel: OldChannel;
  readonly request: HearRequest;
}

async function hearMessage(
  hearing: OldHearing,
  message: OldMessage,
  { read, unknown, channel, request: { now, since } }: Counting,
): Promise<readonly HelpFacts[]> {
  if (message.at > now + AHEAD_MS) {
    noteSkipped(read, [{ where: `${nameOf(channel)}, message ${message.ref.id}`, why: "is dated in the future" }]);
    return [];
  }
  read.messages++;
  if (!message.known) unknown.add(message.by.account);
  hearing.talk.hear(message);
  if (message.at < since) {
    read.before++;
    return [];
  }
  const heard = await hearOld(hearing, message);
  if (!heard) return [];
  read.signals += heard.facts.length + heard.passedOver.length;
  for (const reason of heard.passedOver) addCount(read.passedOver, reason);
  return heard.facts;
}

const nameOf = ({ place }: OldChannel): string => place.name ?? place.id;

const isNewestFirst = (messages: readonly OldMessage[]): boolean =>
  messages.length > 1 && messages.every((message, at) => at === 0 || message.at < (messages[at - 1]?.at ?? 0));
