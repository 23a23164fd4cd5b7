import { expect, test } from "vitest";
import { movableClock } from "../../../src/clock.ts";
import { createPlayground, type PlaygroundOptions } from "../../../src/platforms/playground/index.ts";
import { PlaygroundMistake } from "../../../src/platforms/playground/mistake.ts";
import { memoryPersistence } from "../../../src/platforms/playground/persistence.ts";
import { openPlayground } from "../../fixtures/playground/open-playground.ts";
import { pipe } from "../../fixtures/playground/piped-terminal.ts";
import { countedIds, MONDAY_NOON, stillTime } from "../../fixtures/playground/still-time.ts";

const DAY = 86_400_000;

/** Runs one after the other, over one journal, each at a moment of the real timer. */
function runs(options: Partial<PlaygroundOptions> = {}) {
  const persistence = memoryPersistence();
  const nextId = countedIds();
  return async (at: number) => {
    const timer = stillTime(at);
    const clock = movableClock(timer);
    const playground = await createPlayground({ persistence, nextId, timer, clock, movableClock: clock, ...options });
    return { playground, timer };
  };
}

test("the clock is moved on, runs with the timer from there, and is so far ahead after a restart", async () => {
  const nextRun = runs();
  const first = await nextRun(MONDAY_NOON);

  await first.playground.moveClock(MONDAY_NOON + 7 * DAY);
  first.timer.pass(1_000);
  const ran = first.playground.now();
  const second = await nextRun(MONDAY_NOON + DAY);

  expect(ran).toBe(MONDAY_NOON + 7 * DAY + 1_000);
  expect(second.playground.now()).toBe(MONDAY_NOON + 8 * DAY);
});

test("at the terminal the clock is moved by a length of time or to a day, and shown", async () => {
  const { playground } = await runs()(MONDAY_NOON);
  const day = new Date(MONDAY_NOON + 40 * DAY).toISOString().slice(0, 10);

  const shown = await pipe(playground, [":clock 3h", ":clock 2w", `:clock ${day}`, ":clock soon", ":clock"]);

  expect(playground.now()).toBe(Date.parse(`${day}T09:00:00Z`));
  expect(shown).toHaveLength(5);
  expect(shown[3]).toMatch(/3h, 14d or 2w, or to which day/);
  expect(shown[4]).toBe(shown[2]);
});

test("whoever hears that the clock was moved finds it moved", async () => {
  const { playground } = await runs()(MONDAY_NOON);
  const heard: number[] = [];
  playground.watch(({ kind }) => {
    if (kind === "clock") heard.push(playground.now());
  });

  await playground.moveClock(MONDAY_NOON + DAY);

  expect(heard).toEqual([MONDAY_NOON + DAY]);
});

test("the clock never goes back: not by hand, and not where the machine's clock was set back between two runs", async () => {
  const nextRun = runs();
  const first = await nextRun(MONDAY_NOON);
  await first.playground.moveClock(MONDAY_NOON + DAY);
  await first.playground.as("noor").types("general", "good evening");

  const back = first.playground.moveClock(MONDAY_NOON);
  await expect(back).rejects.toThrow(new PlaygroundMistake("The clock moves on only: what has happened has happened."));
  const second = await nextRun(MONDAY_NOON - 30 * DAY);

  expect(first.playground.now()).toBe(MONDAY_NOON + DAY);
  expect(second.playground.now()).toBe(MONDAY_NOON + DAY);
});

test("a clock that goes with the wall's cannot be moved", async () => {
  const { playground } = await openPlayground();

  const moving = playground.moveClock(MONDAY_NOON + DAY);

  await expect(moving).rejects.toThrow(/goes with the wall's/);
  expect(playground.clockMoves).toBe(false);
});

test("nor can one be moved beyond what dates are good for", async () => {
  const { playground } = await runs()(MONDAY_NOON);

  await expect(playground.moveClock(MONDAY_NOON + 200 * 366 * DAY)).rejects.toThrow(/more than a hundred years/);
});
