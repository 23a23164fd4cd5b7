import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { nextAwardDate, parseDate, termOf } from "../../src/core/calendar.ts";
import type { CalendarDate } from "../../src/core/ids.ts";
import { loadProgram } from "../../src/program/load.ts";

const FOLDER = fileURLToPath(new URL("../../program/", import.meta.url));
const example = (name: string) => loadProgram(join(FOLDER, "examples", name));
const day = (text: string): CalendarDate => parseDate(text) ?? expect.fail(`${text} is no date`);

describe("the default program", async () => {
  const program = await loadProgram(join(FOLDER, "program.yaml"));

  test("grants awards on four days of the year, for one year", () => {
    expect(program.calendar.awardDates).toEqual(["01-01", "04-01", "07-01", "10-01"]);
    expect(program.calendar.termMonths).toBe(12);
  });

  test("renews in the last three months of a term, on the work of twelve", () => {
    expect(program.calendar.renewalWindowMonths).toBe(3);
    expect(program.calendar.dossierCoversMonths).toBe(12);
    expect(program.renewal.remindDaysBefore).toEqual([30, 14, 3]);
  });

  test("knows seven kinds of contribution, none of them paid", () => {
    expect(program.contributions.kinds.map(({ id }) => id)).toEqual([
      "beta-feedback",
      "forum-help",
      "blogging",
      "documentation",
      "free-solutions",
      "user-group",
      "public-speaking",
    ]);
    expect(program.contributions.countedIfPaid).not.toContain("yes");
  });

  test("lets awardees, employees and staff nominate, and neither themselves nor each other of staff", () => {
    expect(program.nomination.nominators).toEqual(["awardee", "employee", "staff"]);
    expect(program.nomination.selfNomination).toBe(false);
    expect(program.nomination.notEligible).toEqual(expect.arrayContaining(["employee", "staff"]));
  });

  test("has about ninety expertises, and Ireland in one region with the UK", () => {
    expect(program.expertises.length).toBeGreaterThanOrEqual(90);
    expect(program.expertises.length).toBeLessThan(100);
    expect(program.regions.find(({ countries }) => countries.includes("Ireland"))?.name).toBe("UK & Ireland");
  });
});

describe("the examples", async () => {
  const names = await readdir(join(FOLDER, "examples"));

  test.each(names)("%s is a program", async (name) => {
    const { expertises } = await example(name);

    expect(expertises).not.toHaveLength(0);
  });

  test("the MVP award of today grants every month and renews everybody on 1 July", async () => {
    const { calendar } = await example("mvp-today.yaml");

    const early = termOf(nextAwardDate(calendar, day("2025-10-17")), calendar);
    const late = termOf(nextAwardDate(calendar, day("2026-04-20")), calendar);

    expect(early).toEqual({ from: "2025-11-01", until: "2026-07-01" });
    expect(late).toEqual({ from: "2026-05-01", until: "2027-07-01" });
  });

  test("a fellowship lasts two years and is granted on one day a year", async () => {
    const { calendar } = await example("two-year-term.yaml");

    const term = termOf(nextAwardDate(calendar, day("2026-01-15")), calendar);

    expect(term).toEqual({ from: "2026-09-01", until: "2028-09-01" });
  });

  test("a program can let anybody nominate, themselves too", async () => {
    const { nomination } = await example("other-nominators.yaml");

    expect(nomination.nominators).toEqual(["anyone"]);
    expect(nomination.selfNomination).toBe(true);
  });
});
