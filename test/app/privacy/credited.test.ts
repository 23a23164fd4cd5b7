// Privacy beside the signals of chat: what was chosen and erased holds for what comes later.
import { expect, test } from "vitest";
import type { TestBot } from "../../support/bot.ts";
import { ANSWER, contributionsOf, creditedIn, crediting, helped, QUESTION } from "../../support/crediting.ts";

const erases = async (bot: TestBot, name: string) => {
  const asked = await (await bot.member(name).types("/me privacy")).presses("Erase my data");
  return asked.presses("Erase everything");
};
const marks = async (
  bot: TestBot,
  name: string,
  on: Parameters<ReturnType<TestBot["member"]>["person"]["react"]>[0],
) => {
  await bot.member(name).person.react(on, "✅");
  await bot.settled();
};
/** What the record keeps of all words, of everybody who is known. */
const heldOf = async (bot: TestBot, name: string) => (await bot.member(name).types("/me privacy")).text;

test("who asked not to be credited is not, until they ask again", async () => {
  const bot = await crediting();
  const held = await bot.member("hank").types("/me privacy");
  const stopped = await held.presses("Stop crediting me");

  const first = await helped(bot);
  await marks(bot, "noor", first.answer);
  const meanwhile = await creditedIn(bot);
  await stopped.presses("Credit me again");
  const second = await helped(bot);
  await marks(bot, "noor", second.answer);

  expect(meanwhile).toEqual([]);
  expect(await creditedIn(bot)).toEqual(["hank"]);
});

test("a message that its author deletes takes its words along, and /me privacy says so", async () => {
  const bot = await crediting();
  const { answer } = await helped(bot);
  await marks(bot, "noor", answer);
  const before = await heldOf(bot, "hank");

  await bot.member("hank").person.deletes(answer);
  await bot.settled();

  expect(before).toMatch(/Once, 1 of them with the first words of your answer/);
  expect(await heldOf(bot, "hank")).toMatch(/Once, 0 of them with the first words of your answer/);
});

test("what a helper erased stays erased when the message is edited, and they are credited later as somebody new", async () => {
  const bot = await crediting();
  const { answer } = await helped(bot);
  await marks(bot, "noor", answer);
  const [credit] = await contributionsOf(bot, "hank");
  const erased = credit && (await bot.store.read.credits.find(credit.id));
  await erases(bot, "hank");

  await bot.member("hank").person.edits(answer, `${ANSWER} (updated)`);
  await bot.settled();
  const next = await helped(bot);
  await bot.passes(86_400_000);
  await marks(bot, "noor", next.answer);

  expect(erased?.excerpt && (await bot.store.read.texts.read(erased.excerpt))).toBeUndefined();
  expect((await contributionsOf(bot, "hank")).map(({ ref }) => ref)).not.toContain(credit?.ref);
  expect(await creditedIn(bot)).toEqual(["hank"]);
});

test("the question goes with its asker, and the credit they gave stands", async () => {
  const bot = await crediting();
  const { answer } = await helped(bot);
  await marks(bot, "noor", answer);
  const before = await heldOf(bot, "noor");

  await erases(bot, "noor");

  const [credit] = await contributionsOf(bot, "hank");
  const facts = credit && (await bot.store.read.credits.find(credit.id));
  expect(before).toMatch(/Help you credited to others: Once, 1 of them/);
  expect(facts?.questionWords && (await bot.store.read.texts.read(facts.questionWords))).toBeUndefined();
  expect(facts?.excerpt && (await bot.store.read.texts.read(facts.excerpt))).toBe(ANSWER);
  expect(await creditedIn(bot)).toEqual(["hank"]);
  const own = await bot.member("hank").types("/me contributions");
  expect(own.text).not.toContain(QUESTION.slice(0, 20));
  expect((await bot.member("hank").types("/why")).text).toMatch(/somebody put a check mark on your answer/);
});
