// What tests of the delivery do again and again.
import { onTestFinished } from "vitest";
import { guarded } from "../../src/app/guard.ts";
import type { Effect } from "../../src/chat/effect.ts";
import { notice, say } from "../../src/chat/view.ts";
import type { RowId } from "../../src/core/ids.ts";
import { createPace } from "../../src/delivery/pace.ts";
import { createWorker, type Worker } from "../../src/delivery/worker.ts";
import { openLog } from "../../src/log.ts";
import type { Platform } from "../../src/platforms/platform.ts";
import type { NewEffect } from "../../src/store/store.ts";
import type { TestBot } from "../support/bot.ts";

/** A message for everybody. */
export const words = (text: string) => notice(say`${text}`, "public");

/** A post at a place of the playground. */
export const postAt = (bot: TestBot, place: string, text: string, card?: string): Effect => ({
  kind: "post",
  view: words(text),
  address: { to: "place", place: bot.place(place) },
  ...(card === undefined ? {} : { card }),
});

/** Puts effects out in one transaction, due now unless told otherwise, and has them delivered as far as they are due. */
export async function putOut(
  bot: TestBot,
  ...effects: readonly (Pick<NewEffect, "effect"> & Partial<NewEffect>)[]
): Promise<readonly RowId<"outbox">[]> {
  const ids = await putDown(bot, ...effects);
  bot.app.worker.poke();
  await bot.settled();
  return ids;
}

/** The same, but nobody is told. */
export async function putDown(
  bot: TestBot,
  ...effects: readonly (Pick<NewEffect, "effect"> & Partial<NewEffect>)[]
): Promise<readonly RowId<"outbox">[]> {
  const added = effects.map((effect) => ({
    id: bot.nextId<"outbox">(),
    space: bot.playground.space,
    dueAt: bot.timer.now(),
    ...effect,
  }));
  await bot.store.transact(async (tx) => {
    for (const effect of added) await tx.outbox.add(effect);
  });
  return added.map(({ id }) => id);
}

/** What Laurel said at a place, as lena of the staff sees it. */
export const saidAt = (bot: TestBot, place: string): readonly string[] =>
  bot
    .sees("lena", place)
    .filter(({ byLaurel }) => byLaurel)
    .map(({ text }) => text);

/** One more worker on the bot's record; it ends with the test. */
export function workerBeside(
  bot: TestBot,
  { platform = bot.playground, concurrency = 10 }: { platform?: Platform; concurrency?: number } = {},
): Worker {
  const worker = createWorker({
    store: bot.store,
    platforms: [platform],
    timer: bot.timer,
    nextId: bot.nextId,
    log: openLog({ level: "silent", format: "json" }, { write: () => {} }),
    pace: createPace(() => ({ concurrency, gapMs: 0 })),
    wayOut: guarded,
  });
  onTestFinished(() => worker.stop());
  return worker;
}

/** The playground, on which nothing is performed before `open` is called. */
export function heldBack(platform: Platform): {
  readonly platform: Platform;
  /** How many deliveries wait. */
  waiting(): number;
  /** Resolves when so many wait. */
  waitedFor(count: number): Promise<void>;
  open(): void;
} {
  const gate = Promise.withResolvers<void>();
  const arrivals: (() => void)[] = [];
  let waiting = 0;
  return {
    platform: {
      ...platform,
      async perform(delivery, once) {
        waiting++;
        for (const arrived of arrivals.splice(0)) arrived();
        await gate.promise;
        return platform.perform(delivery, once);
      },
    },
    waiting: () => waiting,
    async waitedFor(count) {
      while (waiting < count) await new Promise<void>((resolve) => arrivals.push(resolve));
    },
    open: () => gate.resolve(),
  };
}
