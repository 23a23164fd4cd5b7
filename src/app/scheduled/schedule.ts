// Work that the calendar asks for rather than a person: what is due is read from the record, so nothing is lost
// while Laurel is off, and nothing is done twice when it looks again.
import type { Cancel, ProgramClock, Timer } from "../../clock.ts";
import type { Instant } from "../../core/ids.ts";
import { causeOf, type Log } from "../../log.ts";

/** How often Laurel looks whether something is due; a program clock that is moved has it look at once. */
export const LOOK_EVERY_MS = 15 * 60_000;

/** One subject of the calendar. */
export interface Job {
  /** For the log. */
  readonly name: string;
  /**
   * Does all that is due at `now` of the program clock and was not done yet. It is called again and again, also after a
   * failure in the middle: whatever it does has a natural key, or is a compare and set.
   */
  run(now: Instant): Promise<void>;
}

export interface Schedule {
  /** Looks now, after a look that is under way. */
  look(): Promise<void>;
  /** Resolves when no look is under way. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Looks at once, then every quarter of an hour, and whenever the program clock is moved. One look at a time. */
export function startSchedule(parts: {
  readonly jobs: readonly Job[];
  readonly clock: ProgramClock;
  readonly timer: Timer;
  readonly log: Log;
}): Schedule {
  const { jobs, clock, timer, log } = parts;
  let cancel: Cancel = () => {};
  let stopped = false;
  let looking: Promise<void> = Promise.resolve();

  async function lookOnce(): Promise<void> {
    for (const job of jobs) {
      if (stopped) return;
      try {
        await job.run(clock.now());
      } catch (error) {
        log.error({ job: job.name, cause: causeOf(error) }, "scheduled work failed and is tried again");
      }
    }
  }

  function look(): Promise<void> {
    cancel();
    if (stopped) return looking;
    looking = looking.then(lookOnce);
    cancel = timer.after(LOOK_EVERY_MS, look);
    return looking;
  }

  const unwatch = clock.onMove?.(() => void look());
  void look();
  return {
    look,
    idle: async () => {
      // A look that begins meanwhile is waited for as well.
      for (let seen: Promise<void> | undefined; seen !== looking; ) {
        seen = looking;
        await seen;
      }
    },
    async stop() {
      stopped = true;
      unwatch?.();
      cancel();
      await looking;
    },
  };
}
