import { expect, test } from "vitest";
import { isRowId } from "../src/core/ids.ts";
import { rowIds } from "../src/row-ids.ts";
import { manualTimer } from "./support/manual-timer.ts";

const NOON = Date.parse("2026-03-01T12:00:00Z");

test("ids of one process never repeat and sort as they were made, within a millisecond too", () => {
  const timer = manualTimer(NOON);
  const nextId = rowIds(timer);

  const ids = Array.from({ length: 5_000 }, (_, index) => {
    if (index % 1_000 === 0) timer.advance(1);
    return nextId();
  });

  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  expect(ids.every(isRowId)).toBe(true);
});

test("a clock that is set back makes no earlier ids", () => {
  let now = NOON;
  const nextId = rowIds({ ...manualTimer(NOON), now: () => now });
  const before = nextId();
  now -= 60_000;

  const after = nextId();

  expect(after > before).toBe(true);
});

test("two processes in the same millisecond make different ids", () => {
  const timer = manualTimer(NOON);
  const [one, other] = [rowIds(timer), rowIds(timer)];

  const ids = Array.from({ length: 100 }, () => [one(), other()]).flat();

  expect(new Set(ids).size).toBe(ids.length);
});
