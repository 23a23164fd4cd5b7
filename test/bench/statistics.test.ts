import { expect, test } from "vitest";
import { median, quantile, rate, spread } from "../../bench/statistics.ts";

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

test.for([
  { q: 0, of: [3, 1, 2], expected: 1 },
  { q: 0.5, of: [3, 1, 2], expected: 2 },
  { q: 0.5, of: [4, 1, 3, 2], expected: 2 },
  { q: 0.99, of: hundred, expected: 99 },
  { q: 1, of: hundred, expected: 100 },
  { q: 0.99, of: [7], expected: 7 },
])("the quantile $q of $of.length samples is $expected", ({ q, of, expected }) => {
  expect(quantile(of, q)).toBe(expected);
});

test("samples stay in the order in which they came", () => {
  const samples = [3, 1, 2];

  median(samples);

  expect(samples).toEqual([3, 1, 2]);
});

test("of nothing there is no median", () => {
  expect(() => median([])).toThrow(RangeError);
});

test("durations are told in the unit that was asked for", () => {
  expect(spread([0.002, 0.001, 0.003], "µs")).toEqual([
    { name: "median", value: 2, unit: "µs" },
    { name: "p99", value: 3, unit: "µs" },
  ]);
});

test("a rate is a count by seconds", () => {
  expect(rate("events", 30, 1_500)).toEqual({ name: "events", value: 20, unit: "a second" });
});
