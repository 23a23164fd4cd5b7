// How commands that write much work beside a running Laurel: by many short transactions, so that it never waits long.
import type { Timer } from "../clock.ts";
import type { Store, Tx } from "../store/store.ts";

/**
 * How long a bulk command may hold the record at a time, in milliseconds. On SQLite nobody else writes meanwhile, and a
 * person who pressed a button waits.
 */
export const HOLD_MS = 20;
/** Aimed at far less: items differ, and what is written has to reach the disk before the record is free. */
const AIM_MS = HOLD_MS / 4;
const MOST_AT_ONCE = 200;
const MOST_TRIES = 5;

export interface ShortTransactions {
  readonly store: Store;
  readonly timer: Timer;
  /** Milliseconds since some start. */
  readonly elapsedMs: () => number;
}

/** Tells how many items the next transaction takes, from how long the last ones took. */
export class BatchSize {
  #msEach: number | undefined;
  #size = 1;

  get next(): number {
    return this.#size;
  }

  took(items: number, ms: number): void {
    if (items === 0) return;
    const each = ms / items;
    // One quick batch says little of the next, one slow batch is a warning.
    this.#msEach = this.#msEach === undefined ? each : Math.max(each, 0.7 * this.#msEach + 0.3 * each);
    const fitting = Math.floor(AIM_MS / Math.max(this.#msEach, 0.01));
    this.#size = Math.max(1, Math.min(fitting, this.#size * 2, MOST_AT_ONCE));
  }
}

/** Runs `work` in one transaction, and lets others write before the next. Tries again what failed only in passing. */
export async function inShortTransaction<T>(
  { store, timer, elapsedMs }: ShortTransactions,
  size: BatchSize,
  items: number,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      const result = await store.transact(async (tx) => {
        // From here on it holds the record; what it waited for before was others' time.
        const startedAt = elapsedMs();
        const result = await work(tx);
        size.took(items, elapsedMs() - startedAt);
        return result;
      });
      await timer.breathe();
      return result;
    } catch (error) {
      if (tries >= MOST_TRIES || !store.isPassing(error)) throw error;
      await new Promise<void>((resolve) => timer.after(2 ** tries * 10, resolve));
    }
  }
}
