import { realTimer, type Timer } from "./clock.ts";
import type { Instant } from "./core/ids.ts";

/** A timer that stands still until it is moved: for tests and for the demonstration. */
export interface ManualTimer extends Timer {
  /** Lets so many milliseconds pass, running what falls due in order. */
  advance(ms: number): void;
  /** When the next work falls due; undefined if none waits. */
  nextDueAt(): Instant | undefined;
}

export function manualTimer(startAt: Instant): ManualTimer {
  let now = startAt;
  const due = new Set<{ at: Instant; work: () => void }>();
  const first = () => [...due].sort((a, b) => a.at - b.at)[0];
  return {
    now: () => now,
    breathe: realTimer.breathe,
    after(delayMs, work) {
      const entry = { at: now + delayMs, work };
      due.add(entry);
      return () => due.delete(entry);
    },
    advance(ms) {
      const until = now + ms;
      for (let next = first(); next && next.at <= until; next = first()) {
        due.delete(next);
        now = Math.max(now, next.at);
        next.work();
      }
      now = until;
    },
    nextDueAt: () => first()?.at,
  };
}
