import { describe, expect, test } from "vitest";
import { readDate } from "../../src/command/read-date.ts";
import type { CalendarDate } from "../../src/core/ids.ts";

const MONDAY = "2026-11-23" as CalendarDate;

describe("a day is read as it is written", () => {
  test.each([
    ["2026-07-01", "2026-07-01"],
    ["2026-7-1", "2026-07-01"],
    ["1 July 2026", "2026-07-01"],
    ["1st of July 2026", "2026-07-01"],
    ["July 1, 2026", "2026-07-01"],
    ["Fri 3 July 2026", "2026-07-03"],
    ["13/02/2026", "2026-02-13"],
    ["02/13/2026", "2026-02-13"],
    ["02.02.2026", "2026-02-02"],
    ["today", "2026-11-23"],
    ["Tomorrow", "2026-11-24"],
    ["yesterday", "2026-11-22"],
    ["the day before yesterday", "2026-11-21"],
    ["the day after tomorrow", "2026-11-25"],
    ["last Monday", "2026-11-16"],
    ["this friday", "2026-11-27"],
    ["next friday", "2026-12-04"],
    ["3 days ago", "2026-11-20"],
    ["  today ", "2026-11-23"],
  ])("%s", (typed, expected) => {
    expect(readDate(typed, MONDAY)).toEqual({ date: expected });
  });
});

test("digits with two meanings are refused with both days in the form that has one", () => {
  const read = readDate("01/02/2026", MONDAY);

  expect(read).toMatchObject({ problem: expect.stringMatching(/2026-02-01 or 2026-01-02/) });
});

describe("nothing is guessed", () => {
  test.each([
    ["a year of two digits", "1/7/26", /which number is the year/],
    ["a day without its year", "1 July", /has no year.*2026-07-01/],
    ["a day of the week alone", "friday", /next friday.*last friday/],
    ["a day of the week that is another", "Thu 3 July 2026", /is a Friday/],
    ["a day that does not exist", "30 February 2026", /no day I can read/],
    ["a day that does not exist, in digits", "31/02/2026", /no day of the calendar/],
    ["a month", "July 2026", /no day I can read/],
    ["a year", "2026", /no day I can read/],
    ["a time of day", "noon", /no day I can read/],
    ["a day with a time", "1 July 2026 10:00", /no day I can read/],
    ["a span of days", "1 July 2026 - 3 July 2026", /no day I can read/],
    ["other words", "christmas", /no day I can read/],
    ["a word of the language", "constructor", /no day I can read/],
    ["nothing", "", /no day I can read/],
  ])("%s", (_name, typed, sentence) => {
    expect(readDate(typed, MONDAY)).toMatchObject({ problem: expect.stringMatching(sentence) });
  });
});
