// Help that was given before Laurel was there: read from an export, judged as if it came live, and left for staff to accept.
import { plainEmoji } from "../../core/emoji.ts";
import type { Instant, PlaceId } from "../../core/ids.ts";
import type { OldChannel, OldMessage, OldSpace } from "../../import/old-message.ts";
import type { Program } from "../../program/schema.ts";
import type { NextId } from "../../row-ids.ts";
import type { Tx } from "../../store/store.ts";
import { decideCredits, type HelpFacts } from "../credit/decide-credit.ts";
import { BatchSize, inShortTransaction, type ShortTransactions } from "../short-transactions.ts";
import { creditSettingsOf } from "../space-settings.ts";
import { openRolesOfSpaces } from "../staff-roles.ts";
import { hearOld, type OldHearing } from "./hear-old.ts";
import { OldTalk } from "./old-talk.ts";
import { begun, forgetPosition, keepPosition, type Position, positionName, readPositions } from "./position.ts";
import {
  addCount,
  addUp,
  type BackfillReport,
  type DecidedCounts,
  noteSkipped,
  nothingDecided,
  nothingRead,
  type ReadCounts,
} from "./report.ts";

export interface BackfillParts extends ShortTransactions {
  readonly program: Program;
  readonly nextId: NextId;
  readonly now: Instant;
}

export interface BackfillOptions {
  readonly export: OldSpace & { readonly fingerprint: string };
  /** Of what was written before, nobody is credited. What was left in the middle goes on with what it began with. */
  readonly since: { readonly at: Instant; readonly isAsked: boolean };
  /** Only channels for which it is true; if absent those that the space chose, or all where it chose none. */
  readonly takes?: (channel: OldChannel) => boolean;
  /** Tells of each credit whether it is on record already, where `store` is not the record itself: in a dry run. */
  readonly isKnown?: (facts: HelpFacts) => Promise<boolean>;
  /** Reading ends as soon as it can; run again, it goes on from there. */
  readonly stop?: AbortSignal;
  /** Is told of bytes as they are read. */
  readonly onRead?: (bytes: number) => void;
}

export interface Backfilled extends BackfillReport {
  readonly since: Instant;
  /** Ended before its end, since it was told to stop. */
  readonly stopped: boolean;
  /** Went on where an earlier run had been stopped. */
  readonly resumed: boolean;
  /** Channels of the export that were not chosen. */
  readonly notChosen: number;
}

/** What was written up to here tells what a thread of the first days is about. */
const CONTEXT_MS = 90 * 86_400_000;
/** Clocks differ; what lies further ahead was not written yet. */
const AHEAD_MS = 86_400_000;

/** Forum posts are short, and there are thousands of them. */
const MOST_FINISHED = 40;

/** A message with its signals, to be decided about. */
interface Waiting {
  readonly channel: Channel;
  readonly index: number;
  readonly facts: readonly HelpFacts[];
}
interface Channel {
  readonly id: PlaceId;
  readonly read: ReadCounts;
  /** As it is in the record; replaced when a transaction is committed. */
  position: Position;
}

