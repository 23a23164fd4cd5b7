import { describe, expect, test } from "vitest";
import {
  asksUnasked,
  type Crediting,
  concerns,
  type Happening,
  isOverheard,
  type Listening,
} from "../../src/core/concerns.ts";
import type { AccountId, MessageId, PlaceId } from "../../src/core/ids.ts";

const NO_CREDIT: Crediting = {
  signals: new Map(),
  kept: new Set(),
  asks: new Map(),
  checkMarks: new Set(["✅", "✔"]),
  confirm: "🙏",
  solvedTags: new Set(["solved"]),
};
const NOWHERE: Listening = { channels: new Set(), waiting: new Map(), crediting: NO_CREDIT };
const ADA = "playground:garden:ada" as AccountId;
const GRACE = "playground:garden:grace" as AccountId;
const OPEN = "playground:garden:open" as PlaceId;
const CLOSED = "playground:garden:closed" as PlaceId;
const ASKED_AT = 1_000;
const QUESTION = "m1" as MessageId;

const person = { account: ADA, bot: false };
const bot = { account: GRACE, bot: true };
const happening = (more: Partial<Happening>): Happening => ({
  kind: "message",
  at: ASKED_AT,
  by: person,
  place: { id: OPEN, kind: "channel" },
  ...more,
});

test.each<[string, Partial<Happening>, boolean]>([
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
  ["a look at the home tab", { kind: "home", by: person }, true],
  ["a kind that is not known yet", { kind: "dance", by: person }, false],
  ["a bot's command", { kind: "command", by: bot }, false],
  ["a bot's press", { kind: "press", by: bot }, false],
  ["a bot's message to Laurel", { kind: "message", by: bot, toBot: true }, false],
])("%s concerns Laurel or not", (_case, more, expected) => {
  expect(concerns(happening(more), NOWHERE)).toBe(expected);
});

describe("where unasked answers are on", () => {
  const listening: Listening = { channels: new Set([OPEN]), waiting: new Map(), crediting: NO_CREDIT };
  const asks = ["when are the awards granted?"];

  test.each<[string, Partial<Happening>, boolean]>([
    ["a question to everybody", { text: asks }, true],
    ["a question without its mark", { text: ["how long does an award last"] }, true],
    ["a question with other things in it", { text: ["what does ", { strong: "MVP" }, " stand for?"] }, true],
    ["something that asks nothing", { text: ["I was on holiday last week"] }, false],
    ["a word", { text: ["what?"] }, false],
    ["a long report that ends in a question", { text: [`${"It does not start. ".repeat(40)}Any idea?`] }, false],
    ["a question in another channel", { text: asks, place: { id: CLOSED, kind: "channel" } }, false],
    ["a question in a thread", { text: asks, place: { id: CLOSED, kind: "thread", parent: OPEN } }, false],
    ["a question that answers somebody", { text: asks, replyTo: { id: "m0" } }, false],
    ["a question to somebody by name", { text: [{ person: { account: GRACE, name: "grace" } }, " why?"] }, false],
    ["a question that may not be read", {}, false],
    ["a bot's question", { text: asks, by: bot }, false],
    ["an edited message", { kind: "edited", text: asks, ref: { id: QUESTION } }, false],
    ["a deleted message", { kind: "deleted", ref: { id: QUESTION } }, false],
  ])("%s concerns Laurel or not", (_case, more, expected) => {
    expect(concerns(happening(more), listening)).toBe(expected);
    expect(asksUnasked(happening(more), listening)).toBe(expected);
  });
});

describe("while a question waits", () => {
  const waits = { message: QUESTION, asker: ADA, askedAt: ASKED_AT };
  const listening: Listening = {
    channels: new Set([OPEN]),
    waiting: new Map([[OPEN, new Map([[QUESTION, waits]])]]),
    crediting: NO_CREDIT,
  };
  const grace = { account: GRACE, bot: false };
  const thread = (root?: string): Happening["place"] => ({
    id: CLOSED,
    kind: "thread",
    parent: OPEN,
    ...(root ? { root: root as MessageId } : {}),
  });

  test.each<[string, Partial<Happening>, boolean]>([
    ["what somebody else says there", { by: grace }, true],
    ["what somebody else says in its thread", { by: grace, place: thread("m1") }, true],
    ["what somebody else says in a thread of which no more is known", { by: grace, place: thread() }, true],
    ["what somebody else says in the thread of another message", { by: grace, place: thread("m0") }, false],
    ["what somebody else said before", { by: grace, at: ASKED_AT - 1 }, false],
    ["what the asker adds", {}, false],
    ["what a bot says", { by: bot }, false],
    ["what is said in another channel", { by: grace, place: { id: CLOSED, kind: "channel" } }, false],
    ["that the question was edited", { kind: "edited", ref: { id: QUESTION } }, true],
    ["that the question was deleted", { kind: "deleted", ref: { id: QUESTION } }, true],
    ["that a bot deleted the question", { kind: "deleted", by: bot, ref: { id: QUESTION } }, true],
    ["that a bot edited the question", { kind: "edited", by: bot, ref: { id: QUESTION } }, false],
    ["that something else was edited", { kind: "edited", ref: { id: "m0" as MessageId } }, false],
  ])("%s concerns Laurel or not", (_case, more, expected) => {
    expect(concerns(happening(more), listening)).toBe(expected);
  });
});

