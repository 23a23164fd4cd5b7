import { describe, expect, test } from "vitest";
import { movableClock, pause, realTimer } from "../src/clock.ts";
import { manualTimer } from "./support/manual-timer.ts";

const NOON = Date.parse("2026-03-01T12:00:00Z");
const HOUR = 3_600_000;

describe("the program clock of the playground", () => {
  test("runs with the timer from where it was started", () => {
    const timer = manualTimer(NOON);
    const clock = movableClock(timer, NOON + HOUR);

    timer.advance(1_000);

    expect(clock.now()).toBe(NOON + HOUR + 1_000);
  });

  test("is moved forward and back, and runs on from there; the timer stays", () => {
    const timer = manualTimer(NOON);
    const clock = movableClock(timer);

    clock.moveTo(NOON + 90 * 24 * HOUR);
    timer.advance(5);
    const ahead = clock.now();
    clock.moveTo(NOON - HOUR);

    expect(ahead).toBe(NOON + 90 * 24 * HOUR + 5);
    expect(clock.now()).toBe(NOON - HOUR);
    expect(timer.now()).toBe(NOON + 5);
  });
});

describe("a timer", () => {
  test("runs what is due, in its order, and nothing that was cancelled", () => {
    const timer = manualTimer(NOON);
    const ran: string[] = [];
    timer.after(20, () => ran.push("second"));
    timer.after(10, () => ran.push("first"));
    const cancel = timer.after(15, () => ran.push("never"));
    timer.after(31, () => ran.push("later"));

    cancel();
    timer.advance(30);

    expect(ran).toEqual(["first", "second"]);
  });

  test("of the real world runs what it was given, unless it was cancelled before", async () => {
    const ran: string[] = [];
    const cancel = realTimer.after(0, () => ran.push("never"));

    cancel();
    await pause(realTimer, 1);
    cancel();

    expect(ran).toEqual([]);
    expect(realTimer.now()).toBeGreaterThan(NOON);
  });
});
