import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { type Job, LOOK_EVERY_MS, startSchedule } from "../../src/app/scheduled/schedule.ts";
import { movableClock } from "../../src/clock.ts";
import { manualTimer } from "../support/manual-timer.ts";

const NOON = Date.parse("2026-03-01T12:00:00Z");

/** A job that notes when it ran, and fails as often as it is told. */
function noting(name: string, failures = 0) {
  const ran: number[] = [];
  let left = failures;
  const job: Job = {
    name,
    async run(now) {
      ran.push(now);
      if (left-- > 0) throw new Error("words that nobody may read");
    },
  };
  return { job, ran };
}

function start(jobs: readonly Job[]) {
  const timer = manualTimer(NOON);
  const clock = movableClock(timer, NOON);
  const log: Record<string, unknown>[] = [];
  const schedule = startSchedule({
    jobs,
    clock,
    timer,
    log: pino({}, { write: (line: string) => void log.push(JSON.parse(line)) }),
  });
  onTestFinished(() => schedule.stop());
  return { schedule, timer, clock, log };
}

test("it looks at the start, every quarter of an hour, and when the clock is moved", async () => {
  const { job, ran } = noting("a job");
  const { schedule, timer, clock } = start([job]);
  await schedule.idle();

  timer.advance(LOOK_EVERY_MS);
  await schedule.idle();
  clock.moveTo(NOON + 7 * 86_400_000);
  await schedule.idle();

  expect(ran).toEqual([NOON, NOON + LOOK_EVERY_MS, NOON + 7 * 86_400_000]);
});

test("a job that fails keeps no other from its turn, and is tried again; its words stay out of the log", async () => {
  const failing = noting("failing", 1);
  const other = noting("other");
  const { schedule, log } = start([failing.job, other.job]);
  await schedule.idle();

  await schedule.look();

  expect(failing.ran).toHaveLength(2);
  expect(other.ran).toHaveLength(2);
  expect(log).toHaveLength(1);
  expect(JSON.stringify(log)).not.toMatch(/nobody may read/);
});

test("once stopped, it looks no more, and what is under way has ended", async () => {
  let isOver = false;
  const { promise: open, resolve } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const slow: Job = {
    name: "slow",
    async run() {
      begin();
      await open;
      isOver = true;
    },
  };
  const { job, ran } = noting("after it");
  const { schedule, timer, clock } = start([slow, job]);

  await begun;
  const stopping = schedule.stop();
  resolve();
  await stopping;
  timer.advance(LOOK_EVERY_MS);
  clock.moveTo(NOON + 1);
  await schedule.idle();

  expect(isOver).toBe(true);
  expect(ran).toEqual([]);
});
