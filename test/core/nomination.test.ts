import { describe, expect, test } from "vitest";
import type { CandidacyEntry, StepDetail } from "../../src/core/candidacy.ts";
import { foldCandidacy } from "../../src/core/candidacy.ts";
import type { CalendarDate, RowId } from "../../src/core/ids.ts";
import { asideOf, type CoarseState, coarseState, goesOn, readElsewhere } from "../../src/core/nomination.ts";

const DAY = 86_400_000;
const words = "w" as RowId<"text">;
const day = (text: string) => text as CalendarDate;

/** A candidacy opened at 0; each step on its day. */
function entriesOf(...steps: readonly (readonly [day: number, step: StepDetail])[]): readonly CandidacyEntry[] {
  const open = {
    step: "open",
    opening: "nomination",
    awardDate: day("2026-07-01"),
    seq: 0,
    at: 0,
    by: undefined,
  } as const;
  return [open, ...steps.map(([on, step], index) => ({ ...step, seq: index + 1, at: on * DAY, by: undefined }))];
}
const contact = { step: "contact", answerBy: day("2026-03-20") } as const;
const accept = { step: "accept" } as const;
const handIn = { step: "handIn", closesOn: day("2026-06-01") } as const;
const decide = (outcome: "awarded" | "declined" | "deferred") => ({ step: "decide", outcome, words }) as const;
const lapse = { step: "lapse" } as const;
const turnDown = { step: "turnDown", words } as const;

describe("what a nominator sees", () => {
  const seen = (at: number, now: number, entries?: readonly CandidacyEntry[]) =>
    coarseState(at * DAY, entries, { now: now * DAY, lapseAfterDays: 28, undoHours: 24 });

  test.each([
    ["one that opened it", 0, entriesOf()],
    ["one that joined it before contact", 5, entriesOf()],
    ["one that was set aside", 5, undefined],
    ["one that joined after contact", 5, entriesOf([2, contact])],
    ["one that joined while it was documented", 5, entriesOf([2, contact], [3, accept])],
    ["one in what was deferred", 5, entriesOf([1, contact], [2, accept], [3, handIn], [4, decide("deferred")])],
  ])("%s is with the lead for 28 days of its own, and closed from then on", (_name, at, entries) => {
    expect([
      seen(at, at, entries),
      seen(at, at + 27, entries),
      seen(at, at + 28, entries),
      seen(at, at + 300, entries),
    ]).toEqual(["with the lead", "with the lead", "closed", "closed"]);
  });

  test("that it lapsed because nobody made contact shows when its own days are over", () => {
    const entries = entriesOf([28, lapse]);

    expect([seen(0, 28, entries), seen(20, 30, entries), seen(20, 48, entries)]).toEqual([
      "closed",
      "with the lead",
      "closed",
    ]);
  });

  test.each<[string, readonly (readonly [number, StepDetail])[], CoarseState]>([
    ["contacted", [[2, contact]], "in progress"],
    [
      "documenting",
      [
        [2, contact],
        [3, accept],
      ],
      "in progress",
    ],
    [
      "in review",
      [
        [2, contact],
        [3, accept],
        [4, handIn],
      ],
      "in progress",
    ],
    [
      "refused",
      [
        [2, contact],
        [3, { step: "refuse", how: "never again" }],
      ],
      "closed",
    ],
    [
      "closed by staff",
      [
        [2, contact],
        [3, { step: "withdraw", words }],
      ],
      "closed",
    ],
    [
      "lapsed without an answer",
      [
        [2, contact],
        [9, lapse],
      ],
      "closed",
    ],
    [
      "decided a moment ago",
      [
        [2, contact],
        [3, accept],
        [4, handIn],
        [9.5, decide("awarded")],
      ],
      "in progress",
    ],
    [
      "awarded and not granted yet",
      [
        [2, contact],
        [3, accept],
        [4, handIn],
        [5, decide("awarded")],
      ],
      "in progress",
    ],
    [
      "granted",
      [
        [2, contact],
        [3, accept],
        [4, handIn],
        [5, decide("awarded")],
        [7, { step: "award" }],
      ],
      "closed",
    ],
    [
      "declined",
      [
        [2, contact],
        [3, accept],
        [4, handIn],
        [5, decide("declined")],
      ],
      "closed",
    ],
    [
      "deferred",
      [
        [2, contact],
        [3, accept],
        [4, handIn],
        [5, decide("deferred")],
      ],
      "in progress",
    ],
    ["turned down a moment ago", [[9.5, turnDown]], "with the lead"],
    ["turned down", [[5, turnDown]], "closed"],
    [
      "raised and reassigned",
      [
        [5, { step: "raise" }],
        [6, { step: "assign", lead: undefined }],
      ],
      "with the lead",
    ],
  ])("%s is %s", (_name, steps, expected) => {
    expect(seen(0, 10, entriesOf(...steps))).toBe(expected);
  });

  test("what closed by its own days stays closed, whatever happens later", () => {
    const entries = entriesOf([2, contact], [3, accept], [60, handIn]);

    expect([seen(5, 59, entriesOf([2, contact], [3, accept])), seen(5, 61, entries)]).toEqual(["closed", "closed"]);
  });
});

describe("where a nomination goes", () => {
  const waits = { notNow: 90, declined: 180, lapsed: 0 };
  const fold = (...steps: readonly (readonly [day: number, step: StepDetail])[]) => foldCandidacy(entriesOf(...steps));
  const notNow = fold([1, contact], [2, { step: "refuse", how: "not now" }]);
  const never = fold([1, contact], [2, { step: "refuse", how: "never again" }]);

  test.each([
    ["nothing before", [], 5, undefined],
    ["not now, lately", [notNow], 91, "waiting time"],
    ["not now, long ago", [notNow], 92, undefined],
    ["declined, lately", [fold([1, turnDown])], 180, "waiting time"],
    ["declined, long ago", [fold([1, turnDown])], 181, undefined],
    ["lapsed", [fold([28, lapse])], 28, undefined],
    ["never again, long ago", [never, notNow], 5000, "never again"],
  ] as const)("%s", (_name, before, now, expected) => {
    expect(asideOf(before, waits, now * DAY)).toBe(expected);
  });

  test("what goes on is joined: open, deferred, awarded and not granted yet", () => {
    const reviewed = [
      [1, contact],
      [2, accept],
      [3, handIn],
    ] as const;
    const decided = (outcome: "awarded" | "declined" | "deferred") => fold(...reviewed, [4, decide(outcome)]);

    expect([fold(), decided("deferred"), decided("awarded"), decided("declined"), notNow].map(goesOn)).toEqual([
      ...[true, true, true],
      ...[false, false],
    ]);
    expect(goesOn(fold(...reviewed, [4, decide("awarded")], [9, { step: "award" }]))).toBe(false);
  });
});

test.each([
  ["https://example.org/mei", { name: undefined, mail: undefined, link: "https://example.org/mei" }],
  ["Mei Tanaka (https://example.org/mei).", { name: "Mei Tanaka", mail: undefined, link: "https://example.org/mei" }],
  ["Mei Tanaka, Mei@Example.org", { name: "Mei Tanaka", mail: "mei@example.org", link: undefined }],
  ["Mei <mei@example.org>", { name: "Mei", mail: "mei@example.org", link: undefined }],
  ["mei@example.org", undefined],
  ["Mei Tanaka", undefined],
  ["javascript:alert(1)", undefined],
  ["", undefined],
])("who is not here: %s", (typed, expected) => {
  expect(readElsewhere(typed)).toEqual(expected);
});
