import { expect, test } from "vitest";
import { plainText } from "../../src/chat/view.ts";
import type { CalendarDate } from "../../src/core/ids.ts";
import { lastingFacts, programFacts } from "../../src/knowledge/facts.ts";
import { program } from "./default-knowledge.ts";

const on = (day: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(programFacts(program, day as CalendarDate)).map(([name, rich]) => [name, plainText(rich)]),
  );

test("the facts of the default program read as sentences need them", () => {
  expect(on("2026-11-23")).toEqual({
    programName: "MVP award",
    officialName: "Microsoft Most Valuable Professional award",
    organisation: "Microsoft",
    awardee: "MVP",
    awardees: "MVPs",
    awardDates: "1 January, 1 April, 1 July and 1 October",
    nextAwardDate: "1 January 2027",
    daysToNextAward: "39 days",
    termLength: "one year",
    renewalWindow: "three months",
    dossierPeriod: "twelve months",
    contributionKinds:
      "beta feedback, forum help, blogging, documentation, free solutions, running a user group and public speaking",
    nominators: "MVPs, employees of Microsoft and the program team",
    selfNomination: "You cannot nominate yourself.",
    team: program.answers.askInstead.team,
  });
});

test("the next award date follows the day, and an award date itself is no longer the next", () => {
  expect(on("2026-12-31")).toMatchObject({ nextAwardDate: "1 January 2027", daysToNextAward: "1 day" });
  expect(on("2027-01-01")).toMatchObject({ nextAwardDate: "1 April 2027", daysToNextAward: "90 days" });
});

test("another program has other facts", () => {
  const { calendar, nomination } = program;
  const other = {
    ...program,
    calendar: {
      ...calendar,
      awardDates: ["07-15"],
      termMonths: 24,
      renewalWindowMonths: 1,
      dossierCoversMonths: 18,
    },
    nomination: { ...nomination, nominators: ["anyone" as const, "lead" as const], selfNomination: true },
  };

  expect(lastingFacts(other)).toMatchObject({
    awardDates: ["15 July"],
    termLength: ["two years"],
    renewalWindow: ["one month"],
    dossierPeriod: ["18 months"],
    nominators: ["anybody and leads"],
    selfNomination: ["You may also nominate yourself."],
  });
});

test("where all terms end on the same day, the length says until when", () => {
  const calendar = { ...program.calendar, termsEndTogether: { on: ["07-01"], afterMonths: 3 } };

  expect(lastingFacts({ ...program, calendar }).termLength).toEqual([
    "until the first 1 July that is at least three months away",
  ]);
});
