import { expect, test } from "vitest";
import type { ContributionFacts, Paid, Standing } from "../../src/core/contribution.ts";
import { countsIn, type NotCounted } from "../../src/core/counting.ts";
import type { CalendarDate } from "../../src/core/ids.ts";

const facts = (paid: Paid): ContributionFacts => ({
  kind: "public-speaking",
  day: "2026-03-01" as CalendarDate,
  expertises: [],
  quantity: 1,
  paid,
  visibility: "staff",
});

test.each<[Standing, Paid, true | NotCounted]>([
  ["stands", "no", true],
  ["stands", "expenses-only", true],
  ["stands", "yes", "paid"],
  ["waiting", "no", "waiting"],
  ["waiting", "yes", "waiting"],
  ["revoked", "no", "revoked"],
  ["revoked", "yes", "revoked"],
  ["not accepted", "expenses-only", "not accepted"],
])("what is %s and was paid “%s”: %s", (standing, paid, expected) => {
  expect(countsIn({ standing, facts: facts(paid) }, { countedIfPaid: ["no", "expenses-only"] })).toBe(expected);
});

test("a program may leave out work whose expenses were paid", () => {
  expect(countsIn({ standing: "stands", facts: facts("expenses-only") }, { countedIfPaid: ["no"] })).toBe("paid");
});
