// How good the answers are, on the half of the table that was written without sight of knowledge and engine: with the
// sentence encoder, which is installed unless somebody leaves out what is optional, and by words alone.
import { describe, expect, test } from "vitest";
import { sectionId } from "../../src/knowledge/section.ts";
import { expectedSections, measure } from "../support/question-table.ts";
import { understanding } from "../support/understanding.ts";
import { knowledge } from "./default-knowledge.ts";

const byWords = await measure("held-out", knowledge.find);
const byMeaning = understanding && (await measure("held-out", understanding.find));

if (!understanding) console.warn("Skipped: meaning is compared only where @energetic-ai/embeddings is installed.");

describe.each([
  { what: "by words and meaning", counts: byMeaning, atOnce: 0.8 },
  { what: "by words alone", counts: byWords, atOnce: 0.72 },
])("$what", ({ counts = byWords, atOnce, what }) => {
  const { answerable, right, wrong, offered, declining } = counts;
  const isThere = what === "by words alone" || byMeaning !== undefined;

  test.runIf(isThere)("of the answers given, at least 96 in 100 are right", () => {
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.96);
  });

  test.runIf(isThere)(
    "most questions get the right section at once, and 95 in 100 at once or among the choices",
    () => {
      expect(right / answerable).toBeGreaterThanOrEqual(atOnce);
      expect((right + offered) / answerable).toBeGreaterThanOrEqual(0.95);
    },
  );

  test.runIf(isThere).each([
    ["chatter", 0.01],
    ["near-misses", 0.05],
    ["uncovered", 0.25],
  ] as const)("asked directly, of %s a share of at most %d is answered", (kind, most) => {
    const { answered, messages } = declining[kind];

    expect(answered / messages).toBeLessThanOrEqual(most);
  });

  test.runIf(isThere)("unasked, of 700 messages of chatter at most 3 are answered", () => {
    const { answeredUnasked, messages } = declining.chatter;

    expect(answeredUnasked / messages).toBeLessThanOrEqual(3 / 700);
  });

  test.runIf(isThere)("unasked, of near-misses and uncovered questions at most 2 in 100 are answered", () => {
    const [near, uncovered] = [declining["near-misses"], declining.uncovered];
    const messages = near.messages + uncovered.messages;

    expect((near.answeredUnasked + uncovered.answeredUnasked) / messages).toBeLessThanOrEqual(0.02);
  });

  test.runIf(isThere)(
    "a question in a language without knowledge is never answered, and its language is mostly told",
    () => {
      expect(counts.foreignAnswered).toBe(0);
      expect(counts.languageTold / counts.foreign).toBeGreaterThanOrEqual(0.75);
    },
  );
});

test.each(["tuning", "held-out"] as const)("every section that the %s half names exists", async (half) => {
  const known = new Set(knowledge.sections.map(sectionId));

  const missing = (await expectedSections(half)).filter((id) => !known.has(id));

  expect(missing).toEqual([]);
});
