import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { mayAsk } from "../../src/core/may-ask.ts";
import { isQuestion } from "../../src/knowledge/question-form.ts";

const FOLDER = new URL("../fixtures/questions/tuning/", import.meta.url);

const messagesIn = (file: string): string[] =>
  parse(readFileSync(new URL(`${file}.yaml`, FOLDER), "utf8")).map((row: string | { ask: string }) =>
    typeof row === "string" ? row : row.ask,
  );

test("the first look misses nothing that the knowledge takes for a question", () => {
  const messages = ["answerable", "chatter", "near-misses", "uncovered"].flatMap(messagesIn);
  const questions = messages.filter(isQuestion);

  expect(questions.length).toBeGreaterThan(500);
  expect(questions.filter((message) => !mayAsk(message))).toEqual([]);
});

test("the first look turns most chatter away", () => {
  const asksNothing = messagesIn("chatter").filter((message) => !isQuestion(message));

  expect(asksNothing.filter(mayAsk).length).toBeLessThan(asksNothing.length / 20);
});
