import { expect, test } from "vitest";
import { concerns, type Happening } from "../../src/core/concerns.ts";

const person = { bot: false };
const bot = { bot: true };

test.each<[string, Happening, boolean]>([
  ["a command", { kind: "command", by: person }, true],
  ["a press", { kind: "press", by: person }, true],
  ["a form", { kind: "submit", by: person }, true],
  ["a menu entry", { kind: "menu", by: person }, true],
  ["a message to Laurel", { kind: "message", by: person, toBot: true }, true],
  ["a message between people", { kind: "message", by: person, toBot: false }, false],
  ["an edited message", { kind: "edited", by: person, toBot: true }, false],
  ["a deleted message", { kind: "deleted", by: person }, false],
  ["a reaction", { kind: "reaction", by: person }, false],
  ["somebody who joins", { kind: "joined", by: person }, false],
  ["a look at the home tab", { kind: "home", by: person }, false],
  ["a kind that is not known yet", { kind: "dance", by: person }, false],
  ["a bot's command", { kind: "command", by: bot }, false],
  ["a bot's press", { kind: "press", by: bot }, false],
  ["a bot's message to Laurel", { kind: "message", by: bot, toBot: true }, false],
])("%s concerns Laurel or not", (_case, happening, expected) => {
  expect(concerns(happening)).toBe(expected);
});
