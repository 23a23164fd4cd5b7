// What people and staff can learn of credits: each what concerns them, and nobody else.
import { expect, test } from "vitest";
import { STAFF_CHANNEL } from "../../../src/app/space-settings.ts";
import type { TestBot } from "../../support/bot.ts";
import { accountOf, crediting, helped, MINUTE } from "../../support/crediting.ts";
import { program as whole } from "../../support/parts.ts";

const program = {
  ...whole,
  credit: {
    ...whole.credit,
    pairCoolDownMinutes: 0,
    concerns: { ...whole.credit.concerns, burst: { credits: 2, withinMinutes: 60 } },
  },
};
const staffRoom = (name: string) => ({
  [STAFF_CHANNEL]: { space: "playground:community", id: `playground:community:${name}`, kind: "channel", name },
});
const linkOf = (bot: TestBot, place: string, id: string) =>
  bot.playground.look({ place: bot.place(place), id: id as never });

async function creditedTwice(bot: TestBot): Promise<string> {
  let link = "";
  for (let time = 0; time < 2; time++) {
    const { answer } = await helped(bot);
    await bot.member("noor").person.react(answer, "✅");
    await bot.passes(MINUTE);
    const said = await linkOf(bot, "general", answer.id);
    link = typeof said === "string" ? "" : said.link;
  }
  return link;
}

test("/why tells each what concerns them, staff all of it, and others no more than of any message", async () => {
  const bot = await crediting({ program });
  const link = await creditedTwice(bot);

  const tell = async (name: string, line: string) => (await bot.member(name).types(line)).text;

  expect(await tell("hank", "/why")).toMatch(/noor put a check mark on your answer\. Credited as C-2\.[\s\S]*C-1/);
  expect(await tell("noor", `/why ${link}`)).toMatch(/you put a check mark on an answer by hank\. Credited as C-2\./);
  expect(await tell("sam", `/why ${link}`)).toMatch(/noor put a check mark on an answer by hank\. Credited as C-2\./);
  expect(await tell("grace", `/why ${link}`)).toBe(await tell("grace", `/why ${link}0`));
  expect(await tell("grace", "/why")).toMatch(/nothing yet/);
});

test("a helper who opted out is not credited, and only they are told why", async () => {
  const bot = await crediting({ program });
  const { answer } = await helped(bot);
  await bot.store.transact(async (tx) => {
    const seen = { account: accountOf(bot, "hank"), name: "hank", bot: false, at: bot.playground.now(), inDm: false };
    await tx.preferences.set((await tx.accounts.ensure(seen)).person, "credited", false, bot.playground.now());
  });

  await bot.member("noor").person.react(answer, "✅");
  await bot.settled();

  expect((await bot.member("hank").types("/why")).text).toMatch(/asked not to be credited/);
  expect((await bot.member("noor").types("/why")).text).not.toMatch(/asked not to be credited/);
});

test("staff are told of a burst once, in words where they are alone", async () => {
  const bot = await crediting({ program }, undefined, staffRoom("staff"));
  await creditedTwice(bot);
  await creditedTwice(bot);
  const cards = bot.sees("lena", "#staff").filter(({ byLaurel }) => byLaurel);

  expect(cards.map(({ text }) => text)).toEqual([expect.stringMatching(/hank got many credits/)]);
});

test("where others read along the card is bare, and opens for staff alone", async () => {
  const bot = await crediting({ program }, undefined, staffRoom("award-questions"));
  await creditedTwice(bot);
  const [card] = bot.sees("lena", "#award-questions").filter(({ byLaurel }) => byLaurel);
  if (!card) throw new Error("staff were told nothing");

  const opened = await bot.member("sam").presses(card, "Show me");
  const refused = await bot.member("grace").presses(card, "Show me");

  expect(card.text).not.toMatch(/hank/);
  expect(opened.text).toMatch(/hank got many credits/);
  expect(opened.visibleTo).toBe("sam");
  expect(refused.text).toMatch(/for program staff/);
});

test("staff are told of two awardees who credit each other, whoever had asked", async () => {
  const bot = await crediting({ program }, undefined, staffRoom("staff"));
  for (const [by, helper] of [
    ["ada", "linus"],
    ["linus", "ada"],
    ["ada", "linus"],
    ["linus", "ada"],
  ] as const) {
    const { answer } = await helped(bot, helper);
    await bot.member(by).person.menu(answer, "Mark as helpful");
    await bot.passes(MINUTE);
  }
  const cards = bot.sees("lena", "#staff").filter(({ byLaurel }) => byLaurel);

  expect(cards.map(({ text }) => text)).toContainEqual(
    expect.stringMatching(/ada and linus credited each other|linus and ada credited each other/),
  );
});
