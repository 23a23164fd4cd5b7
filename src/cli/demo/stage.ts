// Laurel in memory, with a community, and two clocks that only the demonstration moves.
import { startApp } from "../../app/app.ts";
import { openCache } from "../../cache.ts";
import { movableClock } from "../../clock.ts";
import type { Configuration } from "../../compose.ts";
import type { Instant } from "../../core/ids.ts";
import { openLog } from "../../log.ts";
import { manualTimer } from "../../manual-timer.ts";
import { createPlayground, type Playground } from "../../platforms/playground/index.ts";
import { memoryPersistence } from "../../platforms/playground/persistence.ts";
import { SAMPLE_COMMUNITY } from "../../platforms/playground/sample-community.ts";
import { dayIds, nextLinkCode, rowIds } from "../../row-ids.ts";
import { IN_MEMORY, openStore } from "../../store/open.ts";
import { version } from "../../version.ts";

export interface Stage {
  readonly playground: Playground;
  /** Resolves when Laurel has dealt with everything. */
  settled(): Promise<void>;
  /** Lets so many milliseconds pass, with what falls due at its moment. */
  passes(ms: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts Laurel for a demonstration that begins at `now`. Nothing is kept. */
export async function openStage({ program, knowledge, registry }: Configuration, now: Instant): Promise<Stage> {
  const timer = manualTimer(now);
  const clock = movableClock(timer, now);
  const nextId = rowIds(timer);
  const log = openLog({ level: "error", format: "json" });
  const store = await openStore({ url: IN_MEMORY, timer, log });
  const cache = await openCache({ timer, log });
  const playground = await createPlayground({
    persistence: memoryPersistence(),
    clock,
    movableClock: clock,
    timer,
    nextId,
    seed: SAMPLE_COMMUNITY,
  });
  const app = await startApp({
    version,
    program,
    knowledge,
    registry,
    platforms: [playground],
    store,
    cache,
    clock,
    timer,
    nextId,
    nextDayId: dayIds(timer),
    nextCode: nextLinkCode,
    log,
    startedAt: timer.now(),
  });
  const settled = async () => {
    await playground.settled();
    await app.idle();
  };
  return {
    playground,
    settled,
    async passes(ms) {
      const until = timer.now() + ms;
      await settled();
      for (let at = timer.nextDueAt(); at !== undefined && at <= until; at = timer.nextDueAt()) {
        timer.advance(at - timer.now());
        await settled();
      }
      timer.advance(until - timer.now());
    },
    async close() {
      await app.stop();
      await cache.close();
      await store.close();
    },
  };
}
