// The whole of Laurel over a platform's real adapter, in this process, on a record in a file and a timer that a test moves.
import pino from "pino";
import { onTestFinished } from "vitest";
import { type App, startApp } from "../../src/app/app.ts";
import { type Cache, openCache } from "../../src/cache.ts";
import type { Effect } from "../../src/chat/effect.ts";
import type { Event } from "../../src/chat/event.ts";
import { movableClock } from "../../src/clock.ts";
import type { RowId, SpaceId } from "../../src/core/ids.ts";
import type { Platform } from "../../src/platforms/platform.ts";
import type { Program } from "../../src/program/schema.ts";
import { dayIds, nextLinkCode, rowIds } from "../../src/row-ids.ts";
import type { ManualTimer } from "../support/manual-timer.ts";
import { knowledge, program, registry } from "../support/parts.ts";
import { openRecord, type Row } from "../support/record.ts";

const LONGEST_MS = 2 * 60 * 60_000;
const UNFINISHED: ReadonlySet<unknown> = new Set(["recorded", "decided", "ready", "sending"]);

export interface WireApp {
  readonly app: App;
  readonly timer: ManualTimer;
  /** Every event that was taken, redeliveries too, in the order they came. */
  readonly taken: readonly Event[];
  rows(): Readonly<Record<string, readonly Row[]>>;
  /** From now on the cache, which every question asks, is as slow as a far one; gives what ends that. */
  slowCache(): () => void;
  /** Puts an effect into the outbox, and gives its id. */
  putOut(space: SpaceId, effect: Effect, fallback?: Effect): Promise<RowId<"outbox">>;
  /**
   * Lets time pass until everything on record has come to its end; what a platform asks to wait for is waited for.
   * Throws if that takes hours.
   */
  settled(): Promise<void>;
}

/** Starts Laurel over one platform; it ends with the test, before what was set up earlier. */
export async function startOn(
  platform: Platform,
  timer: ManualTimer,
  answers: Partial<Program["answers"]> = {},
): Promise<WireApp> {
  const { store, rows } = await openRecord();
  const nextId = rowIds(timer);
  const log = pino({ level: "silent" });
  const taken: Event[] = [];
  const fast = await openCache({ timer, log });
  let slow = Promise.resolve();
  const cache: Cache = { ...fast, change: (...asked) => slow.then(() => fast.change(...asked)) };
  const app = await startApp({
    ...{ knowledge, registry, store, cache, timer, nextId, log },
    version: "0.0.0-test",
    program: { ...program, answers: { ...program.answers, ...answers } },
    platforms: [{ ...platform, start: (inlet, commands) => platform.start(following(inlet), commands) }],
    clock: movableClock(timer),
    nextDayId: dayIds(timer),
    nextCode: nextLinkCode,
    startedAt: timer.now(),
  });
  onTestFinished(() => app.stop());

  function following(inlet: Parameters<Platform["start"]>[0]): typeof inlet {
    return {
      ...inlet,
      take(event, acknowledge) {
        taken.push(event);
        return inlet.take(event, acknowledge);
      },
    };
  }

  const unfinished = (): readonly Row[] =>
    [...(rows().inbox ?? []), ...(rows().outbox ?? [])].filter(({ state }) => UNFINISHED.has(state));

  return {
    app,
    timer,
    taken,
    rows,
    slowCache() {
      const { promise, resolve } = Promise.withResolvers<void>();
      slow = promise;
      return resolve;
    },
    async putOut(space, effect, fallback) {
      const id = nextId<"outbox">();
      await store.transact((tx) =>
        tx.outbox.add({ id, space, effect, dueAt: timer.now(), ...(fallback ? { fallback } : {}) }),
      );
      app.worker.poke();
      return id;
    },
    async settled() {
      const until = timer.now() + LONGEST_MS;
      for (;;) {
        await app.idle();
        const left = unfinished();
        if (left.length === 0) return;
        const at = timer.nextDueAt();
        if (at === undefined || at > until) throw new Error(`still not at its end: ${JSON.stringify(left)}`);
        timer.advance(Math.max(0, at - timer.now()));
      }
    },
  };
}
