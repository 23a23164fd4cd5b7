import type { Timer } from "../../clock.ts";

/** Things looked up a moment ago, each for a while; a lookup that is under way is shared. */
export interface Kept<T> {
  get(key: string, look: () => Promise<T>): Promise<T>;
  /** Forgets one, or all whose key begins so; everything, without a key. */
  forget(prefix?: string): void;
}

/** @param most beyond which the oldest are forgotten */
export function keepFor<T>(timer: Pick<Timer, "now">, lastsMs: number, most: number): Kept<T> {
  const kept = new Map<string, { readonly until: number; readonly value: Promise<T> }>();
  return {
    get(key, look) {
      const known = kept.get(key);
      if (known && known.until > timer.now()) return known.value;
      kept.delete(key);
      const value = look();
      const entry = { until: timer.now() + lastsMs, value };
      kept.set(key, entry);
      // What failed is looked up again at once.
      value.catch(() => {
        if (kept.get(key) === entry) kept.delete(key);
      });
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
      return value;
    },
    forget(prefix = "") {
      for (const key of kept.keys()) if (key.startsWith(prefix)) kept.delete(key);
    },
  };
}
