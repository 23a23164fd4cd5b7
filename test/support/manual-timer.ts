import type { Timer } from "../../src/clock.ts";
import type { Instant } from "../../src/core/ids.ts";

/** A timer that only a test moves. */
export interface ManualTimer extends Timer {
  /** Lets so many milliseconds pass, running what falls due in order. */
  advance(ms: number): void;
}

export function manualTimer(startAt: Instant): ManualTimer {
  let now = startAt;
  const due = new Set<{ at: Instant; work: () => void }>();
  return {
    now: () => now,
    after(delayMs, work) {
      const entry = { at: now + delayMs, work };
      due.add(entry);
      return () => due.delete(entry);
    },
    advance(ms) {
      const until = now + ms;
      for (;;) {
        const next = [...due].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        due.delete(next);
        now = Math.max(now, next.at);
        next.work();
      }
      now = until;
    },
  };
}
