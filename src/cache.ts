// Holds what may vanish at any moment: cool-downs, conversation context. Facts belong to the record.
import { Keyv } from "keyv";
import QuickLRU from "quick-lru";
import { realTimer } from "./clock.ts";
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
/** How long somebody's answer may wait for a cache, in milliseconds. */
const PATIENCE_MS = 500;

/** A cache in memory, or in Redis where an address is given. A failing Redis gives misses, soon and never an error. */
export async function openCache({ redisUrl, log }: { redisUrl?: string; log: Log }): Promise<Cache> {
  const { keyv, end } = redisUrl ? await inRedis(redisUrl, log) : inMemory();
  const changing = new Map<string, Promise<unknown>>();
  const get = (key: string): Promise<unknown> => within(PATIENCE_MS, keyv.get(key), undefined);
  const set = (key: string, value: unknown, ttlMs: number) => within(PATIENCE_MS, keyv.set(key, value, ttlMs), false);
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

async function inRedis(url: string, log: Log): Promise<Opened> {
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
  await within(PATIENCE_MS, store.getClient(), undefined);
  return {
    keyv,
    async end() {
      const closed = await within(
        PATIENCE_MS,
        keyv.disconnect().then(() => true),
        false,
      );
      if (!closed) await store.disconnect(true);
    },
  };
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** What `asked` comes to, or `otherwise` if it fails or takes longer. What is wrong with a cache is logged by its own event. */
function within<T>(patienceMs: number, asked: Promise<T>, otherwise: T): Promise<T> {
  return new Promise((resolve) => {
    const giveUp = () => resolve(otherwise);
    const cancel = realTimer.after(patienceMs, giveUp);
    void asked.then(resolve, giveUp).then(cancel);
  });
}
