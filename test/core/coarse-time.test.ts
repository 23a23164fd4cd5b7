import fc from "fast-check";
import { expect, test } from "vitest";
import { someTimeThatDay, startOfUtcDay } from "../../src/core/coarse-time.ts";

test.each([
  ["a moment of a day", "2026-03-01T09:30:12.345Z", "2026-03-01T00:00:00.000Z"],
  ["the first one", "2026-03-01T00:00:00.000Z", "2026-03-01T00:00:00.000Z"],
  ["the last one", "2026-03-01T23:59:59.999Z", "2026-03-01T00:00:00.000Z"],
  ["one before 1970", "1969-12-31T23:59:59.999Z", "1969-12-31T00:00:00.000Z"],
])("%s comes down to the start of its day", (_case, moment, start) => {
  expect(new Date(startOfUtcDay(Date.parse(moment))).toISOString()).toBe(start);
});

test("whatever chance draws stays within the day", () => {
  fc.assert(
    fc.property(
      fc.date({ noInvalidDate: true }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (day, chance) => {
        const drawn = someTimeThatDay(day.getTime(), chance);

        expect(startOfUtcDay(drawn)).toBe(startOfUtcDay(day.getTime()));
      },
    ),
  );
});
