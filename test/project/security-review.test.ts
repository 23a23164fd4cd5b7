import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { KEEP_DAYS } from "../../src/app/housekeeping.ts";
import { LINK_DAYS } from "../../src/app/scheduled/keep-no-longer.ts";
import { IN_THIS_VERSION, rightsFor } from "../../src/platforms/discord/invitation.ts";
import { neededScopes } from "../../src/platforms/slack/needs.ts";
import { PERSONAL_TABLES } from "../../src/store/whose-rows.ts";
import { startTestBot } from "../support/bot.ts";
import { program } from "../support/parts.ts";
import { openRecord } from "../support/record.ts";

const review = await readFile("docs/security-review.md", "utf8");
/** The rows of the table of what is kept, by the names of their tables: how long. */
const kept = new Map(
  [...review.matchAll(/^\| [^|]+ \| (`[a-z_`, ]+`) \| [^|]+ \| ([^|]+) \|$/gm)].map(([, tables = "", howLong = ""]) => [
    tables.replaceAll("`", ""),
    howLong,
  ]),
);

test("it names every table that says something of people, and no other", () => {
  const named = [...kept.keys()].flatMap((tables) => tables.split(", "));

  expect(named.toSorted()).toEqual(PERSONAL_TABLES.map(([name]) => name).toSorted());
});

test("the days for which it says that things are kept are those of program.yaml and of the sweep", () => {
  const { drafts, keptViews, asks, passedOver, excerpts, questions, audit } = program.privacy.keepDays;
  const days = Object.fromEntries([...kept].map(([tables, howLong]) => [tables, howLong.match(/\d+ days/g) ?? []]));

  expect(days).toMatchObject({
    inbox: Array(2).fill(`${KEEP_DAYS.inbox} days`),
    outbox: Array(2).fill(`${KEEP_DAYS.outbox} days`),
    unasked_answer: [`${KEEP_DAYS.unasked} days`],
    "draft, kept_view": [`${drafts} days`],
    credit_ask: [`${asks} days`],
    "passed_over, credit_mark": [`${passedOver} days`],
    "question, question_remark": [`${questions} days`],
    audit: [`${audit} days`],
  });
  expect(keptViews).toBe(drafts);
  const { codeMinutes } = program.program.linking;
  expect([LINK_DAYS, kept.get("link_code, link_try")]).toEqual([
    1,
    `a code holds for ${codeMinutes} minutes, one that claims for 60 days; both are kept for a day longer`,
  ]);
  // Shipped without a limit of their own, as it says of `excerpts`.
  expect(excerpts).toBeUndefined();
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

test("what it says to run is what the command line has", async () => {
  const main = await readFile("src/main.ts", "utf8");
  const run = review.match(/^npx laurel privacy \w+ USER-ID.*$/gm) ?? [];

  expect(run).toEqual([
    "npx laurel privacy export USER-ID --out copy.json",
    expect.stringMatching(/^npx laurel privacy erase USER-ID +# tells what is held$/),
    "npx laurel privacy erase USER-ID --yes",
  ]);
  for (const word of ['.command("privacy")', '.command("export")', '.command("erase")', '"--out <file>"', '"--yes"'])
    expect(main).toContain(word);
});

test("erasing leaves nothing by which a person can be known, and their deeds on record", async () => {
  const record = await openRecord();
  const bot = await startTestBot({ store: record.store });
  await bot.member("omar").types("/program unasked on");
  await bot.member("omar").writesDm("when are the awards granted?");
  const card = await bot.member("omar").types("/program setup");
  const form = await card.presses("Credit signals");
  await form.submits({ signals: ["Marked as helpful"], channels: [] });
  const known = () =>
    Object.entries(record.rows()).flatMap(([table, rows]) =>
      rows.some((row) => /omar/.test(JSON.stringify(row))) ? [table] : [],
    );
  const before = known();
  const deeds = record.rows().audit?.length ?? 0;

  const asked = await (await bot.member("omar").types("/me privacy")).presses("Erase my data");
  await asked.presses("Erase everything");
  await bot.stop();

  expect(before).toContain("account");
  expect(known()).toEqual([]);
  expect(record.rows().audit).toHaveLength(deeds + 1);
});
