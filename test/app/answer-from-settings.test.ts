import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { answerFromSettings } from "../../src/app/answer-from-settings.ts";
import { view } from "../../src/chat/view.ts";
import { parseDate } from "../../src/core/calendar.ts";
import type { CalendarDate } from "../../src/core/ids.ts";
import { createSettingsReader } from "../../src/knowledge/settings-question.ts";
import { loadProgram } from "../../src/program/load.ts";

const TODAY = parseDate("2026-03-01") as CalendarDate;

test.for([
  ["mvp-today", "when is the next award date?", /1 April 2026/],
  ["mvp-today", "when does the renewal window open?", /end on 1 July 2026: 1 April 2026/],
  ["mvp-today", "when does the renewal window open for the 1 May awards?", /No term ends on 1 May 2026/],
  [
    "mvp-today",
    "which expertises are there?",
    /10 expertises[\s\S]*Cloud: Microsoft Azure, Cloud & Datacenter Management/,
  ],
  ["other-nominators", "how long until the next champion award?", /1 April 2026, in 31 days/],
  ["other-nominators", "who is my lead?", /no regions with leads of their own; please ask the Harbor community team/],
  ["two-year-term", "when is the next mosaic fellowship?", /1 September 2026/],
  ["two-year-term", "when does the renewal window open for awards that end on 1 September 2027", /1 March 2027/],
  ["two-year-term", "when is the dossier due?", /60 days before[\s\S]*by 3 July 2026/],
  ["two-year-term", "who is my lead?", /No lead is named for Everywhere/],
] as const)("another program answers by its own settings: %s, %s", async ([example, question, expected]) => {
  const program = await loadProgram(fileURLToPath(new URL(`../../program/examples/${example}.yaml`, import.meta.url)));
  const asked = createSettingsReader(program).read(question, TODAY);

  const blocks = (asked && answerFromSettings(program, asked, TODAY)) ?? [];

  expect(view({ blocks, contains: "public" }).plain).toMatch(expected);
});

test.for([
  { kind: "lead", about: ["atlantis"] },
  { kind: "expertise", about: ["alchemy"] },
  { kind: "expertises", about: ["Magic"] },
] as const)("what the settings no longer hold is not answered: $kind", async (asked) => {
  const program = await loadProgram(fileURLToPath(new URL("../../program/program.yaml", import.meta.url)));

  expect(answerFromSettings(program, asked, TODAY)).toBeUndefined();
});
