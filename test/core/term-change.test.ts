import { expect, test } from "vitest";
import type { CalendarDate, RowId } from "../../src/core/ids.ts";
import { foldTerm, type TermBody, type TermEntry } from "../../src/core/term.ts";
import { type AskedChange, entryFor } from "../../src/core/term-change.ts";

const day = (text: string) => text as CalendarDate;
const BY = "0000000000000001" as RowId<"account">;
const HOUR_MS = 3_600_000;
const entriesOf = (...bodies: TermBody[]): TermEntry[] =>
  bodies.map((body, seq) => ({ ...body, seq, at: 0, by: seq === 0 ? undefined : BY }));
const YEAR: TermBody = { kind: "granted", from: day("2026-01-01"), until: day("2027-01-01"), expertises: ["a"] };
const ENDED: TermBody = { kind: "ended", on: day("2026-06-01"), why: "error" };
const EXTENDED: TermBody = { kind: "extended", until: day("2027-07-01") };
const RULES = { today: day("2026-05-01"), now: HOUR_MS, extensionMaxMonths: 12, undoHours: 24, others: [] };
const NEXT = foldTerm(entriesOf({ ...YEAR, from: day("2027-04-01"), until: day("2028-04-01") } as TermBody));

const end = (on: string): AskedChange => ({ change: "end", on: day(on), why: "conduct" });
const extend = (until: string): AskedChange => ({ change: "extend", until: day(until) });
const correct = (from: string, until: string, ...expertises: string[]): AskedChange => ({
  ...{ change: "correct", from: day(from), until: day(until), expertises },
});

test.each<[string, TermBody[], AskedChange, object]>([
  ["ended today", [YEAR], end("2026-05-01"), { kind: "ended", on: "2026-05-01", why: "conduct" }],
  ["ended on its first day, so that it never was", [YEAR], end("2026-01-01"), { kind: "ended", on: "2026-01-01" }],
  ["extended", [YEAR], extend("2028-01-01"), { kind: "extended", until: "2028-01-01" }],
  ["corrected after its end", [YEAR, ENDED], correct("2026-01-01", "2027-01-01", "a"), { kind: "corrected" }],
  ["taken back: an end", [YEAR, ENDED], { change: "undo" }, { kind: "corrected", until: "2027-01-01" }],
  ["taken back: an extension", [YEAR, EXTENDED], { change: "undo" }, { kind: "corrected", until: "2027-01-01" }],
])("a term is %s", (_what, bodies, asked, expected) => {
  expect(entryFor(entriesOf(...bodies), asked, RULES)).toMatchObject(expected);
});

test.each<[string, TermBody[], AskedChange, string]>([
  ["ended before it began", [YEAR], end("2025-12-31"), "on"],
  ["ended when it ends anyway", [YEAR], end("2027-01-01"), "on"],
  ["ended twice", [YEAR, ENDED], end("2026-05-01"), "change"],
  ["extended backwards", [YEAR], extend("2027-01-01"), "until"],
  ["extended too far", [YEAR], extend("2028-01-02"), "until"],
  ["extended too far in two steps", [YEAR, EXTENDED], extend("2028-01-02"), "until"],
  ["extended after its end", [YEAR, ENDED], extend("2027-07-01"), "change"],
  ["corrected to nothing", [YEAR], correct("2026-01-01", "2026-01-01", "a"), "until"],
  ["corrected to no expertise", [YEAR], correct("2026-01-01", "2027-01-01"), "expertises"],
  ["corrected to what it is", [YEAR], correct("2026-01-01", "2027-01-01", "a"), "change"],
  ["taken back where nothing was changed", [YEAR], { change: "undo" }, "change"],
])("a term is not %s", (_what, bodies, asked, at) => {
  expect(entryFor(entriesOf(...bodies), asked, RULES)).toMatchObject({ at, problem: expect.stringMatching(/\.$/) });
});

test("a change is not taken back a day later, and two terms of one person do not overlap", () => {
  const late = { ...RULES, now: 25 * HOUR_MS };
  const beside = { ...RULES, others: [NEXT] };

  expect(entryFor(entriesOf(YEAR, ENDED), { change: "undo" }, late)).toMatchObject({ at: "change" });
  expect(entryFor(entriesOf(YEAR), extend("2027-07-01"), beside)).toMatchObject({ at: "until" });
  expect(entryFor(entriesOf(YEAR), extend("2027-04-01"), beside)).toMatchObject({ kind: "extended" });
  const ran = { ...RULES, today: day("2027-01-01") };
  expect(entryFor(entriesOf(YEAR), end("2026-05-01"), ran)).toMatchObject({ at: "change" });
});
