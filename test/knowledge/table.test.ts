// How good the answers are, on the half of the table that was written without sight of knowledge and engine. The
// limits for answers that must not be given are promises; the shares of answers given are what is reached so far.
import { expect, test } from "vitest";
import { sectionId } from "../../src/knowledge/section.ts";
import { expectedSections, measure } from "../support/question-table.ts";
import { knowledge } from "./default-knowledge.ts";

const counts = await measure("held-out", knowledge.find);
const { answerable, right, wrong, offered, declining } = counts;

test("of the answers given, at least 96 in 100 are right", () => {
  expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.96);
});

test("at least half of the questions get the right section at once, and 86 in 100 at once or among the choices", () => {
  expect(right / answerable).toBeGreaterThanOrEqual(0.5);
  expect((right + offered) / answerable).toBeGreaterThanOrEqual(0.86);
});

test.each([
  ["chatter", 0.01],
  ["near-misses", 0.05],
  ["uncovered", 0.25],
] as const)("asked directly, of %s a share of at most %d is answered", (kind, most) => {
  const { answered, messages } = declining[kind];

  expect(answered / messages).toBeLessThanOrEqual(most);
});

test("unasked, of 700 messages of chatter at most 3 are answered", () => {
  const { answeredUnasked, messages } = declining.chatter;

  expect(answeredUnasked / messages).toBeLessThanOrEqual(3 / 700);
});

test("unasked, of near-misses and uncovered questions at most 2 in 100 are answered", () => {
  const [near, uncovered] = [declining["near-misses"], declining.uncovered];

  expect((near.answeredUnasked + uncovered.answeredUnasked) / (near.messages + uncovered.messages)).toBeLessThanOrEqual(
    0.02,
  );
});

test("a question in a language without knowledge is never answered, and its language is mostly told", () => {
  expect(counts.foreignAnswered).toBe(0);
  expect(counts.languageTold / counts.foreign).toBeGreaterThanOrEqual(0.75);
});

test.each(["tuning", "held-out"] as const)("every section that the %s half names exists", async (half) => {
  const known = new Set(knowledge.sections.map(sectionId));

  const missing = (await expectedSections(half)).filter((id) => !known.has(id));

  expect(missing).toEqual([]);
});
