import { expect, test } from "vitest";
import type { SeenMessage } from "../../src/platforms/playground/seen.ts";
import { startTestBot, type TestBot } from "../support/bot.ts";
import { program } from "../support/parts.ts";

const WAIT = program.answers.unasked.waitSeconds * 1000;
const DATES = "when are the awards granted?";
const TERM = "how long does an award last?";

/** Somebody has posted in the forum, and the admin has switched unasked answers on from within that post. */
async function listening(): Promise<TestBot> {
  const bot = await startTestBot();
  const { posted } = await bot.playground.as("hank").posts(bot.place("help"), "Rules of this forum", "Be kind.");
  await bot.playground.as("omar").types(posted?.place ?? "", "/program unasked on");
  return bot;
}

const answersBelow = (bot: TestBot, post: SeenMessage["ref"] | undefined): readonly SeenMessage[] =>
  post ? bot.sees("hank", post.place).filter(({ byLaurel, onlyYou }) => byLaurel && !onlyYou) : [];

test("a new post that asks about the program is answered in it, after people had the first word", async () => {
  const bot = await listening();

  const { posted } = await bot.playground.as("noor").posts(bot.place("help"), "Dates", DATES);
  const early = answersBelow(bot, posted);
  await bot.passes(WAIT);

  expect(early).toEqual([]);
  expect(answersBelow(bot, posted).map(({ text }) => text)).toEqual([expect.stringMatching(/From: Award dates/)]);
});

test("only the first message of a post is such a question", async () => {
  const bot = await listening();
  const { posted } = await bot.playground.as("noor").posts(bot.place("help"), "Build", "Why does my build fail?");
  await bot.passes(WAIT);

  await bot.playground.as("noor").types(posted?.place ?? "", DATES);
  await bot.playground.as("hank").types(posted?.place ?? "", TERM);
  await bot.passes(WAIT);

  expect(answersBelow(bot, posted)).toEqual([]);
});

test("whoever writes below the post meanwhile has answered it", async () => {
  const bot = await listening();
  const { posted } = await bot.playground.as("noor").posts(bot.place("help"), "Dates", DATES);

  await bot.playground.as("hank").types(posted?.place ?? "", "four times a year");
  await bot.passes(WAIT);

  expect(answersBelow(bot, posted)).toEqual([]);
});

test("a post in a forum where nobody switched it on is left alone", async () => {
  const bot = await startTestBot();

  const { posted, heard } = await bot.playground.as("noor").posts(bot.place("help"), "Dates", DATES);
  await bot.passes(WAIT);

  expect(heard).toBe(false);
  expect(answersBelow(bot, posted)).toEqual([]);
});
