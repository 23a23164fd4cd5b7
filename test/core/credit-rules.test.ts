import { describe, expect, test } from "vitest";
import {
  type Claim,
  type Counts,
  type CreditRules,
  judgeClaim,
  judgeCounts,
  REASONS,
  reasonInWords,
} from "../../src/core/credit-rules.ts";
import type { Role } from "../../src/core/role.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;
const AT = Date.parse("2026-03-10T12:00:00Z");
const RULES: CreditRules = {
  signals: [
    { id: "thanks", by: ["asker"] },
    { id: "mark-helpful", by: ["asker", "awardee", "staff"] },
  ],
  answerMaxAgeDays: 30,
  pairCoolDownMinutes: 30,
  caps: { perPairPerMonth: 3, perHelperPerDay: 10, perAskerPerDay: 5 },
  substance: { minCharacters: 20, orLink: true, orFile: true },
  notCountedFrom: ["staff", "employee"],
};
const HELPER: Claim["helper"] = {
  bot: false,
  roles: new Set<Role>(["anyone"]),
  paid: false,
  optedOut: false,
  oneself: false,
};
const ANSWER: Claim["answer"] = { at: AT - MINUTE, text: ["Restart the spooler and clear it."], files: 0 };
const CLAIM: Claim = {
  signal: "thanks",
  at: AT,
  givers: ["asker"],
  helper: HELPER,
  answer: ANSWER,
  askedAt: AT - 2 * MINUTE,
};
const staff = { ...HELPER, roles: new Set<Role>(["anyone", "staff"]) };

test.each<[string, Partial<Claim>, string | undefined]>([
  ["an answer to the asker", {}, undefined],
  ["a signal that is not listened to", { signal: "check-mark" }, "signal not chosen"],
  ["somebody who only looked on", { givers: [] }, "not the asker"],
  ["an awardee who thanks in words", { givers: ["awardee"] }, "not the asker"],
  ["an awardee who marks as helpful", { givers: ["awardee"], signal: "mark-helpful" }, undefined],
  ["a bot", { helper: { ...HELPER, bot: true } }, "bot"],
  ["oneself or a linked account", { helper: { ...HELPER, oneself: true } }, "oneself"],
  ["staff", { helper: staff }, "not counted from"],
  ["somebody who is paid to help", { helper: { ...HELPER, paid: true } }, "paid helper"],
  ["somebody who opted out", { helper: { ...HELPER, optedOut: true } }, "opted out"],
  ["an answer before the question", { askedAt: ANSWER.at + 1 }, "answer before question"],
  ["an answer at the moment of the question", { askedAt: ANSWER.at }, undefined],
  ["a question that is not known", { askedAt: undefined }, undefined],
  ["an answer of exactly the last age", { answer: { ...ANSWER, at: AT - 30 * DAY }, askedAt: undefined }, undefined],
  ["an answer a moment older", { answer: { ...ANSWER, at: AT - 30 * DAY - 1 }, askedAt: undefined }, "answer too old"],
  ["one character too few", { answer: { ...ANSWER, text: ["a".repeat(19)] } }, "no substance"],
  ["just enough characters", { answer: { ...ANSWER, text: ["a".repeat(20)] } }, undefined],
  ["spaces in place of words", { answer: { ...ANSWER, text: [`a${" ".repeat(40)}b`] } }, "no substance"],
  ["a name in place of words", { answer: { ...ANSWER, text: [{ person: { name: "a".repeat(40) } }] } }, "no substance"],
  ["a link alone", { answer: { ...ANSWER, text: ["https://a.test"] } }, undefined],
  ["a file alone", { answer: { ...ANSWER, text: [], files: 1 } }, undefined],
  ["an answer that may not be read", { answer: { at: ANSWER.at, files: 0 } }, undefined],
])("%s", (_case, more, expected) => {
  expect(judgeClaim({ ...CLAIM, ...more }, RULES)).toBe(expected);
});

const NONE: Counts = { ofPairThisMonth: 0, toHelperThisDay: 0, byAskerThisDay: 0, nearestOfPairMs: undefined };
test.each<[string, Partial<Counts>, string | undefined]>([
  ["the first", {}, undefined],
  ["one below each cap", { ofPairThisMonth: 2, toHelperThisDay: 9, byAskerThisDay: 4 }, undefined],
  ["the pair's month is full", { ofPairThisMonth: 3 }, "pair cap"],
  ["the helper's day is full", { toHelperThisDay: 10 }, "helper cap"],
  ["the asker's day is full", { byAskerThisDay: 5 }, "asker cap"],
  ["a moment within the cool-down", { nearestOfPairMs: 30 * MINUTE - 1 }, "cool-down"],
  ["when the cool-down is over", { nearestOfPairMs: 30 * MINUTE }, undefined],
])("%s", (_case, more, expected) => {
  expect(judgeCounts({ ...NONE, ...more }, RULES)).toBe(expected);
});

describe("a reason", () => {
  test.each(REASONS.map((reason) => [reason]))("%s is a whole sentence", (reason) => {
    expect(reasonInWords(reason, RULES)).toMatch(/^[A-Z].{15,}\.$/);
  });

  test("that is none of ours has no words", () => {
    expect(reasonInWords("because", RULES)).toBeUndefined();
  });
});
