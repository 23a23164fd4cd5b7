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
  for (const platform of platforms) await platform.start(receiver.inletFor(platform), parts.registry.published);
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
      await Promise.all(platforms.map((platform) => platform.stop(STOP_GRACE_MS)));
      receiver.stop();
      await receiver.idle();
      await worker.stop();
      await housekeeping.stop();
    },
  };
}

function paceOf({ platforms }: Parts): (space: SpaceId) => PaceLimits {
  return (space) =>
    platforms.find(({ name }) => name === platformOf(space))?.limits.delivery ?? { concurrency: 1, gapMs: 0 };
}
