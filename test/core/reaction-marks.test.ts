import fc from "fast-check";
import { expect, test } from "vitest";
import { type Mark, noteMark, takenBackAt } from "../../src/core/reaction-marks.ts";

const GRACE = 100;
const told = (...events: readonly (readonly [number, boolean])[]): number | undefined => {
  const mark = events.reduce<Mark | undefined>((known, [at, added]) => noteMark(known, { at, added }), undefined);
  return takenBackAt(mark ? [mark] : [], GRACE);
};

test.each<[string, readonly (readonly [number, boolean])[], number | undefined]>([
  ["put on", [[1, true]], undefined],
  [
    "taken off in time",
    [
      [1, true],
      [101, false],
    ],
    101,
  ],
  [
    "taken off too late",
    [
      [1, true],
      [102, false],
    ],
    undefined,
  ],
  [
    "put on again",
    [
      [1, true],
      [50, false],
      [60, true],
    ],
    undefined,
  ],
  [
    "told in the wrong order",
    [
      [50, false],
      [1, true],
    ],
    50,
  ],
  ["taken off, and never put on", [[50, false]], undefined],
  [
    "put on and taken off and on at one instant",
    [
      [1, true],
      [1, false],
      [1, true],
    ],
    undefined,
  ],
])("%s", (_case, events, expected) => {
  expect(told(...events)).toBe(expected);
});

test("whatever the order in which events come, and however often, it ends the same", () => {
  const turns = fc
    .uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 8 })
    .map((times) => times.toSorted((one, other) => one - other).map((at, index) => [at, index % 2 === 0] as const));
  const shuffled = turns.chain((events) =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 })),
  );
  fc.assert(
    fc.property(shuffled, ([inOrder, anyOrder]) => {
      expect(told(...anyOrder)).toBe(told(...inOrder));
    }),
  );
});

test("of several marks, one that stands is enough", () => {
  const back: Mark = { onAt: 1, offAt: 5, last: "off" };
  const stands: Mark = { onAt: 2, offAt: undefined, last: "on" };

  expect(takenBackAt([back, stands], GRACE)).toBeUndefined();
  expect(takenBackAt([back, { ...back, offAt: 9 }], GRACE)).toBe(9);
});
