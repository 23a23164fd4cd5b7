import type { Timer } from "../../clock.ts";

/** What was looked up, for a while. Several who ask at once wait for one look-up. */
export interface Kept<Value> {
  /** Looks up what is not kept. Rejects as the look-up does, and keeps no failure. */
  get(key: string): Promise<Value>;
  /** What is kept; undefined if nothing is. */
  peek(key: string): Value | undefined;
  put(key: string, value: Value): void;
  /** Forgets one, a look-up under way too: what it brings may be of before. */
  drop(key: string): void;
  clear(): void;
}

export interface KeptOptions<Value> {
  readonly timer: Timer;
  readonly forMs: number;
  /** The oldest go when there are more. */
  readonly most?: number;
  readonly look: (key: string) => Promise<Value>;
}

export function keep<Value>({ timer, forMs, most = 10_000, look }: KeptOptions<Value>): Kept<Value> {
  const kept = new Map<string, { readonly value: Value; readonly until: number }>();
  const underWay = new Map<string, Promise<Value>>();
  const peek = (key: string): Value | undefined => {
    const found = kept.get(key);
    return found && found.until > timer.now() ? found.value : undefined;
  };
  const put = (key: string, value: Value): void => {
    kept.delete(key);
    kept.set(key, { value, until: timer.now() + forMs });
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };

  return {
    peek,
    put,
    async get(key) {
      const found = peek(key);
      if (found !== undefined) return found;
      const running = underWay.get(key);
      if (running) return running;
      const looking = look(key);
      underWay.set(key, looking);
      try {
        const value = await looking;
        if (underWay.get(key) === looking) put(key, value);
        return value;
      } finally {
        if (underWay.get(key) === looking) underWay.delete(key);
      }
    },
    drop(key) {
      kept.delete(key);
      underWay.delete(key);
    },
    clear() {
      kept.clear();
      underWay.clear();
    },
  };
}
