// Whoever typed a command or pressed a button waits for seconds at most; a message is answered when there is room.
import type { Event } from "../chat/event.ts";
import type { Timer } from "../clock.ts";
import { isAwaited } from "../core/concerns.ts";

/** Runs work on events, so many at once; what somebody waits for runs at once, past all that wait for their turn. */
export type Turns = <T>(event: Event, work: () => Promise<T>) => Promise<T>;

/**
 * The record takes one change after another. If everything that is there were handed to it together, a command would
 * come after a thousand messages that came just before it.
 * @param most how much that nobody waits for runs at once
 */
export function createTurns(most: number, timer: Pick<Timer, "breathe">): Turns {
  const waiting: (() => void)[] = [];
  let underWay = 0;

  async function end(): Promise<void> {
    // On SQLite nothing in between waits for anything outside, so a command that has arrived would not be seen.
    if (waiting.length > 0) await timer.breathe();
    const next = waiting.shift();
    if (next) next();
    else underWay--;
  }

  return async (event, work) => {
    if (isAwaited(event)) return work();
    if (underWay < most) underWay++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      void end();
    }
  };
}
