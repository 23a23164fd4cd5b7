import { expect, test } from "vitest";
import { isQuestion } from "../../src/knowledge/question-form.ts";

test.each([
  "How long does it last?",
  "how long does it last",
  "whens the next one",
  "I wonder whether talks count",
  "talks count too, right?",
  "Hi all, does anyone know who decides",
])("%j asks something", (message) => {
  expect(isQuestion(message)).toBe(true);
});

test.each([
  "Thanks, that fixed it",
  "see https://example.com/?page=2 for more",
  "My award came by post today",
  "?",
  "what",
  "",
])("%j asks nothing", (message) => {
  expect(isQuestion(message)).toBe(false);
});
