import { describe, expect, test } from "vitest";
import { expertisesOf, grantOf } from "../../src/core/award.ts";
import type { CalendarDate, RowId } from "../../src/core/ids.ts";
import { foldTerm } from "../../src/core/term.ts";

const day = (text: string) => text as CalendarDate;
const CALENDAR = { termMonths: 12 };
const id = "0000000000000001" as RowId<"term">;
const term = (from: string, until: string, ...expertises: string[]) => ({
  id,
  term: foldTerm([{ kind: "granted", from: day(from), until: day(until), expertises, seq: 0, at: 0, by: undefined }]),
});
const nomination = { opening: "nomination", awardDate: day("2027-01-01"), expertises: ["azure", "excel"] } as const;

describe("an awarded candidacy grants", () => {
  test("a term from its award date on, to those who hold none then", () => {
    const ended = term("2026-01-01", "2027-01-01", "azure");

    expect([grantOf(nomination, [], CALENDAR), grantOf(nomination, [ended], CALENDAR)]).toEqual([
      { kind: "term", span: { from: "2027-01-01", until: "2028-01-01" }, expertises: ["azure", "excel"] },
      { kind: "term", span: { from: "2027-01-01", until: "2028-01-01" }, expertises: ["azure", "excel"] },
    ]);
  });

  test("the expertises that are new to the term that runs, of a nomination", () => {
    const running = term("2026-07-01", "2027-07-01", "excel");

    expect(grantOf(nomination, [running], CALENDAR)).toEqual({ kind: "added", term: id, expertises: ["azure"] });
  });

  test("a term of its own, of a renewal, where the earlier one was extended beyond the award date", () => {
    const running = term("2026-01-01", "2027-02-01", "excel");

    expect(grantOf({ ...nomination, opening: "renewal" }, [running], CALENDAR).kind).toBe("term");
  });

  test("a term that ends with all others, where the program has it so", () => {
    const together = { termMonths: 12, termsEndTogether: { on: ["07-01"], afterMonths: 3 } };

    expect(grantOf(nomination, [], together)).toMatchObject({ span: { from: "2027-01-01", until: "2027-07-01" } });
  });
});

test("an award is for what most voices name, the first named first, and no more than there can be", () => {
  const voices = [["excel", "azure"], ["azure"], ["word", "excel"], ["azure", "visio"]];

  expect([expertisesOf(voices, 3), expertisesOf(voices, 1), expertisesOf([], 3)]).toEqual([
    ["azure", "excel", "word"],
    ["azure"],
    [],
  ]);
});
