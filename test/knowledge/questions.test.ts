// How good the answers are, as counts that must not get worse. The table says how its halves came about.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { sectionId } from "../../src/knowledge/section.ts";
import { knowledge } from "./default-knowledge.ts";

const row = z.union([
  z.strictObject({ ask: z.string(), right: z.union([z.string(), z.array(z.string())]) }),
  z.strictObject({ ask: z.string(), declines: z.string() }),
]);
const table = z
  .strictObject({ keptApart: z.array(row), tuning: z.array(row) })
  .parse(parse(readFileSync(new URL("../fixtures/knowledge/questions.yaml", import.meta.url), "utf8")));

type Row = z.infer<typeof row>;
const rightOf = (row: Row): string[] => ("right" in row ? [row.right].flat() : []);

async function measure(rows: readonly Row[]) {
  const counts = { answerable: 0, right: 0, offered: 0, wrong: 0, toDecline: 0, declined: 0, answeredAnyway: 0 };
  for (const row of rows) {
    const right = rightOf(row);
    const { outcome, section, choices } = await knowledge.find(row.ask, ["public"]);
    const isRight = section !== undefined && right.includes(sectionId(section));
    if (right.length > 0) {
      counts.answerable += 1;
      if (outcome === "answered") counts[isRight ? "right" : "wrong"] += 1;
      if (choices.some((choice) => right.includes(sectionId(choice)))) counts.offered += 1;
    } else {
      counts.toDecline += 1;
      if (outcome === "unknown") counts.declined += 1;
      if (outcome === "answered") counts.answeredAnyway += 1;
    }
  }
  return counts;
}

test("on the half that is kept apart, no answer is wrong and two thirds of the questions are answered", async () => {
  const { answerable, right, offered, wrong, toDecline, declined, answeredAnyway } = await measure(table.keptApart);

  expect([answerable, toDecline]).toEqual([45, 21]);
  expect(right).toBeGreaterThanOrEqual(29);
  expect(right + offered).toBeGreaterThanOrEqual(39);
  expect(declined).toBeGreaterThanOrEqual(16);
  expect(wrong).toBe(0);
  expect(answeredAnyway).toBeLessThanOrEqual(1);
});

test("on the half for tuning, hardly an answer is wrong and most questions are answered", async () => {
  const { answerable, right, offered, wrong, toDecline, declined, answeredAnyway } = await measure(table.tuning);

  expect([answerable, toDecline]).toEqual([58, 27]);
  expect(right).toBeGreaterThanOrEqual(38);
  expect(right + offered).toBeGreaterThanOrEqual(52);
  expect(declined).toBeGreaterThanOrEqual(16);
  expect(wrong).toBeLessThanOrEqual(2);
  expect(answeredAnyway).toBeLessThanOrEqual(2);
});

test("every section that the table expects exists", () => {
  const expected = [...table.keptApart, ...table.tuning].flatMap(rightOf);

  expect(knowledge.sections.map(sectionId)).toEqual(expect.arrayContaining(expected));
});
