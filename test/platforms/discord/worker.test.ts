// The outbox and its worker over Discord: nothing is lost and nothing is said twice, counted by the server itself.
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { guarded } from "../../../src/app/guard.ts";
import type { Effect, Receipt } from "../../../src/chat/effect.ts";
import { backoffMs } from "../../../src/core/backoff.ts";
import { createPace } from "../../../src/delivery/pace.ts";
import { createWorker, type Worker } from "../../../src/delivery/worker.ts";
import type { Platform } from "../../../src/platforms/platform.ts";
import { rowIds } from "../../../src/row-ids.ts";
import { IN_MEMORY, openStore } from "../../../src/store/open.ts";
import { publicNotice } from "../../contracts/platform/stage.ts";
import type { FaultKind } from "../../support/discord/faults.ts";
import { type Stage, stage } from "./stage.ts";

const POST = "POST /channels/:id/messages";
const MINUTE = 60_000;

/** A record with one effect in it, and workers over it. */
async function outboxOf(on: Stage, effect: Effect) {
  const { timer } = on;
  const store = await openStore({ url: IN_MEMORY, timer });
  const nextId = rowIds(timer);
  const workers: Worker[] = [];
  onTestFinished(async () => {
    for (const worker of workers) await worker.stop();
    await store.close();
  });
  const id = nextId<"outbox">();
  await store.transact((tx) => tx.outbox.add({ id, space: on.place("general").space, effect, dueAt: timer.now() }));
  return {
    id,
    worker(platform: Platform = on.platform): Worker {
      const worker = createWorker({
        ...{ store, platforms: [platform], timer, nextId, wayOut: guarded },
        log: pino({ level: "silent" }),
        pace: createPace(() => ({ concurrency: 1, gapMs: 0 })),
      });
      workers.push(worker);
      return worker;
    },
  };
}

const postTo = (on: Stage): Effect => ({
  kind: "post",
  view: publicNotice("The renewal window is open."),
  address: { to: "place", place: on.place("general") },
});

test.for<readonly [what: string, faults: readonly FaultKind[]]>([
  [
    "two errors before anything happened",
    [
      { is: "error", status: 500, when: "before" },
      { is: "error", status: 503, when: "before" },
    ],
  ],
  ["an error after it happened", [{ is: "error", status: 502, when: "after" }]],
  ["a connection that broke after it happened", [{ is: "drop", when: "after" }]],
  [
    "a reset before and an error after",
    [
      { is: "drop", when: "before", reset: true },
      { is: "error", status: 500, when: "after" },
    ],
  ],
  ["a rate limit that the client sits out", [{ is: "rate limit", retryAfterMs: 20 }]],
])("after %s the message stands there once", async ([, faults]) => {
  const on = await stage();
  for (const fault of faults) on.server.faults.add(POST, fault);
  const outbox = await outboxOf(on, postTo(on));
  const worker = outbox.worker();
  await worker.start();
  await worker.idle();
  for (const [index] of faults.entries()) {
    on.timer.advance(Math.max(backoffMs(index + 1), 2 * MINUTE));
    await worker.idle();
  }

  expect(on.server.created({ nonce: outbox.id })).toBe(1);
  expect(
    on.server
      .person("hank")
      .sees("general")
      .map(({ text }) => text),
  ).toEqual(["The renewal window is open."]);
});

test("a worker that dies between the message and its record is followed by one that finds it", async () => {
  const on = await stage();
  const outbox = await outboxOf(on, postTo(on));
  const posted = Promise.withResolvers<void>();
  const death = Promise.withResolvers<Receipt>();
  // The message is there, and nobody lives to hear of it.
  const dying: Platform = {
    ...on.platform,
    async perform(delivery, once) {
      await on.platform.perform(delivery, once);
      posted.resolve();
      return death.promise;
    },
  };
  const first = outbox.worker(dying);
  await first.start();
  await posted.promise;
  // Longer than Discord itself remembers a nonce: only the message's own mark is left to go by.
  on.timer.advance(10 * MINUTE);
  const second = outbox.worker();
  await second.start();
  await second.idle();
  death.reject(new Error("the process is gone"));

  expect(on.server.calls.of(POST)).toHaveLength(1);
  expect(on.server.created({ nonce: outbox.id })).toBe(1);
});
