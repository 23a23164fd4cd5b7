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

test("on the half that is kept apart, no answer is wrong and few questions are answered yet", async () => {
  const { answerable, right, offered, wrong, toDecline, declined, answeredAnyway } = await measure(table.keptApart);

  expect([answerable, toDecline]).toEqual([40, 26]);
  expect(right).toBeGreaterThanOrEqual(16);
  expect(right + offered).toBeGreaterThanOrEqual(28);
  expect(declined).toBeGreaterThanOrEqual(24);
  expect([wrong, answeredAnyway]).toEqual([0, 0]);
});

test("on the half for tuning, no answer is wrong and half of the questions are answered", async () => {
  const { answerable, right, offered, wrong, toDecline, declined, answeredAnyway } = await measure(table.tuning);

  expect([answerable, toDecline]).toEqual([54, 31]);
  expect(right).toBeGreaterThanOrEqual(27);
  expect(right + offered).toBeGreaterThanOrEqual(44);
  expect(declined).toBeGreaterThanOrEqual(26);
  expect([wrong, answeredAnyway]).toEqual([0, 0]);
});

test("every section that the table expects exists", () => {
  const expected = [...table.keptApart, ...table.tuning].flatMap(rightOf);

  expect(knowledge.sections.map(sectionId)).toEqual(expect.arrayContaining(expected));
});