/** Reads an export to its end. Reads one channel at a time, and keeps no more of it in mind than what a talk is about. */
export async function backfill(parts: BackfillParts, options: BackfillOptions): Promise<Backfilled> {
  const { export: old, stop } = options;
  const name = positionName(old.fingerprint);
  const kept = await readPositions(parts.store.read, name);
  const left = [...kept.values()][0];
  const resumes = left !== undefined && (!options.since.isAsked || left.since === options.since.at);
  const since = resumes ? left.since : options.since.at;
  const hearing = await hearingOf(parts, old);
  const channels = await chosenOf(parts, options);
  const queue = new Queue(parts, options, name);
  if (!resumes) await queue.forget([...kept.keys()]);
  const told: { read: ReadCounts; decided: DecidedCounts }[] = [];
  for (const channel of channels) {
    if (stop?.aborted) break;
    const before = resumes ? kept.get(channel.place.id) : undefined;
    if (before?.read) {
      options.onRead?.(channel.size);
      told.push({ read: before.read, decided: before.decided });
      continue;
    }
    const here = { id: channel.place.id, read: nothingRead(), position: before ?? begun(since, nothingDecided()) };
    const ended = await readChannel(parts, options, { hearing, queue, channel, here, since });
    told.push(toldOf(here));
    if (ended) await queue.finish(here);
  }
  await queue.settle();
  const stopped = stop?.aborted ?? false;
  if (!stopped) await queue.forget([...new Set([...kept.keys(), ...channels.map(({ place }) => place.id)])]);
  const fromArchive = nothingRead();
  noteSkipped(fromArchive, old.skipped);
  const report = addUp([...told, { read: fromArchive, decided: nothingDecided() }]);
  return {
    ...report,
    channels: told.length,
    since,
    stopped,
    resumed: resumes,
    notChosen: old.channels.length - channels.length,
  };
}

/** What is decided may still be added to, so it is read when all is done. */
const toldOf = (here: Channel) => ({
  read: here.read,
  get decided() {
    return here.position.decided;
  },
});

async function hearingOf({ program, store }: BackfillParts, { space }: OldSpace): Promise<OldHearing> {
  const chosen = await creditSettingsOf(store.read, space);
  const counts = (signal: (typeof chosen.signals)[number]) =>
    program.credit.signals.some(({ id }) => id === signal) &&
    (chosen.signals.length === 0 || chosen.signals.includes(signal));
  return {
    parts: { program, spaceRoles: await openRolesOfSpaces(store) },
    talk: new OldTalk(space),
    hearsThanks: counts("thanks"),
    hearsMarks: counts("check-mark"),
    checkMarks: new Set(program.credit.checkMarks.map(plainEmoji)),
  };
}

/** Where help is credited live, it is credited here too. */
async function chosenOf(
  { store }: BackfillParts,
  { export: old, takes }: BackfillOptions,
): Promise<readonly OldChannel[]> {
  if (takes) return old.channels.filter(takes);
  const { places } = await creditSettingsOf(store.read, old.space);
  const ids = new Set<PlaceId>(places.map(({ id }) => id));
  return ids.size === 0 ? old.channels : old.channels.filter(({ place }) => ids.has(place.parent ?? place.id));
}

interface Reading {
  readonly hearing: OldHearing;
  readonly queue: Queue;
  readonly channel: OldChannel;
  readonly here: Channel;
  readonly since: Instant;
}

/** Returns whether the channel was read to its end. */
async function readChannel(
  { now }: BackfillParts,
  { stop, onRead }: BackfillOptions,
  { hearing, queue, channel, here, since }: Reading,
): Promise<boolean> {
  const { read } = here;
  const unknown = new Set<string>();
  let index = 0;
  let bytes = 0;
  for await (const portion of channel.messages(since - CONTEXT_MS)) {
    if (stop?.aborted) return false;
    onRead?.(portion.readBytes - bytes);
    bytes = portion.readBytes;
    noteSkipped(read, portion.skipped);
    if (index === 0 && isNewestFirst(portion.messages)) {
      noteSkipped(read, [{ where: nameOf(channel), why: "is written newest first; export it oldest first" }]);
      break;
    }
    for (const message of portion.messages) {
      index++;
      if (message.at > now + AHEAD_MS) {
        noteSkipped(read, [{ where: `${nameOf(channel)}, message ${message.ref.id}`, why: "is dated in the future" }]);
        continue;
      }
      read.messages++;
      if (!message.known) unknown.add(message.by.account);
      hearing.talk.hear(message);
      if (message.at < since) {
        read.before++;
        continue;
      }
      const heard = await hearOld(hearing, message);
      if (!heard) continue;
      read.signals += heard.facts.length + heard.passedOver.length;
      for (const reason of heard.passedOver) addCount(read.passedOver, reason);
      if (heard.facts.length > 0 && index > here.position.index)
        await queue.add({ channel: here, index, facts: heard.facts });
    }
  }
  onRead?.(channel.size - bytes);
  hearing.talk.leaveChannel();
  read.unknownPeople = unknown.size;
  return true;
}

