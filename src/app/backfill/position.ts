// How far an export was read. It is kept in the record, in the transaction of what was decided: so nothing is counted
// twice, and whoever is killed in the middle goes on from there.
import { z } from "zod";
import type { Instant, PlaceId } from "../../core/ids.ts";
import type { Reads, Tx } from "../../store/store.ts";
import { type DecidedCounts, decidedCounts, readCounts } from "./report.ts";

const position = z.object({
  /** The first instant that was asked for. */
  since: z.number(),
  /** So many messages of the channel are decided. */
  index: z.number().int().min(0),
  decided: decidedCounts,
  /** It was read to its end, and this is what it came to. */
  read: readCounts.optional(),
});
export type Position = z.infer<typeof position>;

/** The setting under which a channel's position is kept, by the export's fingerprint. */
export const positionName = (fingerprint: string): string => `backfill ${fingerprint}`;

/** Where every channel of an export was left; nothing where it was never begun, or read to its end. */
export async function readPositions(reads: Reads, name: string): Promise<Map<PlaceId, Position>> {
  const kept = new Map<PlaceId, Position>();
  for (const { scope, value } of await reads.settings.all(name)) {
    const read = position.safeParse(value);
    if (read.success) kept.set(scope as PlaceId, read.data);
  }
  return kept;
}

export const keepPosition = (tx: Tx, name: string, channel: PlaceId, kept: Position): Promise<void> =>
  tx.settings.set(channel, name, kept);

export const forgetPosition = (tx: Tx, name: string, channel: PlaceId): Promise<void> =>
  tx.settings.set(channel, name, undefined);

export const begun = (since: Instant, decided: DecidedCounts): Position => ({ since, index: 0, decided });
