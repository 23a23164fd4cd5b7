import { describe, expect, test } from "vitest";
import {
  awardDateInTime,
  closingDay,
  countedVotes,
  isClosed,
  prolongedDay,
  type Vote,
  votesMissing,
} from "../../src/core/evaluation.ts";
import type { CalendarDate } from "../../src/core/ids.ts";

const day = (text: string) => text as CalendarDate;
const CALENDAR = {
  awardDates: ["01-01", "04-01", "07-01", "10-01"],
  dossierDueDaysBefore: 30,
  decisionDueDaysBefore: 7,
};
const APRIL = day("2026-04-01");

describe("days", () => {
  test.each([
    ["on the due day it is in time", "2026-03-02", "2026-04-01"],
    ["a day later it is for the next date", "2026-03-03", "2026-07-01"],
    ["long after, for the first that is still to come", "2027-01-15", "2027-04-01"],
  ])("%s", (_title, handedIn, expected) => {
    expect(awardDateInTime(APRIL, day(handedIn), CALENDAR)).toBe(expected);
  });

  test.each([
    ["a review is open for as long as the program says", "2026-02-01", "2026-02-15"],
    ["but no longer than until the decision is due", "2026-03-20", "2026-03-25"],
    ["and for a day at least", "2026-03-30", "2026-03-31"],
  ])("%s", (_title, handedIn, expected) => {
    expect(closingDay(day(handedIn), APRIL, { openForDays: 14 }, CALENDAR)).toBe(expected);
  });

  test.each([
    ["it is prolonged by as much as the program says", "2026-02-15", 7, "2026-02-22"],
    ["but no longer than until the decision is due", "2026-03-23", 7, "2026-03-25"],
    ["not where that is today", "2026-03-25", 7, undefined],
    ["and not where the program gives no days", "2026-02-15", 0, undefined],
  ])("%s", (_title, today, prolongOnceByDays, expected) => {
    expect(prolongedDay(day(today), APRIL, { prolongOnceByDays }, CALENDAR)).toBe(expected);
  });

  test("it is closed from the beginning of its closing day on", () => {
    const closesOn = day("2026-02-15");

    expect(isClosed({ closesOn }, day("2026-02-14"))).toBe(false);
    expect(isClosed({ closesOn }, day("2026-02-15"))).toBe(true);
    expect(isClosed({ closesOn: undefined }, day("2026-02-15"))).toBe(false);
  });
});

const vote = (outcome: Vote["outcome"], nominator = false): Vote => ({ outcome, nominator });
const rules = (onTheirNominee: "never" | "not-alone" | "allowed", quorum = 2) => ({
  quorum,
  conflicts: { onTheirNominee },
});

test.each<[string, readonly Vote[], "never" | "not-alone" | "allowed", number, number]>([
  ["who stepped aside does not vote", [vote("recused"), vote("awarded")], "not-alone", 1, 1],
  ["a nominator alone does not count", [vote("awarded", true), vote("awarded", true)], "not-alone", 0, 2],
  ["beside another they do", [vote("awarded", true), vote("declined")], "not-alone", 2, 0],
  ["beside one who stepped aside they do not", [vote("awarded", true), vote("recused")], "not-alone", 0, 2],
  ["never is never", [vote("awarded", true), vote("declined")], "never", 1, 1],
  ["allowed counts alone", [vote("awarded", true)], "allowed", 1, 1],
  ["more than enough lack nothing", [vote("awarded"), vote("awarded"), vote("deferred")], "not-alone", 3, 0],
])("%s", (_title, votes, conflict, counted, missing) => {
  expect(countedVotes(votes, rules(conflict))).toHaveLength(counted);
  expect(votesMissing(votes, rules(conflict))).toBe(missing);
});
