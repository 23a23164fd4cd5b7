// A copy of the record each day, in the data folder, for as long as the operator says.
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Cancel, Timer } from "../clock.ts";
import type { Instant } from "../core/ids.ts";
import { copyRecord } from "./backup.ts";
import { errorCode } from "./passing.ts";
import type { StoreLog } from "./problem.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NAME = /^laurel-(\d{4}-\d{2}-\d{2})\.sqlite$/;

/** Where copies of a day are, in a data folder. */
export const copiesIn = (data: string): string => join(data, "backups");

/** The days of which there are copies, the newest first. */
export async function daysOfCopies(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  });
  return names
    .flatMap((name) => NAME.exec(name)?.[1] ?? [])
    .toSorted()
    .toReversed();
}

/** Makes today's copy if there is none, and removes those that are older than `keepDays`. Days are those of UTC. */
export async function copyOfToday(record: string, folder: string, keepDays: number, now: Instant): Promise<void> {
  const dayOf = (at: Instant) => new Date(at).toISOString().slice(0, 10);
  const today = dayOf(now);
  const before = await daysOfCopies(folder);
  if (!before.includes(today)) await copyRecord(record, join(folder, `laurel-${today}.sqlite`));
  const oldest = dayOf(now - (keepDays - 1) * DAY_MS);
  for (const day of before) if (day < oldest) await rm(join(folder, `laurel-${day}.sqlite`), { force: true });
}

/** Copies at once, then looks every hour. What fails is logged and tried at the next look. */
export function startDailyCopies(parts: {
  readonly record: string;
  readonly folder: string;
  readonly keepDays: number;
  readonly timer: Timer;
  readonly log: StoreLog;
}): { stop(): Promise<void> } {
  const { record, folder, keepDays, timer, log } = parts;
  let cancel: Cancel = () => {};
  let running = Promise.resolve();
  let stopped = false;

  function next(): void {
    running = copyOfToday(record, folder, keepDays, timer.now())
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        log.warn({ reason }, "today's copy of the record could not be made and is tried again");
      })
      .then(() => {
        if (!stopped) cancel = timer.after(HOUR_MS, next);
      });
  }
  next();

  return {
    async stop() {
      stopped = true;
      cancel();
      await running;
    },
  };
}
