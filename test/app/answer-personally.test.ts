import { expect, test } from "vitest";
import { answerPersonally } from "../../src/app/answer-personally.ts";
import type { PersonalFacts } from "../../src/app/personal-facts.ts";
import { view } from "../../src/chat/view.ts";
import type { AccountId, CalendarDate } from "../../src/core/ids.ts";
import type { PersonalQuestion } from "../../src/knowledge/personal-question.ts";
import { program } from "../support/parts.ts";

const ADA = "playground:community:ada" as AccountId;
const TERM = { from: "2025-07-01" as CalendarDate, until: "2026-07-01" as CalendarDate };

const facts = (term: Awaited<ReturnType<PersonalFacts["term"]>>, contributions: number | "none"): PersonalFacts => ({
  term: async (account) => (account === ADA ? term : "none"),
  contributions: async (account) => (account === ADA ? contributions : "none"),
});

const said = async (known: PersonalFacts, question: PersonalQuestion) =>
  view({ blocks: await answerPersonally(program, known, question, ADA), contains: "personal" }).plain;

test.for([
  ["a running term", facts(TERM, 3), "term", /runs from 1 July 2025 to 30 June 2026; .*\/me term/],
  ["no term", facts("none", 3), "term", /no running award of yours[\s\S]*the program team/],
  ["the renewal of a running term", facts(TERM, 3), "renewal", /opens on 1 April 2026[\s\S]*due by 1 June 2026/],
  ["the renewal of no term", facts("none", 3), "renewal", /no running award of yours/],
  ["one contribution", facts(TERM, 1), "contributions", /You have 1 contribution on record/],
  ["several contributions", facts(TERM, 3), "contributions", /You have 3 contributions on record/],
  ["no contribution", facts(TERM, "none"), "contributions", /no contribution of yours/],
  ["the way to their dossier", facts("none", "none"), "dossier", /\/me dossier.*hands it in there/],
  [
    "the status: term and contributions",
    facts(TERM, 3),
    "status",
    /30 June 2026[\s\S]*3 contributions[\s\S]*\/me year/,
  ],
] as const)("a person is told of %s", async ([, known, question, expected]) => {
  expect(await said(known, question)).toMatch(expected);
});

test("of nominations the same is said whatever is on record", async () => {
  const records = [facts(TERM, 3), facts("none", "none")];

  const words = await Promise.all(records.map((known) => said(known, "nomination")));

  expect(new Set(words).size).toBe(1);
});
