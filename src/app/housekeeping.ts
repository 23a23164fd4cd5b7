import type { Cancel, Timer } from "../clock.ts";
import { causeOf, type Log } from "../log.ts";
import type { Program } from "../program/schema.ts";
import type { Store } from "../store/store.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/**
 * How long rows are kept whose work is done, in days. Keys of events and effects outlive any redelivery a platform
 * makes (Slack's last retry comes after five minutes, Discord replays a session of minutes). How long people's own
 * things are kept, program.yaml says.
 */
export const KEEP_DAYS = { inbox: 30, outbox: 30, unasked: 30 } as const;

/** What program.yaml says of things that are kept by the real timer. */
type KeepDays = Pick<Program["privacy"]["keepDays"], "drafts" | "keptViews">;

/** Removes what is done and old: at once, then every hour. */
export function startHousekeeping(parts: { store: Store; timer: Timer; log: Log; keepDays: KeepDays }): {
  stop(): Promise<void>;
} {
  const { store, timer, log, keepDays } = parts;
  let cancel: Cancel = () => {};
  let running = Promise.resolve();
  let stopped = false;

  function next(): void {
    running = sweep(store, timer.now(), keepDays)
      .catch((error) => log.error({ cause: causeOf(error) }, "old rows could not be removed"))
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

/** Removes once. `now` is of the real timer. */
export async function sweep(store: Store, now: number, keepDays: KeepDays): Promise<void> {
  const before = (days: number) => now - days * DAY_MS;
  // One transaction each, so that nothing waits long for them.
  await store.transact((tx) => tx.inbox.sweep(before(KEEP_DAYS.inbox)));
  await store.transact((tx) => tx.outbox.sweep(before(KEEP_DAYS.outbox)));
  await store.transact((tx) => tx.drafts.sweep(before(keepDays.drafts)));
  await store.transact((tx) => tx.keptViews.sweep(before(keepDays.keptViews)));
  await store.transact((tx) => tx.unasked.sweep(before(KEEP_DAYS.unasked)));
}
