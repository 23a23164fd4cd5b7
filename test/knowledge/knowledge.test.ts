import { expect, test } from "vitest";
import { view } from "../../src/chat/view.ts";
import type { CalendarDate } from "../../src/core/ids.ts";
import { sectionId } from "../../src/knowledge/section.ts";
import { knowledge } from "./default-knowledge.ts";

test("the default knowledge has nothing to complain about, and 20 to 40 ways to ask for each of its sections", () => {
  expect(knowledge.warnings).toEqual([]);
  expect(knowledge.sections.length).toBeGreaterThanOrEqual(75);
  for (const { asks, section } of knowledge.sections) {
    expect(asks.length, section).toBeGreaterThanOrEqual(20);
    expect(asks.length, section).toBeLessThanOrEqual(40);
  }
});

test("every way to ask that is listed for a section leads to it", async () => {
  for (const section of knowledge.sections)
    for (const ask of section.asks)
      expect(await knowledge.find(ask, ["public"]), ask).toMatchObject({ outcome: "answered", section });
});

test("an answer about dates is computed for the day it is given", async () => {
  const { section } = await knowledge.find("When is the next award date?", ["public"]);
  const said = (day: string): string =>
    section ? view({ blocks: knowledge.blocksOf(section, day as CalendarDate), contains: "public" }).plain : "";

  expect(said("2026-12-31")).toContain("The next one is 1 January 2027, in 1 day.");
  expect(said("2027-03-30")).toContain("The next one is 1 April 2027, in 2 days.");
});

test("no placeholder is left in what is shown", () => {
  for (const section of knowledge.sections) {
    const blocks = knowledge.blocksOf(section, "2027-03-30" as CalendarDate);
    expect(view({ blocks, contains: "public" }).plain, sectionId(section)).not.toMatch(/[{}]/);
  }
});

test("a section is found by its id, for its audience alone", () => {
  expect(knowledge.section("dates.md#term", ["public"])?.title).toBe("How long the award lasts");
  expect(knowledge.section("dates.md#term", ["nda"])).toBeUndefined();
  expect(knowledge.section("dates.md#nothing", ["public"])).toBeUndefined();
});
