// The only file that reads the time or sets a timer.
import type { Instant } from "./core/ids.ts";

/** The program clock: dates, caps, reminders. The playground moves it. */
export interface ProgramClock {
  now(): Instant;
  /** Tells each time the clock was moved; absent where nothing moves it. */
  onMove?(hear: () => void): Cancel;
}

/** Undoes `after`. Harmless once it has run. */
export type Cancel = () => void;

/** The real timer: leases, deadlines, backoff, time to live. Nothing moves it. */
export interface Timer {
  /** Epoch milliseconds. */
  now(): Instant;
  /** Runs `work` once after `delayMs` milliseconds. It keeps the process alive until it ran or was cancelled. */
  after(delayMs: number, work: () => void): Cancel;
  /** Resolves when what arrived meanwhile was heard: work that waits for nothing keeps everybody else waiting. */
  breathe(): Promise<void>;
}

export const realTimer: Timer = {
  now: () => Date.now(),
  after(delayMs, work) {
    const timeout = setTimeout(work, delayMs);
    return () => clearTimeout(timeout);
  },
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
};

/** The program clock as the wall shows it. */
export const wallClock: ProgramClock = { now: () => Date.now() };

/** A program clock that can be moved; between moves it runs with the timer. */
export interface MovableClock extends ProgramClock {
  onMove(hear: () => void): Cancel;
  /** Sets the clock to `at` (epoch milliseconds). */
  moveTo(at: Instant): void;
}

export function movableClock(timer: Timer, startAt: Instant = timer.now()): MovableClock {
  let offsetMs = startAt - timer.now();
  const hearing = new Set<() => void>();
  return {
    now: () => timer.now() + offsetMs,
    moveTo(at) {
      offsetMs = at - timer.now();
      for (const hear of hearing) hear();
    },
    onMove(hear) {
      hearing.add(hear);
      return () => hearing.delete(hear);
    },
  };
}

/** Milliseconds since some start, for measuring. */
export const elapsedMs = (): number => performance.now();

/** Resolves after `delayMs` milliseconds of the timer. */
export const pause = (timer: Timer, delayMs: number): Promise<void> =>
  new Promise((resolve) => {
    timer.after(delayMs, resolve);
  });
