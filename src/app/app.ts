import { platformOf, type SpaceId } from "../core/ids.ts";
import { createPace, type PaceLimits } from "../delivery/pace.ts";
import { createWorker, type Worker } from "../delivery/worker.ts";
import { openDrawing } from "../draw/draw-thread.ts";
import { causeOf } from "../log.ts";
import type { Platform } from "../platforms/platform.ts";
import { awardsOnRecord } from "./acting.ts";
import { openRoleBook } from "./awards/role-book.ts";
import { bindUseCases } from "./bind-use-cases.ts";
import { createCompletions } from "./complete-option.ts";
import { openCreditWatch } from "./credit/credit-watch.ts";
import { createDecider } from "./decide-event.ts";
import { guarded } from "./guard.ts";
import { startHousekeeping } from "./housekeeping.ts";
import { sortNominations } from "./nominations/sort-nominations.ts";
import type { Parts } from "./parts.ts";
import { PlatformCannotStart } from "./platform-cannot-start.ts";
import { createHold } from "./quiet.ts";
import { createReceiver, type Receiver } from "./receive-event.ts";
import { jobsOf } from "./scheduled/jobs.ts";
import { startSchedule } from "./scheduled/schedule.ts";
import { openRolesOfSpaces } from "./staff-roles.ts";
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
/** Nothing was said yet, so there is little to bring to an end. */
const FAILED_START_GRACE_MS = 5_000;

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
    hold: createHold({ store, timer }),
    pace: createPace(paceOf(parts)),
    ...(parts.leaseMs === undefined ? {} : { leaseMs: parts.leaseMs }),
  });
  await withdrawStale(parts);
  const watch = await openUnaskedWatch(store);
  const creditWatch = await openCreditWatch(parts);
  const sorting = startSchedule({
    jobs: [sortNominations(parts, () => worker.poke())],
    clock: parts.clock,
    timer,
    log,
  });
  const listening = {
    ...parts,
    nominationsArrived: () => void sorting.look(),
    watch,
    creditWatch,
    spaceRoles: await openRolesOfSpaces(store),
    roleBook: openRoleBook(parts),
    holdsAward: awardsOnRecord(parts.program, store.read, () => parts.clock.now()),
    draw: parts.draw ?? openDrawing(),
  };
  const receiver = createReceiver({
    program: parts.program,
    store,
    platforms,
    timer,
    nextId,
    log,
    decider: createDecider({ ...listening, mayOf: (acting, answer) => bindUseCases(listening, acting, answer) }),
    completions: createCompletions(listening),
    watch,
    listening: {
      channels: watch.channels,
      waiting: watch.waiting,
      crediting: creditWatch,
      holders: listening.roleBook.holders,
    },
    spaceRoles: listening.spaceRoles,
    onEffects: () => worker.poke(),
  });

  const takeUp = await receiver.unfinished();
  await startPlatforms(parts, receiver);
  await worker.start();
  await takeUp();
  const schedule = startSchedule({
    jobs: jobsOf(listening, () => worker.poke()),
    clock: parts.clock,
    timer,
    log,
  });
  const housekeeping = startHousekeeping({ store, timer, log, keepDays: parts.program.privacy.keepDays });

  return {
    receiver,
    worker,
    async idle() {
      await receiver.idle();
      await sorting.idle();
      await schedule.idle();
      await worker.idle();
    },
    async stop() {
      const deadline = timer.now() + STOP_GRACE_MS;
      for (const platform of platforms) platform.pause();
      receiver.stop();
      await within(
        timer,
        STOP_GRACE_MS,
        Promise.all([receiver.idle(), schedule.stop(), sorting.stop()]).then(() => {}),
      );
      await within(timer, deadline - timer.now(), worker.stop());
      await Promise.all(platforms.map((platform) => platform.stop(Math.max(0, deadline - timer.now()))));
      await receiver.idle();
      await worker.stop();
      await housekeeping.stop();
    },
  };
}

/**
 * Starts each platform. Where one cannot start, those that did are stopped again and its fault is thrown: Laurel runs
 * with all of its platforms or not at all. What they took meanwhile is on record for the next start.
 */
async function startPlatforms({ store, platforms, registry, log }: Parts, receiver: Receiver): Promise<void> {
  const begun: Platform[] = [];
  try {
    for (const platform of platforms) {
      begun.push(platform);
      const { lastReceivedAt } = await store.read.inbox.count(platform.name);
      await platform.start(receiver.inletFor(platform, lastReceivedAt), registry.published);
    }
  } catch (error) {
    const failing = begun.at(-1)?.name ?? "";
    log.error({ platform: failing, cause: causeOf(error) }, "a platform could not be started");
    receiver.stop();
    for (const platform of begun) platform.pause();
    await receiver.idle();
    // The fault that counts is the first one.
    await Promise.allSettled(begun.map((platform) => platform.stop(FAILED_START_GRACE_MS)));
    throw new PlatformCannotStart(failing, error);
  }
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
