import { expect, test } from "vitest";
import { foldEntries } from "../../src/core/contribution.ts";
import type { CalendarDate } from "../../src/core/ids.ts";
import { DECISIONS, decisionsOn, entryOf } from "../../src/core/review.ts";

const facts = {
  kind: "forum-help",
  day: "2026-03-01" as CalendarDate,
  expertises: [],
  quantity: 1,
  paid: "no",
  visibility: "public",
} as const;
const recorded = { kind: "recorded", facts, seq: 0, at: 1, by: undefined } as const;
const stands = foldEntries([recorded]);
const waiting = foldEntries([{ ...recorded, waits: true }]);
const revoked = (why: "staff" | "withdrawn" | "taken back" | "linked accounts") =>
  foldEntries([recorded, { kind: "revoked", why, seq: 1, at: 2, by: undefined }]);

test.each([
  ["what waits is accepted or not", waiting, ["accept", "refuse"]],
  ["what stands is looked at or revoked", stands, ["review", "revoke"]],
  ["what staff revoked is reinstated", revoked("staff"), ["reinstate"]],
  ["what was between linked accounts, too", revoked("linked accounts"), ["reinstate"]],
  ["what its owner withdrew is theirs", revoked("withdrawn"), []],
  ["what its giver took back is theirs", revoked("taken back"), []],
])("%s", (_title, state, decisions) => {
  expect(decisionsOn(state)).toEqual(decisions);
});

test("each decision makes an entry after which it stands as it should, and is not to be decided the same way again", () => {
  const after = (decision: (typeof DECISIONS)[number], before: readonly [typeof recorded]) => {
    const entry = { ...entryOf(decision), seq: 1, at: 2, by: undefined };
    return foldEntries([...before, entry]);
  };
  const standing = Object.fromEntries(DECISIONS.map((decision) => [decision, after(decision, [recorded]).standing]));

  expect(standing).toEqual({
    accept: "stands",
    refuse: "not accepted",
    review: "stands",
    revoke: "revoked",
    reinstate: "stands",
  });
  expect(decisionsOn(after("refuse", [recorded]))).toEqual(["accept"]);
  expect(after("revoke", [recorded]).revoked).toBe("staff");
});
