import { expect, test } from "vitest";
import { BatchSize, HOLD_MS } from "../../src/app/short-transactions.ts";

/** Runs batches whose items take `msEach`, and returns how long each batch took. */
function holds(size: BatchSize, batches: number, msEach: (batch: number) => number): readonly number[] {
  return Array.from({ length: batches }, (_, batch) => {
    const items = size.next;
    const ms = items * msEach(batch);
    size.took(items, ms);
    return ms;
  });
}

test("a bulk command holds the record shortly, however long one item takes", () => {
  for (const each of [0.05, 0.5, 3, 15]) {
    const size = new BatchSize();

    expect(Math.max(...holds(size, 50, () => each))).toBeLessThanOrEqual(HOLD_MS);
  }
});

test("it takes few again once items get slower, and dares more only by degrees", () => {
  const size = new BatchSize();
  holds(size, 20, () => 0.1);
  const many = size.next;

  const [slow = 0, ...after] = holds(size, 5, () => 1);
  const less = size.next;

  expect(many).toBe(50);
  expect(slow).toBe(many);
  expect(Math.max(...after)).toBeLessThanOrEqual(HOLD_MS / 4);
  expect(less).toBeLessThan(many / 5);
});
