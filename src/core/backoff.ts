const FIRST_MS = 1_000;
const LONGEST_MS = 10 * 60_000;

/** Tries after which an effect or an event is given up and shown to staff: about 27 minutes at the pace below. */
export const MOST_TRIES = 12;

/**
 * Milliseconds to wait after a failed try: twice as long each time, ten minutes at most.
 * @param tries how many were made, from 1
 */
export function backoffMs(tries: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, tries - 1));
}
