import { expect, test } from "vitest";
import { backoffMs, MOST_TRIES } from "../../src/core/backoff.ts";

test.each([
  [1, 1_000],
  [2, 2_000],
  [5, 16_000],
  [10, 512_000],
  [11, 600_000],
  [1_000, 600_000],
  [0, 1_000],
])("after try %d the next one waits %d ms: twice as long each time, ten minutes at most", (tries, expected) => {
  expect(backoffMs(tries)).toBe(expected);
});

test("what keeps failing is given up after about half an hour", () => {
  const waits = Array.from({ length: MOST_TRIES - 1 }, (_, index) => backoffMs(index + 1));

  const minutes = waits.reduce((sum, wait) => sum + wait, 0) / 60_000;

  expect(Math.floor(minutes)).toBe(27);
});
