import { expect, test } from "vitest";
import { askingSentence } from "../../src/knowledge/asking-sentence.ts";

test.each([
  ["a question after what somebody tells", "I moved to Malta. Who looks after it now?", "Who looks after it now?"],
  ["a question on a line of its own", "hello all\nwho can nominate somebody?\nthanks", "who can nominate somebody?"],
  ["the last of two questions", "Can I apply? Or does somebody have to do it?", "Or does somebody have to do it?"],
  ["nothing where there is one sentence alone", "who can nominate somebody?", undefined],
  ["nothing where nothing is asked", "I was nominated. That was nice.", undefined],
  ["nothing where the question says nothing by itself", "I was nominated last week. What now?", undefined],
  ["nothing in nothing", "", undefined],
])("%s", (_case, message, asked) => {
  expect(askingSentence(message)).toBe(asked);
});
