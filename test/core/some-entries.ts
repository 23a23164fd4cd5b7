// Entries of contributions, made up by fast-check.
import fc from "fast-check";
import { type ContributionFacts, type Entry, type EntryBody, REVOKED_WHY } from "../../src/core/contribution.ts";
import type { CalendarDate } from "../../src/core/ids.ts";

export const day = (text: string) => text as CalendarDate;

export const FACTS: ContributionFacts = {
  kind: "forum-help",
  day: day("2026-01-05"),
  expertises: ["hyper-v", "storage"],
  quantity: 1,
  paid: "no",
  visibility: "public",
};

export type Change = Exclude<EntryBody, { kind: "recorded" }>;

/** Of a few days, so that several contributions meet on one. */
export const someFacts: fc.Arbitrary<ContributionFacts> = fc
  .record({ date: fc.integer({ min: 1, max: 5 }), quantity: fc.integer({ min: 1, max: 9 }) })
  .map(({ date, quantity }) => ({ ...FACTS, day: day(`2026-01-0${date}`), quantity }));

export const someChange: fc.Arbitrary<Change> = fc.oneof(
  someFacts.map((facts): Change => ({ kind: "corrected", facts })),
  fc.constantFrom(...REVOKED_WHY).map((why): Change => ({ kind: "revoked", why })),
  fc.constant<Change>({ kind: "reinstated" }),
  fc.boolean().map((accepted): Change => ({ kind: "reviewed", accepted })),
);

/** All entries of one contribution; at times two at the same moment, or an earlier one at a later moment. */
export const someEntries: fc.Arbitrary<readonly Entry[]> = fc
  .tuple(fc.boolean(), someFacts, fc.array(fc.tuple(someChange, fc.integer({ min: 0, max: 99 })), { maxLength: 8 }))
  .map(([waits, facts, changes]) => [
    { kind: "recorded", facts, ...(waits ? { waits } : {}), seq: 0, at: 50, by: undefined },
    ...changes.map(([change, at], index): Entry => ({ ...change, seq: index + 1, at, by: undefined })),
  ]);
