import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { KEEP_DAYS } from "../../src/app/housekeeping.ts";
import { IN_THIS_VERSION, rightsFor } from "../../src/platforms/discord/invitation.ts";
import { neededScopes } from "../../src/platforms/slack/needs.ts";
import { startTestBot } from "../support/bot.ts";
import { openRecord } from "../support/record.ts";

const review = await readFile("docs/security-review.md", "utf8");
/** The statements by which somebody is erased. */
const erasing = /```sql\n([\s\S]*?)```/.exec(review)?.[1] ?? "";

test("the days for which it says that things are kept are those of the sweep", () => {
  expect(new Set(Object.values(KEEP_DAYS))).toEqual(new Set([30]));
  expect(review.match(/\b\d+ days\b/g)?.every((words) => words === "30 days")).toBe(true);
});

/** What the table under this head says of each right: its name and what it is for, one or two of them a row. */
function rightsUnder(head: string): readonly (readonly string[])[] {
  const [, below = ""] = review.split(`| ${head} |\n`);
  const rows = (below.split("\n\n")[0] ?? "").split("\n").slice(1);
  const cells = rows.flatMap((row) => row.slice(2, -2).split(" | "));
  return cells.flatMap((cell, at) => (at % 2 === 0 ? [[cell.replaceAll("`", ""), cells[at + 1] ?? ""]] : []));
}

test("its rights on Discord are those of the invitation, with the same reasons", () => {
  expect(rightsUnder("right | for")).toEqual(rightsFor(IN_THIS_VERSION).map(({ name, reason }) => [name, reason]));
});

test("its scopes on Slack are those of the manifest, with the same reasons", () => {
  for (const readsMessages of [false, true])
    expect(rightsUnder("scope | to | scope | to")).toEqual(
      neededScopes({ readsMessages }).map(({ name, to }) => [name, to]),
    );
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
