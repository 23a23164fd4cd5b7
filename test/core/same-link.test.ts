import { expect, test } from "vitest";
import { linkSpelling } from "../../src/core/same-link.ts";

test.each([
  ["https://example.org/a", "http://www.example.org/a/", true],
  ["https://example.org/a", "https://EXAMPLE.org/a?utm_source=x&fbclid=1", true],
  ["https://example.org/?b=1&a=2", "https://example.org/?a=2&b=1", true],
  ["https://example.org/a", "https://example.org/b", false],
  ["https://example.org/a", "https://example.org/A", false],
  ["https://example.org/a", "https://example.org/a#part-2", false],
  ["https://youtube.com/watch?v=1", "https://youtube.com/watch?v=2", false],
  ["https://example.org/a", "https://example.com/a", false],
])("%s and %s lead to the same: %s", (one, other, same) => {
  expect(linkSpelling(one) === linkSpelling(other)).toBe(same);
});