const nameOf = ({ place }: OldChannel): string => place.name ?? place.id;

const isNewestFirst = (messages: readonly OldMessage[]): boolean =>
  messages.length > 1 && messages.every((message, at) => at === 0 || message.at < (messages[at - 1]?.at ?? 0));

/** Decides about signals in short transactions, and keeps with each how far its channels were read. */
class Queue {
  readonly #parts: BackfillParts;
  readonly #options: BackfillOptions;
  readonly #name: string;
  readonly #size = new BatchSize();
  #waiting: Waiting[] = [];
  #finished: Channel[] = [];

  constructor(parts: BackfillParts, options: BackfillOptions, name: string) {
    this.#parts = parts;
    this.#options = options;
    this.#name = name;
  }

  async add(waiting: Waiting): Promise<void> {
    this.#waiting.push(waiting);
    if (this.#waiting.length >= this.#size.next) await this.#decide(this.#waiting.splice(0));
  }

  /** A channel was read to its end; it is kept with one of the next transactions. */
  async finish(channel: Channel): Promise<void> {
    this.#finished.push(channel);
    if (this.#finished.length >= MOST_FINISHED) await this.settle();
  }

  /** Decides what is left. */
  async settle(): Promise<void> {
    await this.#decide(this.#waiting.splice(0));
  }

  async forget(channels: readonly PlaceId[]): Promise<void> {
    const size = new BatchSize();
    for (let left = [...channels]; left.length > 0; ) {
      const some = left.splice(0, size.next);
      await inShortTransaction(this.#parts, size, some.length, async (tx) => {
        for (const channel of some) await forgetPosition(tx, this.#name, channel);
      });
    }
  }

  async #decide(batch: readonly Waiting[]): Promise<void> {
    const finished = this.#finished.splice(0);
    if (batch.length + finished.length === 0) return;
    // Where a transaction is tried again, it starts from what is in the record.
    const positions = await inShortTransaction(this.#parts, this.#size, batch.length, (tx) =>
      this.#decideIn(tx, batch, finished),
    );
    for (const [channel, position] of positions) channel.position = position;
  }

  async #decideIn(tx: Tx, batch: readonly Waiting[], finished: readonly Channel[]): Promise<Map<Channel, Position>> {
    const positions = new Map<Channel, Position>();
    const fresh: { facts: HelpFacts; decided: DecidedCounts }[] = [];
    for (const { channel, index, facts } of batch) {
      const decided = positions.get(channel)?.decided ?? structuredClone(channel.position.decided);
      positions.set(channel, { ...channel.position, index, decided });
      for (const each of facts) {
        if (await this.#options.isKnown?.(each)) decided.known++;
        else fresh.push({ facts: each, decided });
      }
    }
    const all = fresh.map(({ facts }) => facts);
    const results = all.length === 0 ? [] : await decideCredits(this.#parts, tx, all, TERMS);
    for (const [at, result] of results.entries()) {
      const decided = fresh[at]?.decided;
      if (!decided) continue;
      if (result.is === "passed over") addCount(decided.passedOver, result.reason);
      else if (result.is === "known") decided.known++;
      else decided.waiting++;
    }
    for (const channel of finished) {
      const position = positions.get(channel) ?? channel.position;
      positions.set(channel, { ...position, read: channel.read });
    }
    for (const [channel, position] of positions) await keepPosition(tx, this.#name, channel.id, position);
    return positions;
  }
}

const TERMS = { source: "backfill", waits: true } as const;
