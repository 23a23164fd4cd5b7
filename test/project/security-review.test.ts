import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { KEEP_DAYS } from "../../src/app/housekeeping.ts";
import { IN_THIS_VERSION, rightsFor } from "../../src/platforms/discord/invitation.ts";
import { startTestBot } from "../support/bot.ts";
import { openRecord } from "../support/record.ts";

const review = await readFile("docs/security-review.md", "utf8");
/** The statements by which somebody is erased. */
const erasing = /```sql\n([\s\S]*?)```/.exec(review)?.[1] ?? "";

test("the days for which it says that things are kept are those of the sweep", () => {
  expect(new Set(Object.values(KEEP_DAYS))).toEqual(new Set([30]));
  expect(review.match(/\b\d+ days\b/g)?.every((words) => words === "30 days")).toBe(true);
});

test("it names every right of the invitation", () => {
  for (const { name } of rightsFor(IN_THIS_VERSION)) expect(review).toContain(name);
});

test("what it says to run leaves nothing by which a person can be known, and their deeds on record", async () => {
  const record = await openRecord();
  const bot = await startTestBot({ store: record.store });
  await bot.member("omar").types("/program unasked on");
  await bot.member("omar").writesDm("when are the awards granted?");
  const card = await bot.member("omar").types("/program setup");
  const form = await card.presses("Credit signals");
  await form.submits({ signals: ["Marked as helpful"], channels: [] });
  await bot.stop();
  const known = () =>
    Object.entries(record.rows()).flatMap(([table, rows]) =>
      rows.some((row) => /omar/.test(JSON.stringify(row))) ? [table] : [],
    );
  const before = known();
  const deeds = record.rows().audit?.length;

  record.run(erasing.replaceAll("USER-ID", "omar"));

  expect(before).toContain("account");
  expect(known()).toEqual([]);
  expect(record.rows().audit).toHaveLength(deeds ?? 0);
  expect(record.rows().draft).toEqual([]);
});
