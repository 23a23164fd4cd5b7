import { realTimer, type Timer } from "../../src/clock.ts";

/** A timer that stands still until a test moves it. */
export interface HandTimer extends Timer {
  /** Moves time on and runs what fell due, in its order. */
  advance(ms: number): void;
  /** Resolves as soon as something waits for this timer. */
  waitedFor(): Promise<void>;
  /** How many wait now. */
  readonly waiting: number;
}

export function handTimer(startAt = Date.UTC(2026, 0, 5, 9)): HandTimer {
  let now = startAt;
  let pending: { readonly at: number; readonly work: () => void }[] = [];
  let arrived = Promise.withResolvers<void>();
  return {
    now: () => now,
    breathe: realTimer.breathe,
    after(delayMs, work) {
      const entry = { at: now + delayMs, work };
      pending.push(entry);
      arrived.resolve();
      return () => {
        pending = pending.filter((other) => other !== entry);
      };
    },
    advance(ms) {
      now += ms;
      const due = pending.filter((entry) => entry.at <= now).sort((a, b) => a.at - b.at);
      pending = pending.filter((entry) => entry.at > now);
      arrived = Promise.withResolvers();
      for (const entry of due) entry.work();
    },
    waitedFor: () => (pending.length > 0 ? Promise.resolve() : arrived.promise),
    get waiting() {
      return pending.length;
    },
  };
}
