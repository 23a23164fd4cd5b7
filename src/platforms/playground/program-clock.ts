// The program clock as people here move it: only ever on, and kept over restarts.
import type { MovableClock, Timer } from "../../clock.ts";
import type { Instant } from "../../core/ids.ts";
import type { Journal } from "./journal.ts";
import { PlaygroundMistake } from "./mistake.ts";

/** A hundred years: later, dates in words and in the record mean little. */
const FARTHEST_MS = 100 * 366 * 86_400_000;

/** Sets the clock as an earlier run left it, never before what has happened already, and from now on as it is moved. */
export function takeUpClock({ world, watch }: Journal, timer: Timer, clock: MovableClock | undefined): void {
  if (!clock) return;
  // The first to watch: whoever hears that it was moved finds it moved.
  watch((change) => {
    if (change.kind === "clock") clock.moveTo(Math.max(timer.now() + change.aheadMs, clock.now()));
  });
  const lastAt = Math.max(...[...world.messages.values()].map(({ at }) => at), Number.NEGATIVE_INFINITY);
  clock.moveTo(Math.max(timer.now() + world.aheadMs, clock.now(), lastAt));
}

/** Moves the clock on and writes down how far it is ahead. Throws a PlaygroundMistake where that cannot be. */
export async function moveClock(
  { journal, timer, clock }: { journal: Journal; timer: Timer; clock: MovableClock | undefined },
  to: Instant,
): Promise<void> {
  if (!clock) throw new PlaygroundMistake("The clock here goes with the wall's and cannot be moved.");
  await journal.commit(() => {
    if (to < clock.now()) throw new PlaygroundMistake("The clock moves on only: what has happened has happened.");
    const aheadMs = to - timer.now();
    if (aheadMs > FARTHEST_MS)
      throw new PlaygroundMistake("The clock cannot be moved more than a hundred years ahead.");
    return [{ kind: "clock", aheadMs }];
  });
}
