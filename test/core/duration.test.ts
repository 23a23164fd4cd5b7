import { expect, test } from "vitest";
import { readDuration } from "../../src/core/duration.ts";

const MINUTE = 60_000;

test.each([
  ["30m", 30 * MINUTE],
  ["1h", 60 * MINUTE],
  ["1h30m", 90 * MINUTE],
  [" 2 Hours ", 120 * MINUTE],
  ["1d 12h", 36 * 60 * MINUTE],
  ["45 minutes", 45 * MINUTE],
])("%j is so long", (text, ms) => {
  expect(readDuration(text)).toBe(ms);
});

test.each(["", "0m", "h", "1", "1 week", "tomorrow", "1hm", "-1h", "1.5h", "99999h"])(
  "%j is no length of time",
  (text) => {
    expect(readDuration(text)).toBeUndefined();
  },
);
