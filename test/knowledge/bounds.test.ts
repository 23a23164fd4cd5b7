// What no message may cost, however it is made. The limit is wide: it tells an engine without bounds from one with them.
import { expect, test } from "vitest";
import { answer } from "../../src/knowledge/answer.ts";
import { knowledge } from "./default-knowledge.ts";

const index = await knowledge.indexFor(["public"]);

test.each([
  [
    "40,000 different words that need repair",
    Array.from({ length: 8_000 }, (_, at) => `nomin${at.toString(26)}`).join(" "),
  ],
  ["40,000 letters", "nomination".repeat(4_000)],
  [
    "40,000 characters of the knowledge itself",
    knowledge.sections
      .map(({ plain }) => plain)
      .join(" ")
      .slice(0, 40_000),
  ],
  ["40,000 question marks", "?".repeat(40_000)],
  ["40,000 openings of a question", "how do i ".repeat(4_444)],
])("%s take no longer than the beginning of them", (_, message) => {
  const whole = answer(index, message, 3);

  expect(whole).toEqual(answer(index, `${message.slice(0, 2_000)}${message.endsWith("?") ? "?" : ""}`, 3));
});
