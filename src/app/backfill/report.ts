// What came of reading an export, in numbers. Each number is told of one channel, and added up.
import { z } from "zod";
import type { Skipped } from "../../import/problem.ts";

const count = z.number().int().min(0);
const counts = z.record(z.string(), count);

/** What reading a channel came to. */
export const readCounts = z.object({
  messages: count,
  /** Written before the first day that was asked for: they tell what was talked about, and are not judged. */
  before: count,
  /** Signals of help, of any kind. */
  signals: count,
  /** Signals that credit nobody, by a reason of `core/credit-rules.ts`, before the record was asked. */
  passedOver: counts,
  unknownPeople: count,
  skipped: count,
  /** The first of them. */
  skips: z.array(z.object({ where: z.string(), why: z.string() })),
});
export type ReadCounts = z.infer<typeof readCounts>;

/** What was decided of a channel's signals. */
export const decidedCounts = z.object({ waiting: count, known: count, passedOver: counts });
export type DecidedCounts = z.infer<typeof decidedCounts>;

/** So many of what was skipped are told one by one, of each channel. */
const MOST_SKIPS = 20;

export const nothingRead = (): ReadCounts => ({
  messages: 0,
  before: 0,
  signals: 0,
  passedOver: {},
  unknownPeople: 0,
  skipped: 0,
  skips: [],
});
export const nothingDecided = (): DecidedCounts => ({ waiting: 0, known: 0, passedOver: {} });

export function noteSkipped(read: ReadCounts, skipped: readonly Skipped[]): void {
  read.skipped += skipped.length;
  for (const each of skipped) if (read.skips.length < MOST_SKIPS) read.skips.push(each);
}

export function addCount(to: Record<string, number>, reason: string, times = 1): void {
  to[reason] = (to[reason] ?? 0) + times;
}

/** All channels together. */
export interface BackfillReport {
  readonly read: ReadCounts;
  readonly decided: DecidedCounts;
  readonly channels: number;
}

export function addUp(all: readonly { readonly read: ReadCounts; readonly decided: DecidedCounts }[]): BackfillReport {
  const read = nothingRead();
  const decided = nothingDecided();
  for (const each of all) {
    for (const name of ["messages", "before", "signals", "unknownPeople", "skipped"] as const)
      read[name] += each.read[name];
    read.skips.push(...each.read.skips);
    decided.waiting += each.decided.waiting;
    decided.known += each.decided.known;
    for (const [reason, times] of Object.entries(each.read.passedOver)) addCount(read.passedOver, reason, times);
    for (const [reason, times] of Object.entries(each.decided.passedOver)) addCount(decided.passedOver, reason, times);
  }
  return { read, decided, channels: all.length };
}
