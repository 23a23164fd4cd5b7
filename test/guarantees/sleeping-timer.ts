import { realTimer } from "../../src/clock.ts";
import type { Instant } from "../../src/core/ids.ts";
import type { ManualTimer } from "../support/manual-timer.ts";

/**
 * A timer as a machine has it that sleeps: what fell due meanwhile runs once it wakes, and not as often as it would have
 * run. So months pass without the thousands of looks that Laurel takes in them.
 */
export function sleepingTimer(startAt: Instant): ManualTimer {
  let now = startAt;
  const due = new Set<{ at: Instant; work: () => void }>();
  const nextDueAt = () => [...due].map(({ at }) => at).sort((one, other) => one - other)[0];
  return {
    now: () => now,
    breathe: realTimer.breathe,
    nextDueAt,
    after(delayMs, work) {
      const entry = { at: now + delayMs, work };
      due.add(entry);
      return () => due.delete(entry);
    },
    advance(ms) {
      now += ms;
      for (const entry of [...due].filter(({ at }) => at <= now).sort((one, other) => one.at - other.at)) {
        // One that ran before may have called it off.
        if (due.delete(entry)) entry.work();
      }
    },
  };
}
