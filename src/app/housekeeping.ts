import type { Cancel, Timer } from "../clock.ts";
import { causeOf, type Log } from "../log.ts";
import type { Store } from "../store/store.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/**
 * How long rows are kept whose work is done, in days. Keys of events and effects outlive any redelivery a platform
 * makes (Slack's last retry comes after five minutes, Discord replays a session of minutes); drafts and views that
 * wait behind a button outlive a holiday.
 */
export const KEEP_DAYS = { inbox: 30, outbox: 30, drafts: 30, keptViews: 30, unasked: 30 } as const;

/** Removes what is done and old: at once, then every hour. */
export function startHousekeeping({ store, timer, log }: { store: Store; timer: Timer; log: Log }): {
  stop(): Promise<void>;
} {
  let cancel: Cancel = () => {};
  let running = Promise.resolve();
  let stopped = false;

  function next(): void {
    running = sweep(store, timer.now())
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
export async function sweep(store: Store, now: number): Promise<void> {
  const before = (days: number) => now - days * DAY_MS;
  // One transaction each, so that nothing waits long for them.
  await store.transact((tx) => tx.inbox.sweep(before(KEEP_DAYS.inbox)));
  await store.transact((tx) => tx.outbox.sweep(before(KEEP_DAYS.outbox)));
  await store.transact((tx) => tx.drafts.sweep(before(KEEP_DAYS.drafts)));
  await store.transact((tx) => tx.keptViews.sweep(before(KEEP_DAYS.keptViews)));
  await store.transact((tx) => tx.unasked.sweep(before(KEEP_DAYS.unasked)));
}
