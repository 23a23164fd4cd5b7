// What goes wrong on demand, counted.

/** What happens to one call instead of, or after, what it asks for. */
export type Fault =
  | { readonly kind: "rate limited"; readonly retryAfterSeconds: number }
  /** An HTTP status without a word of Slack. `applied`: the call had its effect first. */
  | { readonly kind: "status"; readonly status: number; readonly applied: boolean }
  /** The connection breaks without an answer. */
  | { readonly kind: "dropped"; readonly applied: boolean }
  /** A refusal by Slack itself. */
  | { readonly kind: "refused"; readonly error: string }
  /** The answer waits until it is released. */
  | { readonly kind: "held"; readonly applied: boolean };

export interface ActiveFault {
  /** How many calls it has met. */
  readonly hits: number;
  /** Lets held calls go on, and ends it. */
  release(): void;
  /** No further call meets it. */
  end(): void;
}

export interface Faults {
  /**
   * Lets the next `times` calls of `method` meet a fault. `method` is that of the Web API, `response_url`, `upload`,
   * or `*` for any.
   */
  on(method: string, fault: Fault, times?: number): ActiveFault;
  /** The fault that this call meets; used up by asking. */
  take(method: string): { readonly fault: Fault; readonly released: Promise<void> } | undefined;
  /** Lets every held call go on. */
  releaseAll(): void;
}

interface Entry {
  readonly method: string;
  readonly fault: Fault;
  left: number;
  hits: number;
  readonly released: Promise<void>;
  readonly release: () => void;
}

export function faults(): Faults {
  const entries: Entry[] = [];
  return {
    on(method, fault, times = 1) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const entry: Entry = { method, fault, left: times, hits: 0, released: promise, release: resolve };
      entries.push(entry);
      return {
        get hits() {
          return entry.hits;
        },
        release() {
          entry.left = 0;
          entry.release();
        },
        end() {
          entry.left = 0;
        },
      };
    },
    take(method) {
      const entry = entries.find((each) => each.left > 0 && (each.method === method || each.method === "*"));
      if (!entry) return undefined;
      entry.left -= 1;
      entry.hits += 1;
      return { fault: entry.fault, released: entry.released };
    },
    releaseAll() {
      for (const entry of entries) entry.release();
    },
  };
}