test.each<[string, Parameters<typeof isOverheard>[0], boolean]>([
  ["a message between people", { kind: "message", toBot: false }, true],
  ["a message to Laurel", { kind: "message", toBot: true }, false],
  ["an edited message", { kind: "edited" }, true],
  ["a reaction", { kind: "reaction" }, true],
  ["a tag on a post", { kind: "tagged" }, true],
  ["a command", { kind: "command" }, false],
])("%s is overheard or not", (_case, event, expected) => {
  expect(isOverheard(event)).toBe(expected);
});

describe("where help is credited", () => {
  const crediting: Crediting = {
    ...NO_CREDIT,
    signals: new Map([[OPEN, new Set(["thanks", "check-mark", "solved-tag"] as const)]]),
    kept: new Set(["playground:garden:kept" as PlaceId]),
    asks: new Map([[OPEN, new Set([QUESTION])]]),
  };
  const listening: Listening = { channels: new Set(), waiting: new Map(), crediting };
  const thanks = ["thank you, that worked"];
  const closed: Happening["place"] = { id: CLOSED, kind: "channel" };
  const kept: Happening["place"] = { id: "playground:garden:kept" as PlaceId, kind: "channel" };
  const below: Happening["place"] = { id: CLOSED, kind: "thread", parent: OPEN };

  test.each<[string, Partial<Happening>, boolean]>([
    ["thanks", { text: thanks }, true],
    ["thanks in a thread", { text: thanks, place: below }, true],
    ["thanks in another channel", { text: thanks, place: closed }, false],
    ["ordinary talk", { text: ["lunch is at noon"] }, false],
    ["ordinary talk with a word that thanks have", { text: ["good morning all"] }, false],
    ["a success that thanks nobody, in a reply", { text: ["job went through"], replyTo: { id: QUESTION } }, true],
    ["a success that thanks nobody, in a thread", { text: ["job went through"], place: below }, true],
    ["a success that is no reply", { text: ["job went through"] }, false],
    ["ordinary talk in a reply", { text: ["see you tomorrow"], replyTo: { id: QUESTION } }, false],
    ["thanks that may not be read", {}, false],
    ["a bot's thanks", { text: thanks, by: bot }, false],
    ["thanks that are edited in", { kind: "edited", text: thanks, ref: { id: QUESTION } }, true],
    ["an edit that thanks nobody", { kind: "edited", text: ["lunch is at one"], ref: { id: QUESTION } }, false],
    ["an edit where words are kept", { kind: "edited", text: ["lunch"], ref: { id: QUESTION }, place: kept }, true],
    ["a deletion where words are kept", { kind: "deleted", ref: { id: QUESTION }, place: kept }, true],
    ["a deletion by a bot there", { kind: "deleted", by: bot, ref: { id: QUESTION }, place: kept }, true],
    ["a deletion elsewhere", { kind: "deleted", ref: { id: QUESTION } }, false],
    ["a check mark", { kind: "reaction", emoji: "✅", on: { id: QUESTION } }, true],
    ["a check mark in another shape", { kind: "reaction", emoji: "✔️", on: { id: "m0" } }, true],
    ["a check mark in another channel", { kind: "reaction", emoji: "✅", place: closed, on: { id: "m0" } }, false],
    ["a bot's check mark", { kind: "reaction", emoji: "✅", by: bot, on: { id: "m0" } }, false],
    ["any other reaction", { kind: "reaction", emoji: "🎉", on: { id: "m0" } }, false],
    ["the confirming reaction on an asked message", { kind: "reaction", emoji: "🙏", on: { id: QUESTION } }, true],
    ["the confirming reaction on any other", { kind: "reaction", emoji: "🙏", on: { id: "m0" } }, false],
    ["the solved tag", { kind: "tagged", tags: ["question", "Solved"], place: below }, true],
    ["other tags", { kind: "tagged", tags: ["question"], place: below }, false],
  ])("%s concerns Laurel or not", (_case, more, expected) => {
    expect(concerns(happening(more), listening)).toBe(expected);
  });
});
