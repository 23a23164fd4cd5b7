import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Entry, foldEntries, type Standing } from "../../src/core/contribution.ts";
import { type Change, day, FACTS, someEntries } from "./some-entries.ts";

const RECORDED: Entry = { kind: "recorded", facts: FACTS, seq: 0, at: 1_000, by: undefined };
const WAITING: Entry = { ...RECORDED, waits: true };
const REVOKED: Change = { kind: "revoked", why: "staff" };
const REINSTATED: Change = { kind: "reinstated" };
const ACCEPTED: Change = { kind: "reviewed", accepted: true };
const REFUSED: Change = { kind: "reviewed", accepted: false };
const CORRECTED: Change = { kind: "corrected", facts: { ...FACTS, day: day("2026-01-06"), quantity: 2 } };

const story = (first: Entry, ...changes: readonly Change[]): readonly Entry[] => [
  first,
  ...changes.map((change, index): Entry => ({ ...change, seq: index + 1, at: 1_001 + index, by: undefined })),
];

test.each<[string, readonly Entry[], Standing]>([
  ["stands once it is recorded", story(RECORDED), "stands"],
  ["waits where staff have to accept it", story(WAITING), "waiting"],
  ["stands when staff accept it", story(WAITING, ACCEPTED), "stands"],
  ["is not accepted when staff say so", story(WAITING, REFUSED), "not accepted"],
  ["is accepted when staff think better of it", story(WAITING, REFUSED, ACCEPTED), "stands"],
  ["is not accepted also where it stood before", story(RECORDED, REFUSED), "not accepted"],
  ["is revoked while it waits", story(WAITING, REVOKED), "revoked"],
  ["is revoked where it stands", story(RECORDED, REVOKED), "revoked"],
  ["stands again when it is reinstated", story(RECORDED, REVOKED, REINSTATED), "stands"],
  ["stands when it is reinstated, though it waited before", story(WAITING, REVOKED, REINSTATED), "stands"],
  ["stands when it is reinstated, though it was not accepted", story(WAITING, REFUSED, REINSTATED), "stands"],
  ["is revoked again", story(RECORDED, REVOKED, REINSTATED, REVOKED), "revoked"],
  ["stays revoked when staff accept it afterwards", story(WAITING, REVOKED, ACCEPTED), "revoked"],
  ["stays revoked when staff refuse it afterwards", story(WAITING, REVOKED, REFUSED), "revoked"],
  ["stays as it is when it is corrected", story(WAITING, CORRECTED), "waiting"],
  ["stays revoked when it is corrected", story(RECORDED, REVOKED, CORRECTED), "revoked"],
])("a contribution %s", (_rule, entries, standing) => {
  expect(foldEntries(entries).standing).toBe(standing);
});

test("it tells what it is now, why it was revoked, when it changed and how many entries it has", () => {
  expect(foldEntries(story(WAITING, CORRECTED, { kind: "revoked", why: "taken back" }))).toEqual({
    facts: CORRECTED.kind === "corrected" && CORRECTED.facts,
    standing: "revoked",
    revoked: "taken back",
    recordedAt: 1_000,
    changedAt: 1_002,
    entries: 3,
  });
});

describe("whatever happens to a contribution", () => {
  test("its standing is one, and follows from what was said last", () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const { standing, revoked } = foldEntries(entries);

        expect({ standing, revoked }).toEqual(lastWord(entries));
      }),
    );
  });

  test("its facts are the last that were told, and nothing else changes them", () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const told = entries.flatMap((entry) => ("facts" in entry ? [entry.facts] : []));

        expect(foldEntries(entries).facts).toEqual(told.at(-1));
      }),
    );
  });

  test("when it was recorded stays, and when it changed is told by the last entry, not by the latest time", () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const state = foldEntries(entries);

        expect(state.recordedAt).toBe(entries[0]?.at);
        expect(state.changedAt).toBe(entries.at(-1)?.at);
        expect(state.entries).toBe(entries.length);
      }),
    );
  });

  test("reinstated it stands, with no word of why it was revoked", () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const again = foldEntries([...entries, { ...REINSTATED, seq: entries.length, at: 0, by: undefined }]);

        expect(again).toMatchObject({ standing: "stands", revoked: undefined });
      }),
    );
  });
});

describe("entries that cannot be", () => {
  test("one that is missing is noticed, wherever it is", () => {
    fc.assert(
      fc.property(someEntries, fc.nat(), (entries, at) => {
        fc.pre(entries.length > 1);
        const gap = at % (entries.length - 1);

        expect(() => foldEntries(entries.toSpliced(gap, 1))).toThrow(RangeError);
      }),
    );
  });

  test("any other order is refused", () => {
    const shuffled = someEntries.chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray([...entries], { minLength: entries.length, maxLength: entries.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([entries, other]) => {
        fc.pre(other.some((entry, index) => entry !== entries[index]));

        expect(() => foldEntries(other)).toThrow(RangeError);
      }),
    );
  });

  test.each<[string, readonly Entry[]]>([
    ["none at all", []],
    ["two of them the first", [RECORDED, { ...RECORDED, seq: 1 }]],
    ["the same one twice", [...story(RECORDED, REVOKED), { ...REVOKED, seq: 1, at: 0, by: undefined }]],
    ["a first that is numbered like a later one", [{ ...RECORDED, seq: 1 }]],
  ])("%s", (_case, entries) => {
    expect(() => foldEntries(entries)).toThrow(RangeError);
  });
});

/** What the standing should be, read from the end: a revocation holds until it is reinstated, and reviews count besides. */
function lastWord(entries: readonly Entry[]): { standing: Standing; revoked: string | undefined } {
  const turn = entries.findLastIndex(({ kind }) => kind === "revoked" || kind === "reinstated");
  const turning = entries[turn];
  if (turning?.kind === "revoked") return { standing: "revoked", revoked: turning.why };
  const review = entries.slice(turn + 1).findLast((entry) => entry.kind === "reviewed");
  const [first] = entries;
  const before = turning || (first?.kind === "recorded" && !first.waits) ? "stands" : "waiting";
  return { standing: review ? (review.accepted ? "stands" : "not accepted") : before, revoked: undefined };
}
