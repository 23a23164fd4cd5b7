import { expect, test } from "vitest";
import {
  isWorkingDay,
  nextOfficeTime,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from "../../src/core/calendar-hours.ts";
import type { CalendarDate } from "../../src/core/ids.ts";

const day = (text: string) => text as CalendarDate;
const CALENDAR = {
  workingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"] as const,
  daysOff: ["01-01", "12-25", "2026-04-06"],
  officeHours: { from: "09:00", to: "17:00" },
};

test.each([
  ["a Wednesday", "2026-07-01", true],
  ["a Saturday", "2026-07-04", false],
  ["a day that is off every year", "2030-01-01", false],
  ["a day that is off once", "2026-04-06", false],
  ["the same day of another year", "2027-04-06", true],
])("%s is a working day, or not", (_name, date, expected) => {
  expect(isWorkingDay(day(date), CALENDAR)).toBe(expected);
});

test.each([
  ["a working day stays", "2026-07-01", "2026-07-01"],
  ["a Sunday goes back to Friday", "2026-07-05", "2026-07-03"],
  ["a Monday off goes back over the weekend", "2026-04-06", "2026-04-03"],
  ["New Year's Day goes back into the old year", "2026-01-01", "2025-12-31"],
])("a reminder on %s", (_name, date, expected) => {
  expect(workingDayOnOrBefore(day(date), CALENDAR)).toBe(expected);
});

test("a day off goes forward to the next working day", () => {
  expect(workingDayOnOrAfter(day("2026-04-04"), CALENDAR)).toBe("2026-04-07");
});

test("a calendar without working days is refused instead of searched for ever", () => {
  expect(() => workingDayOnOrBefore(day("2026-07-01"), { workingDays: [], daysOff: [] })).toThrow(RangeError);
});

test.each([
  ["in office hours it is now", "2026-07-01T10:15:00Z", "Europe/Dublin", "2026-07-01T10:15:00Z"],
  ["early in the morning it is when the office opens", "2026-07-01T05:00:00Z", "Europe/Dublin", "2026-07-01T08:00:00Z"],
  ["at closing time it is tomorrow", "2026-07-01T16:00:00Z", "Europe/Dublin", "2026-07-02T08:00:00Z"],
  ["on Friday evening it is Monday", "2026-07-03T20:00:00Z", "Europe/Dublin", "2026-07-06T08:00:00Z"],
  ["before the clocks change it is by the new clock", "2026-03-28T12:00:00Z", "Europe/Dublin", "2026-03-30T08:00:00Z"],
  ["it is Thursday in Tokyo while it is Wednesday here", "2026-07-01T23:30:00Z", "Asia/Tokyo", "2026-07-02T00:00:00Z"],
])("%s", (_name, at, timeZone, expected) => {
  expect(nextOfficeTime(Date.parse(at), CALENDAR, timeZone)).toBe(Date.parse(expected));
});
