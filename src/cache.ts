// Holds what may vanish at any moment: cool-downs, conversation context. Facts belong to the record.
import { Keyv } from "keyv";
import QuickLRU from "quick-lru";
import type { Timer } from "./clock.ts";
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

export interface CacheParts {
  readonly timer: Timer;
  readonly log: Log;
}

const MOST_ENTRIES = 10_000;
/** How long somebody's answer may wait for a cache, in milliseconds. */
const PATIENCE_MS = 500;

/** A cache in memory, or in Redis where an address is given. A failing Redis gives misses, soon and never an error. */
export async function openCache({ redisUrl, ...parts }: CacheParts & { redisUrl?: string }): Promise<Cache> {
  const { timer } = parts;
  const { keyv, end } = redisUrl ? await inRedis(redisUrl, parts) : inMemory();
  const changing = new Map<string, Promise<unknown>>();
  const get = (key: string): Promise<unknown> => within(timer, keyv.get(key), undefined);
  const set = (key: string, value: unknown, ttlMs: number) => within(timer, keyv.set(key, value, ttlMs), false);
  return {
    get,
    set,
    change(key, next, ttlMs) {
      const before = changing.get(key) ?? Promise.resolve();
      const change = before.then(async () => set(key, next(await get(key)), ttlMs));
      const settled = change.then(forget, forget);
      changing.set(key, settled);
      return change;

      function forget(): void {
        if (changing.get(key) === settled) changing.delete(key);
      }
    },
    close: end,
  };
}

interface Opened {
  readonly keyv: Keyv;
  end(): Promise<void>;
}

/** The Map that Keyv brings never drops what has run out. */
function inMemory(): Opened {
  const keyv = new Keyv({ store: new QuickLRU<string, unknown>({ maxSize: MOST_ENTRIES }) });
  return { keyv, end: () => keyv.disconnect() };
}

async function inRedis(url: string, { timer, log }: CacheParts): Promise<Opened> {
  // The client is read only where it is used: it is a tenth of what Laurel loads.
  const { default: KeyvRedis } = await import("@keyv/redis");
  // Without a connection the client would keep every command until there is one, and whoever asked would wait.
  const store = new KeyvRedis({ url, disableOfflineQueue: true }, { throwOnErrors: true });
  const keyv = new Keyv({ store, namespace: "laurel" });
  let isAnswering = true;
  keyv.on("error", (error: unknown) => {
    if (isAnswering) log.warn({ error: nameOf(error) }, "cache did not answer; going on without it");
    isAnswering = false;
  });
  store.client.on("ready", () => {
    if (!isAnswering) log.info("cache answers again");
    isAnswering = true;
  });
  await within(timer, store.getClient(), undefined);
  return {
    keyv,
    async end() {
      const closed = await within(
        timer,
        keyv.disconnect().then(() => true),
        false,
      );
      if (!closed) await store.disconnect(true);
    },
  };
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** What `asked` comes to, or `otherwise` if it fails or takes longer. What is wrong with a cache is logged by its own event. */
function within<T>(timer: Timer, asked: Promise<T>, otherwise: T): Promise<T> {
  return new Promise((resolve) => {
    const giveUp = () => resolve(otherwise);
    const cancel = timer.after(PATIENCE_MS, giveUp);
    void asked.then(resolve, giveUp).then(cancel);
  });
}
