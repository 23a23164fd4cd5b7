import { expect, test } from "vitest";
import { groupGaps, type OpenQuestion, wordsOf } from "../../src/app/group-gaps.ts";
import { understanding } from "../support/understanding.ts";

const asked = (...texts: readonly string[]): OpenQuestion[] => texts.map((text) => ({ text, missing: [] }));

test("questions that are alike stand together, the largest group first", () => {
  const groups = groupGaps(
    asked(
      "is there parking at the summit",
      "Can I bring my dog to the summit?",
      "who pays the flight to the summit?",
      "where can I park at the summit?",
      "do they pay for the flight to the summit",
      "parking at the summit, is there any?",
    ),
  );

  expect(groups.map(({ questions, wordings }) => [questions, wordings])).toEqual([
    [3, ["is there parking at the summit", "where can I park at the summit?", "parking at the summit, is there any?"]],
    [2, ["who pays the flight to the summit?", "do they pay for the flight to the summit"]],
    [1, ["Can I bring my dog to the summit?"]],
  ]);
});

test("two that are not alike stand together where a third one is like both", () => {
  const ends = ["can I wear the pin at work", "may we order the shirt in large"];
  const bridge = "can I wear the pin or may we order the shirt";

  expect(groupGaps(asked(...ends))).toHaveLength(2);
  expect(groupGaps(asked(...ends, bridge))).toMatchObject([{ questions: 3 }]);
});

test("the same words count each time and are shown once; of many wordings three are", () => {
  const texts = ["park here?", "Park here", "park here!", "park here now", "park here today", "park here please"];

  const [group] = groupGaps(asked(...texts));

  expect(group).toEqual({ questions: 6, wordings: ["park here?", "park here now", "park here today"], missing: [] });
});

test("what people missed stands with their question, also where the question was erased", () => {
  const groups = groupGaps([
    { text: "is there parking at the summit", missing: ["the address of the garage", "The address of the garage"] },
    { text: undefined, missing: ["who pays the flight"] },
    { text: "is there any parking at the summit?", missing: ["what it costs"] },
  ]);

  expect(groups).toEqual([
    {
      questions: 2,
      wordings: ["is there parking at the summit", "is there any parking at the summit?"],
      missing: ["the address of the garage", "what it costs"],
    },
    { questions: 1, wordings: [], missing: ["who pays the flight"] },
  ]);
});

test("messages without a word hold nothing together", () => {
  expect(groupGaps(asked("🎉", "???", ""))).toHaveLength(3);
});

if (!understanding) console.warn("Skipped: paraphrases meet only where @energetic-ai/embeddings is installed.");

test.runIf(understanding)("where the meaning is known, paraphrases meet that share hardly a word", async () => {
  const questions = asked(
    "where can I leave my car during the summit",
    "how old are most MVPs",
    "is there parking at the summit",
    "can I sell my trophy on ebay",
    "what is the average age of an MVP",
    "is it ok to auction my trophy off",
    "who repairs a broken trophy",
  );

  const groups = groupGaps(questions, await understanding?.meaningsOf(questions.map(wordsOf)));

  expect(groups.map(({ wordings }) => wordings)).toEqual([
    ["where can I leave my car during the summit", "is there parking at the summit"],
    ["how old are most MVPs", "what is the average age of an MVP"],
    ["can I sell my trophy on ebay", "is it ok to auction my trophy off"],
    ["who repairs a broken trophy"],
  ]);
  expect(groupGaps(questions).length).toBeGreaterThan(4);
});

test("long questions are compared by how they begin, so that comparing hundreds of them holds nobody up", () => {
  const begins =
    "where do I park my car when I come to the summit in spring with a trailer behind it and two dogs on board";
  const [ends, others] = ["zebra quilt lamp ".repeat(50), "violin harbour moss ".repeat(50)];

  expect(
    groupGaps(
      asked(
        `${begins} and nothing else to say about all of that, thanks. ${ends}`,
        `${begins} and nothing else to say about all of that, thanks. ${others}`,
      ),
    ),
  ).toHaveLength(1);
});
