import Bottleneck from "bottleneck";
import type { SpaceId } from "../core/ids.ts";

/** Bounds how many deliveries of one space run at once, and the gap between them. The outbox is the queue, this only paces it. */
export interface Pace {
  /** Runs `work` when its space has room. */
  run<T>(space: SpaceId, work: () => Promise<T>): Promise<T>;
}

export interface PaceLimits {
  readonly concurrency: number;
  /** Milliseconds between the starts of two deliveries of a space. */
  readonly gapMs: number;
}

/** A pace for all spaces of the platforms that `limitsOf` knows. */
export function createPace(limitsOf: (space: SpaceId) => PaceLimits): Pace {
  const limiters = new Map<SpaceId, Bottleneck>();

  function limiterOf(space: SpaceId): Bottleneck {
    let limiter = limiters.get(space);
    if (!limiter) {
      const { concurrency, gapMs } = limitsOf(space);
      limiter = new Bottleneck({ maxConcurrent: concurrency, minTime: gapMs });
      limiters.set(space, limiter);
    }
    return limiter;
  }

  return { run: (space, work) => limiterOf(space).schedule(work) };
}
