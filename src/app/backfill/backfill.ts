// Help that was given before Laurel was there: read from an export, judged as if it came live, and left for staff to accept.
import type { Instant, PlaceId, SpaceId } from "../../core/ids.ts";
import type { Program } from "../../program/schema.ts";
import type { NextId } from "../../row-ids.ts";
import type { Tx } from "../../store/store.ts";
import { decideCredits } from "../credit/decide-credit.ts";
import type { HelpFacts } from "../credit/help-facts.ts";
import { BatchSize, inShortTransaction, type ShortTransactions } from "../short-transactions.ts";
import { creditSettingsOf } from "../space-settings.ts";
import { openRolesOfSpaces } from "../staff-roles.ts";
import type { HeardPiece, HearRequest } from "./hear-export.ts";
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
  readonly space: SpaceId;
  /** Tells this export from others. */
  readonly fingerprint: string;
  /** Reads the export: `hearInThread`, or `hearExport` here. */
  readonly hear: (request: HearRequest) => AsyncIterable<readonly HeardPiece[]>;
  /** Of what was written before, nobody is credited. What was left in the middle goes on with what it began with. */
  readonly since: { readonly at: Instant; readonly isAsked: boolean };
  /** Channels by name or id; if absent those where the space credits help, or all where it chose none. */
  readonly channels?: readonly string[];
  /** Tells of each credit whether it is on record already, where `store` is not the record itself: in a dry run. */
  readonly isKnown?: (facts: HelpFacts) => Promise<boolean>;
  /** Reading ends as soon as it can; run again, it goes on from there. */
  readonly stop?: AbortSignal;
  /** Is told of bytes as they are read, and of how many there are. */
  readonly onRead?: (bytes: number, all: number) => void;
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
  /** Once it is read to its end. */
  read: ReadCounts;
  /** As it is in the record; replaced when a transaction is committed. */
  position: Position;
}

/** Reads an export to its end, or until it is told to stop. */
export async function backfill(parts: BackfillParts, options: BackfillOptions): Promise<Backfilled> {
  const { stop, onRead } = options;
  const name = positionName(options.fingerprint);
  const kept = await readPositions(parts.store.read, name);
  const left = [...kept.values()][0];
  const resumes = left !== undefined && (!options.since.isAsked || left.since === options.since.at);
  const since = resumes ? left.since : options.since.at;
  const queue = new Queue(parts, options, name);
  if (!resumes) await queue.forget([...kept.keys()]);
  const channels = new Map<PlaceId, Channel>();
  const channelOf = (id: PlaceId): Channel => {
    const before = resumes ? kept.get(id) : undefined;
    const here = channels.get(id) ?? {
      id,
      read: before?.read ?? nothingRead(),
      position: before ?? begun(since, nothingDecided()),
    };
    channels.set(id, here);
    return here;
  };
  let opened: Extract<HeardPiece, { is: "opened" }> | undefined;
  reading: for await (const pieces of options.hear(
    await requestOf(parts, options, since, resumes ? kept : new Map()),
  )) {
    for (const piece of pieces) {
      if (stop?.aborted) break reading;
      if (piece.is === "opened") opened = piece;
      else if (piece.is === "read") onRead?.(piece.bytes, opened?.bytes ?? 0);
      else if (piece.is === "signals") await queue.add({ ...piece, channel: channelOf(piece.channel) });
      else await queue.finish(Object.assign(channelOf(piece.channel), { read: piece.read }));
    }
  }
  await queue.settle();
  const stopped = stop?.aborted ?? false;
  const all = [...new Set([...kept.keys(), ...(opened?.channels ?? [])])];
  if (!stopped) await queue.forget(all);
  const archive = nothingRead();
  noteSkipped(archive, opened?.skipped ?? []);
  // What an earlier run had read to its end is in the record alone.
  const told = all.filter((id) => channels.has(id) || kept.get(id)?.read).map(channelOf);
  const counts = told.map(({ read, position: { decided } }) => ({ read, decided }));
  return {
    ...addUp([...counts, { read: archive, decided: nothingDecided() }]),
    channels: told.length,
    since,
    stopped,
    resumed: resumes,
    notChosen: opened?.notChosen ?? 0,
  };
}

/** Where and by what help is credited live, it is credited here too. */
async function requestOf(
  { program, store, now }: BackfillParts,
  { space, channels }: BackfillOptions,
  since: Instant,
  kept: ReadonlyMap<PlaceId, Position>,
): Promise<HearRequest> {
  const chosen = await creditSettingsOf(store.read, space);
  const counts = (signal: (typeof chosen.signals)[number]) =>
    program.credit.signals.some(({ id }) => id === signal) &&
    (chosen.signals.length === 0 || chosen.signals.includes(signal));
  return {
    program,
    roles: (await openRolesOfSpaces(store)).of(space),
    signals: { thanks: counts("thanks"), marks: counts("check-mark") },
    since,
    now,
    ...(channels ? { names: channels } : {}),
    places: chosen.places.map(({ id }) => id),
    done: new Map([...kept].map(([id, { read, index }]) => [id, read ? ("all" as const) : index])),
  };
}

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
