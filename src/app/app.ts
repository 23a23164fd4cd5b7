import { platformOf, type SpaceId } from "../core/ids.ts";
import { createPace, type PaceLimits } from "../delivery/pace.ts";
import { createWorker, type Worker } from "../delivery/worker.ts";
import { bindUseCases } from "./bind-use-cases.ts";
import { createCompletions } from "./complete-option.ts";
import { createDecider } from "./decide-event.ts";
import { guarded } from "./guard.ts";
import { startHousekeeping } from "./housekeeping.ts";
import type { Parts } from "./parts.ts";
import { createReceiver, type Receiver } from "./receive-event.ts";
import { withdrawStale } from "./unasked-answers.ts";
import { openUnaskedWatch } from "./unasked-watch.ts";

/** Laurel, put together and running. */
export interface App {
  readonly receiver: Receiver;
  readonly worker: Worker;
  /** Resolves when every event taken so far is answered and every effect that is due is delivered. */
  idle(): Promise<void>;
  /** Stops intake, brings what is under way to its end, and keeps the rest for the next start. */
  stop(): Promise<void>;
}

/** For all of it together: a service manager that waits 25 seconds before it kills sees Laurel end by itself. */
const STOP_GRACE_MS = 20_000;

/** Starts Laurel over its parts: first what an earlier run left, then everything new. */
export async function startApp(parts: Parts): Promise<App> {
  const { store, platforms, timer, nextId, log } = parts;
  const worker = createWorker({
    store,
    platforms,
    timer,
    nextId,
    log,
    wayOut: guarded,
    pace: createPace(paceOf(parts)),
    ...(parts.leaseMs === undefined ? {} : { leaseMs: parts.leaseMs }),
  });
  await withdrawStale(parts);
  const listening = { ...parts, watch: await openUnaskedWatch(store) };
  const receiver = createReceiver({
    program: parts.program,
    store,
    platforms,
    timer,
    nextId,
    log,
    decider: createDecider({ ...listening, mayOf: (acting, answer) => bindUseCases(listening, acting, answer) }),
    completions: createCompletions(parts),
    watch: listening.watch,
    onEffects: () => worker.poke(),
  });

  const takeUp = await receiver.unfinished();
  const { lastReceivedAt } = await store.read.inbox.count();
  for (const platform of platforms)
    await platform.start(receiver.inletFor(platform, lastReceivedAt), parts.registry.published);
  await worker.start();
  await takeUp();
  const housekeeping = startHousekeeping({ store, timer, log });

  return {
    receiver,
    worker,
    async idle() {
      await receiver.idle();
      await worker.idle();
    },
    async stop() {
      const deadline = timer.now() + STOP_GRACE_MS;
      for (const platform of platforms) platform.pause();
      receiver.stop();
      await within(timer, STOP_GRACE_MS, receiver.idle());
      await within(timer, deadline - timer.now(), worker.stop());
      await Promise.all(platforms.map((platform) => platform.stop(Math.max(0, deadline - timer.now()))));
      await receiver.idle();
      await worker.stop();
      await housekeeping.stop();
    },
  };
}

/** Waits for `work`, but no longer than `ms` milliseconds. */
async function within(timer: Parts["timer"], ms: number, work: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const cancel = timer.after(Math.max(0, ms), resolve);
  try {
    await Promise.race([work, promise]);
  } finally {
    cancel();
  }
}

function paceOf({ platforms }: Parts): (space: SpaceId) => PaceLimits {
  return (space) =>
    platforms.find(({ name }) => name === platformOf(space))?.limits.delivery ?? { concurrency: 1, gapMs: 0 };
}
