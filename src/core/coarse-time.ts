import type { Instant } from "./ids.ts";

const DAY_MS = 86_400_000;

/**
 * The start of an instant's day in UTC. What is kept without its author is kept without its moment too: beside the
 * times at which people were seen, a moment would name them.
 */
export const startOfUtcDay = (at: Instant): Instant => at - (((at % DAY_MS) + DAY_MS) % DAY_MS);

/** A moment of the same UTC day, taken by chance: `chance` is from 0 up to, not including, 1. */
export const someTimeThatDay = (at: Instant, chance: number): Instant =>
  startOfUtcDay(at) + Math.floor(chance * DAY_MS);
