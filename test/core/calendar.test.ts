import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  decisionDue,
  dossierDue,
  dossierSpan,
  instantAt,
  isAwardDate,
  isWithin,
  lastAwardDate,
  nextAwardDate,
  parseDate,
  parseMonthDay,
  renewalWindowOpens,
  startOfDay,
  termOf,
  timeOfDay,
  today,
  weekdayOf,
} from "../../src/core/calendar.ts";
import type { CalendarDate } from "../../src/core/ids.ts";

const day = (text: string) => text as CalendarDate;
const instant = (text: string) => Date.parse(text);
const QUARTERS = {
  awardDates: ["01-01", "04-01", "07-01", "10-01"],
  termMonths: 12,
  renewalWindowMonths: 3,
  dossierCoversMonths: 12,
  dossierDueDaysBefore: 30,
  decisionDueDaysBefore: 7,
};

test.each([
  ["a day that exists", "2026-07-01", "2026-07-01"],
  ["29 February of a leap year", "2028-02-29", "2028-02-29"],
  ["29 February of another year", "2026-02-29", undefined],
  ["a month that does not exist", "2026-13-01", undefined],
  ["a day without zeros", "2026-7-1", undefined],
  ["a time after the day", "2026-07-01T00:00", undefined],
  ["no day at all", "", undefined],
])("%s is read as a date, or not at all", (_name, text, expected) => {
  expect(parseDate(text)).toBe(expected);
});

test.each([
  ["a day of every year", "07-01", { month: 7, day: 1 }],
  ["29 February", "02-29", undefined],
  ["30 February", "02-30", undefined],
  ["a day with a year", "2026-07-01", undefined],
  ["a day without zeros", "7-1", undefined],
])("%s is read as a day of the year, or not at all", (_name, text, expected) => {
  expect(parseMonthDay(text)).toEqual(expected);
});

test.each([
  ["noon in UTC", "2026-03-01T12:00:00Z", "UTC", "2026-03-01"],
  ["the last millisecond of a year", "2025-12-31T23:59:59.999Z", "UTC", "2025-12-31"],
  ["the first millisecond of a year", "2026-01-01T00:00:00Z", "UTC", "2026-01-01"],
  ["just before midnight in Redmond", "2026-01-01T07:59:59Z", "America/Los_Angeles", "2025-12-31"],
  ["midnight in Redmond", "2026-01-01T08:00:00Z", "America/Los_Angeles", "2026-01-01"],
  ["midnight in Tokyo", "2025-12-31T15:00:00Z", "Asia/Tokyo", "2026-01-01"],
  ["midnight of an Irish summer", "2026-06-30T23:00:00Z", "Europe/Dublin", "2026-07-01"],
])("the date at %s is that of the time zone", (_name, now, timeZone, expected) => {
  expect(today(instant(now), timeZone)).toBe(expected);
});

test("the wall clock shows hours and minutes of the time zone", () => {
  expect(timeOfDay(instant("2026-07-01T03:30:59Z"), "Asia/Kolkata")).toBe("09:00");
});

test.each([
  ["in UTC", "2026-07-01", "UTC", "2026-07-01T00:00:00Z"],
  ["west of it", "2026-07-01", "America/Los_Angeles", "2026-07-01T07:00:00Z"],
  ["on the day the clocks go forward", "2026-03-29", "Europe/Dublin", "2026-03-29T00:00:00Z"],
  ["on the day after", "2026-03-30", "Europe/Dublin", "2026-03-29T23:00:00Z"],
  ["where the clocks skip midnight", "2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00Z"],
])("a day starts at its first instant %s", (_name, date, timeZone, expected) => {
  expect(new Date(startOfDay(day(date), timeZone)).toISOString()).toBe(new Date(expected).toISOString());
});

test.each([
  ["on a common day", "2026-07-01", "09:00", "2026-07-01T08:00:00Z"],
  ["moved on where the clocks skip it", "2026-03-29", "01:30", "2026-03-29T01:30:00Z"],
  ["the first of two where the clocks go back", "2026-10-25", "01:30", "2026-10-25T00:30:00Z"],
])("a time of day is %s", (_name, date, time, expected) => {
  expect(instantAt(day(date), time, "Europe/Dublin")).toBe(instant(expected));
});

test.each([
  ["between two award dates", "2026-05-20", "2026-04-01", "2026-07-01"],
  ["the day before one", "2026-06-30", "2026-04-01", "2026-07-01"],
  ["on one", "2026-07-01", "2026-07-01", "2026-10-01"],
  ["in the last days of a year", "2026-12-31", "2026-10-01", "2027-01-01"],
  ["on the first day of a year", "2027-01-01", "2027-01-01", "2027-04-01"],
])("%s the last award date is past or today, the next one is still to come", (_name, date, last, next) => {
  expect(lastAwardDate(QUARTERS, day(date))).toBe(last);
  expect(nextAwardDate(QUARTERS, day(date))).toBe(next);
});

test("before the only award date of a year the last one was in the year before", () => {
  expect(lastAwardDate({ awardDates: ["09-01"] }, day("2026-08-31"))).toBe("2025-09-01");
});

test.each([
  ["an award date", "2026-10-01", true],
  ["the day after", "2026-10-02", false],
])("%s is told from other days", (_name, date, expected) => {
  expect(isAwardDate(QUARTERS, day(date))).toBe(expected);
});

