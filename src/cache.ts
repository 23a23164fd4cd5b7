// Holds what may vanish at any moment: cool-downs, conversation context. Facts belong to the record.
import { Keyv } from "keyv";
import QuickLRU from "quick-lru";
import type { Log } from "./log.ts";

export interface Cache {
  /** Undefined if it is not there, has run out or cannot be read. */
  get(key: string): Promise<unknown>;
  /** Keeps a JSON value for `ttlMs` milliseconds. False if it could not be kept. */
  set(key: string, value: unknown, ttlMs: number): Promise<boolean>;
  /** Keeps what `next` makes of the value, undefined if there is none. Within this process one change of a key waits for the other. */
  change(key: string, next: (value: unknown) => unknown, ttlMs: number): Promise<boolean>;
  close(): Promise<void>;
}

const MOST_ENTRIES = 10_000;

/** A cache in memory, or in Redis where an address is given. A failing Redis gives misses, never an error. */
export async function openCache({ redisUrl, log }: { redisUrl?: string; log: Log }): Promise<Cache> {
  const keyv = redisUrl
    ? new Keyv({ store: await redisStore(redisUrl), namespace: "laurel" })
    : // The default Map never drops what has run out.
      new Keyv({ store: new QuickLRU<string, unknown>({ maxSize: MOST_ENTRIES }) });
  keyv.on("error", (error: unknown) => {
    log.warn(
      { error: error instanceof Error ? error.name : typeof error },
      "cache did not answer; going on without it",
    );
  });
  const changing = new Map<string, Promise<unknown>>();
  return {
    get: (key) => keyv.get(key),
    set: (key, value, ttlMs) => keyv.set(key, value, ttlMs),
    change(key, next, ttlMs) {
      const before = changing.get(key) ?? Promise.resolve();
      const change = before.then(async () => keyv.set(key, next(await keyv.get(key)), ttlMs));
      const settled = change.then(forget, forget);
      changing.set(key, settled);
      return change;

      function forget(): void {
        if (changing.get(key) === settled) changing.delete(key);
      }
    },
    close: () => keyv.disconnect(),
  };
}

/** The client is read only where it is used: it is a tenth of what Laurel loads. */
async function redisStore(url: string) {
  const { default: KeyvRedis } = await import("@keyv/redis");
  return new KeyvRedis(url);
}
