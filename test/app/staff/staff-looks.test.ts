import { describe, expect, test } from "vitest";
import type { Program } from "../../../src/program/schema.ts";
import { startTestBot, type TestBot } from "../../support/bot.ts";
import { candidacyOf } from "../../support/candidacies-on-record.ts";
import { accountOf } from "../../support/crediting.ts";
import { onRecord } from "../../support/on-record.ts";
import { programWithLeads } from "../../support/with-leads.ts";

const DAY = 86_400_000;
const STAFF = "staff";
const yearOf = (months: number, from = 0) =>
  Array.from({ length: months }, (_, index) => ({ day: `2025-${String(4 + from + index).padStart(2, "0")}-10` }));

/** Hank helped in nine months, noor in nine and was put forward, linus in two. */
async function withHelpers(program?: Program) {
  const bot = await startTestBot({ clockMoves: true, ...(program ? { program } : {}) });
  await bot.member("hank").types("/help");
  await onRecord(bot, accountOf(bot, "hank"), ...yearOf(9));
  await onRecord(bot, accountOf(bot, "noor"), ...yearOf(9));
  await onRecord(bot, accountOf(bot, "linus"), ...yearOf(2));
  await candidacyOf(bot, accountOf(bot, "noor"), { at: bot.playground.now(), awardDate: "2026-04-01" });
  return bot;
}
const look = (bot: TestBot) => bot.member("lena").types("/program worth-a-look", STAFF);

describe("worth a look", () => {
  test("is who helped through the year and was never put forward, with evidence and without a score", async () => {
    const bot = await withHelpers();

    const { text, buttons } = await look(bot);

    expect(text).toContain("hank: Blogging 9, in 9 months.");
    expect(text).not.toMatch(/noor|linus|score|rank|%/);
    expect(buttons).toEqual(["Nominate", "Not now", "Hide for a year"]);
  });

  test("can be put forward from there, and then is not there any more", async () => {
    const bot = await withHelpers();
    const form = await (await look(bot)).presses("Nominate");

    const thanks = await form.submits({ expertises: ["Hyper-V"], reason: "Answers in #help all year, patiently." });

    const person = await bot.store.read.accounts.personOf(accountOf(bot, "hank"));
    expect(thanks.text).toContain("The program team has your nomination of");
    expect(person && (await bot.store.read.candidacies.ofPerson(person))).toHaveLength(1);
    expect((await look(bot)).text).toContain("Nobody");
  });

  test("is of a lead's own regions, and of those whose region nobody knows", async () => {
    const bot = await withHelpers(programWithLeads);
    await onRecord(bot, accountOf(bot, "emma"), ...yearOf(9));
    await bot.store.transact(async (tx) => {
      const person = await tx.accounts.personOf(accountOf(bot, "emma"));
      if (!person) throw new Error("emma is not on record");
      await tx.profiles.set({ person, name: undefined, mail: undefined, link: undefined, region: "japan" });
    });

    const forLead = (await look(bot)).text;
    const forStaff = (await bot.member("sam").types("/program worth-a-look", STAFF)).text;

    expect(forLead).toMatch(/One person .*hank/s);
    expect(forStaff).toMatch(/2 people .*hank/s);
  });

  test("is for staff alone", async () => {
    const bot = await withHelpers();

    expect((await bot.member("grace").types("/program worth-a-look")).text).toContain("This is for program staff");
  });

  test.each([
    ["Not now", 31, "hank"],
    ["Hide for a year", 31, undefined],
  ])("%s leaves somebody out until later", async (label, days, later) => {
    const bot = await withHelpers();
    const left = await (await look(bot)).presses(label);
    await onRecord(bot, accountOf(bot, "hank"), { day: "2026-02-10" }, { day: "2026-03-10" });

    await bot.playground.moveClock(bot.playground.now() + days * DAY);

    expect(left.text).toContain("Nobody");
    expect((await look(bot)).text.includes("hank")).toBe(later === "hank");
  });

  test("comes to the staff channel once a month, bare where others read", async () => {
    const bot = await withHelpers();
    const { id, space, kind } = bot.place("general");
    await bot.store.transact((tx) => tx.settings.set(space, "staff channel", { id, space, kind }));

    for (let day = 0; day < 40; day++) {
      await bot.playground.moveClock(bot.playground.now() + DAY);
      await bot.settled();
    }

    // What noor was put forward for lapses meanwhile, and then nothing waits any more.
    const posts = bot.sees("emma", "general").filter(({ byLaurel }) => byLaurel);
    expect(
      posts.filter(({ text }) => text.includes("There is something for staff to look at this month.")),
    ).toHaveLength(1);
    expect(posts.filter(({ text }) => text.includes("This week's overview for staff is there."))).toHaveLength(3);
    expect(posts.map(({ text }) => text).join()).not.toMatch(/noor|hank|contacted/);
  });
});

test("the digest counts what waits", async () => {
  const bot = await withHelpers();

  const { text } = await bot.member("lena").types("/program digest", STAFF);

  expect(text).toContain("to be contacted: 1 (N-1)");
  expect((await bot.member("emma").types("/program digest")).text).toContain("This is for program staff");
});

test("the audit is read by staff, the newest first, page by page", async () => {
  const bot = await withHelpers();
  const { space, id } = bot.place("general");
  await bot.store.transact(async (tx) => {
    const { id: by } = await tx.accounts.ensure({
      account: accountOf(bot, "lena"),
      name: "lena",
      bot: false,
      at: 0,
      inDm: false,
    });
    for (let number = 1; number <= 17; number++)
      await tx.audit.add({
        id: bot.nextId(),
        at: 1_000 + (number % 4),
        by,
        what: `did thing ${number}`,
        subject: { space, place: id },
      });
  });

  const first = await bot.member("lena").types("/program audit", STAFF);
  const second = await first.presses("Older");

  const things = [...`${first.text}\n${second.text}`.matchAll(/did thing (\d+)/g)].map(([, number]) => Number(number));
  expect(things).toHaveLength(17);
  expect(new Set(things).size).toBe(17);
  expect(things.slice(0, 4)).toEqual([15, 11, 7, 3]);
  expect((await bot.member("emma").types("/program audit")).text).toContain("This is for program staff");
});
