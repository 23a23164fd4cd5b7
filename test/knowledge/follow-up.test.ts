import { describe, expect, test } from "vitest";
import { findFollowUp } from "../../src/knowledge/find-follow-up.ts";
import { followUpOf } from "../../src/knowledge/follow-up.ts";
import type { Section } from "../../src/knowledge/section.ts";
import { knowledge } from "./default-knowledge.ts";

describe("a follow-up is known by its form", () => {
  test.for([
    ["why?", "wordless"],
    ["And why?", "wordless"],
    ["how so", "wordless"],
    ["and how long does it last?", "pointing"],
    ["how long does it last", "pointing"],
    ["who decides that?", "pointing"],
    ["are they paid?", "pointing"],
    ["what about renewal", "adding"],
    ["and what about renewal?", "adding"],
    ["how about user groups?", "adding"],
    ["and who decides?", "adding"],
    ["and for France?", "adding"],
  ])("%s", ([message, kind]) => {
    expect(followUpOf(message ?? "")?.kind).toBe(kind);
  });

  test.for([
    "how long does the award last?",
    "who can nominate somebody",
    "is it true that MVPs are paid by Microsoft?",
    "how long does it take to become an MVP",
    "what is this award",
    "why do people want to become an MVP",
    "and then I restarted the machine, because it had not answered for an hour, and lost all my work",
    "",
  ])("but not: %s", (message) => {
    expect(followUpOf(message)).toBeUndefined();
  });
});

describe("after an answer", () => {
  test.for([
    ["award.md#what-it-is", "and how long does it last?", "answered", "dates.md#term"],
    ["nomination.md#evaluation", "and who decides?", "answered", "nomination.md#evaluation"],
    ["benefits.md#summit", "who pays for it?", "answered", "benefits.md#summit-costs"],
    ["dates.md#term", "and how do I renew it", "answered", "dates.md#renewal"],
    ["dates.md#term", "can it be taken away?", "answered", "dates.md#losing-it"],
    ["dates.md#term", "what about renewal", "choices", "dates.md#renewal"],
    ["becoming.md#blogging", "what about user groups", "answered", "becoming.md#user-group"],
  ])("%s: %s", async ([before, message, outcome, expected]) => {
    const found = await followUp(before ?? "", message ?? "");

    const shown = found.section ? [found.section] : found.choices;
    expect(found.outcome).toBe(outcome);
    expect(`${shown[0]?.file}#${shown[0]?.section}`).toBe(expected);
  });

  test("what a section of another subject says is not taken for an answer", async () => {
    const found = await followUp("benefits.md#nda", "and how long does it last?");

    expect(found.outcome).not.toBe("answered");
  });

  test.for([
    ["dates.md#term", "why?"],
    ["dates.md#next-award-date", "what about the weather?"],
    ["dates.md#next-award-date", "what about kubernetes?"],
    ["dates.md#term", "it crashes with error 500"],
    ["dates.md#term", "thanks for that"],
  ])("the words of the answer before answer nothing by themselves: %s, %s", async ([before, message]) => {
    const found = await followUp(before ?? "", message ?? "");

    expect(found.outcome).toBe("unknown");
  });
});

function followUp(before: string, message: string) {
  const section = knowledge.section(before, ["public"]) as Section;
  const form = followUpOf(message);
  if (!form) throw new Error(`no follow-up by its form: ${message}`);
  return findFollowUp(knowledge, form, { words: section.title, section }, ["public"], 3);
}