describe("a term", () => {
  test.each([
    ["one year", { termMonths: 12 }, "2026-07-01", "2027-07-01"],
    ["two years", { termMonths: 24 }, "2026-09-01", "2028-09-01"],
    ["a year over 29 February", { termMonths: 12 }, "2027-04-01", "2028-04-01"],
    ["half a year from the end of August", { termMonths: 6 }, "2026-08-31", "2027-02-28"],
  ])("of %s ends on the same day of the month", (_name, calendar, from, until) => {
    expect(termOf(day(from), calendar)).toEqual({ from, until });
  });

  test.each([
    ["early", "2025-11-01", "2026-07-01"],
    ["exactly three months before", "2026-04-01", "2026-07-01"],
    ["a day too late for this year", "2026-04-02", "2027-07-01"],
    ["on the day itself", "2026-07-01", "2027-07-01"],
  ])(
    "that ends with all others, begun %s, ends on the first of their days that is far enough",
    (_name, from, until) => {
      const calendar = { termMonths: 12, termsEndTogether: { on: ["07-01"], afterMonths: 3 } };

      expect(termOf(day(from), calendar).until).toBe(until);
    },
  );

  test.each([
    ["its first day", "2026-07-01", true],
    ["its last day", "2027-06-30", true],
    ["the day on which the next one begins", "2027-07-01", false],
    ["the day before it", "2026-06-30", false],
  ])("is half open: %s", (_name, date, expected) => {
    expect(isWithin({ from: day("2026-07-01"), until: day("2027-07-01") }, day(date))).toBe(expected);
  });

  test.each([
    ["three months before 1 July", 3, "2027-07-01", "2027-04-01"],
    ["over the turn of a year", 3, "2027-01-01", "2026-10-01"],
    ["on the last of a shorter month", 3, "2027-05-31", "2027-02-28"],
  ])("opens its renewal window %s", (_name, renewalWindowMonths, until, expected) => {
    const term = { from: day("2026-01-01"), until: day(until) };

    expect(renewalWindowOpens(term, { renewalWindowMonths })).toBe(expected);
  });
});

test.each([
  ["1 July", "2026-07-01", "2026-06-01", "2026-06-24"],
  ["the first day of a year", "2027-01-01", "2026-12-02", "2026-12-25"],
  ["1 April of a leap year", "2028-04-01", "2028-03-02", "2028-03-25"],
])("what falls due before %s is counted in days", (_name, awardDate, dossier, decision) => {
  expect(dossierDue(day(awardDate), QUARTERS)).toBe(dossier);
  expect(decisionDue(day(awardDate), QUARTERS)).toBe(decision);
});

test("a dossier documents twelve months up to the day it is handed in", () => {
  expect(dossierSpan(day("2026-06-01"), QUARTERS)).toEqual({ from: "2025-06-02", until: "2026-06-02" });
});

test.each([
  ["over a summer time change", "2026-03-28", "2026-03-30", 2],
  ["over a common February", "2026-02-01", "2026-03-01", 28],
  ["over a leap February", "2028-02-01", "2028-03-01", 29],
  ["backwards", "2026-07-01", "2026-06-01", -30],
  ["to the same day", "2026-07-01", "2026-07-01", 0],
])("days are counted %s", (_name, from, to, expected) => {
  expect(daysBetween(day(from), day(to))).toBe(expected);
});

test.each([
  ["2026-07-01", "wednesday"],
  ["2026-07-05", "sunday"],
  ["2026-07-06", "monday"],
])("%s is a %s", (date, expected) => {
  expect(weekdayOf(day(date))).toBe(expected);
});

describe("for any day", () => {
  const anyDay = fc
    .integer({ min: instant("1971-01-01"), max: instant("2199-12-31") })
    .map((at) => new Date(at).toISOString().slice(0, 10) as CalendarDate);
  const anyZone = fc.constantFrom("UTC", "America/Los_Angeles", "Europe/Dublin", "Asia/Kolkata", "Pacific/Apia");

  test("the last award date, the day and the next award date stand in this order, with none between", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const last = lastAwardDate(QUARTERS, date);
        const next = nextAwardDate(QUARTERS, date);
        expect(last <= date && date < next).toBe(true);
        expect(nextAwardDate(QUARTERS, last)).toBe(next);
      }),
    );
  });

  test("a year's terms of one person follow each other without gap or overlap", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const term = termOf(nextAwardDate(QUARTERS, date), QUARTERS);
        expect(isAwardDate(QUARTERS, term.until)).toBe(true);
        expect(addMonths(term.until, -QUARTERS.termMonths)).toBe(term.from);
      }),
    );
  });

  test("its first instant is of that day, and the instant before is not", () => {
    fc.assert(
      fc.property(anyDay, anyZone, (date, timeZone) => {
        // Samoa crossed the date line and never had this day.
        fc.pre(!(timeZone === "Pacific/Apia" && date === "2011-12-30"));
        const start = startOfDay(date, timeZone);
        expect(today(start, timeZone)).toBe(date);
        expect(today(start - 1, timeZone) < date).toBe(true);
      }),
    );
  });

  test("adding days and counting them agree", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });
});
