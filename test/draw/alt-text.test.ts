import fc from "fast-check";
import { expect, test } from "vitest";
import { ALT_MOST_CHARACTERS, altText } from "../../src/draw/alt-text.ts";
import { yearOf } from "./sample-year.ts";

test("it says every number of the chart", () => {
  const chart = yearOf(
    ["Blogging", "Public speaking"],
    (kind, month) => (kind === 0 ? month : month === 3 ? 1 : 0),
    (month) => (month === 5 ? 1_200 : 0),
  );

  expect(altText(chart)).toBe(
    "A chart of contributions by month and kind, 1 December 2025 to 25 November 2026, beside the twelve months before. " +
      "In all 67, the year before 1,200. Blogging: 66, the year before 1,200. Public speaking: 1, the year before 0. " +
      "Most were in November: 11. By month, with the year before in brackets: December 0 (0), January 1 (0), " +
      "February 2 (0), March 4 (0), April 4 (0), May 5 (1,200), June 6 (0), July 7 (0), August 8 (0), September 9 (0), " +
      "October 10 (0), November 11 (0).",
  );
});

test("two busiest months are both named; of many that are alike none is busy", () => {
  const two = yearOf(["Blogging"], (_, month) => (month === 0 || month === 4 ? 3 : 1));
  const alike = yearOf(["Blogging"], () => 1);
  const none = yearOf(
    ["Blogging"],
    () => 0,
    () => 1,
  );

  expect(altText(two)).toContain("Most were in December and April: 3.");
  expect(altText(alike)).not.toContain("Most were in");
  expect(altText(none)).not.toContain("Most were in");
});

test("however many and long the kinds are, it fits, and ends with a whole sentence", () => {
  const names = fc.array(fc.string({ minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(names, fc.nat(1_000_000), (kinds, each) => {
      const text = altText(yearOf(kinds, () => each));

      expect(text.length).toBeLessThanOrEqual(ALT_MOST_CHARACTERS);
      expect(text).toMatch(/^A chart .*\.$/su);
    }),
  );
  const long = altText(
    yearOf(
      Array.from({ length: 40 }, (_, at) => `Kind ${at} with a rather long name`),
      () => 1,
    ),
  );
  expect(long).toMatch(/Kind \d+ with a rather long name: 12, the year before 0\.$/);
});
