import { expect, test } from "vitest";
import { DISCORD_LIKE } from "../fixtures/playground/manners.ts";
import { startTestBot } from "../support/bot.ts";

/** What everybody may use. */
const OPEN = [
  ...["ask", "contribute", "help", "me announce", "me claim", "me contributions", "me dossier", "me link"],
  ...["me nominations", "me privacy", "me term", "me year", "nominate", "why"],
];
/** What staff may use; the admins of a space some of it. */
const PROGRAM = [
  ...["program audit", "program away", "program candidacy", "program credits", "program digest", "program gaps"],
  ...["program people", "program quiet", "program review", "program setup", "program status", "program unasked"],
  "program worth-a-look",
];
const OF_ADMINS = ["program quiet", "program setup", "program status", "program unasked"];

test.each([
  ["somebody of the community", "noor", OPEN],
  ["an awardee", "ada", OPEN],
  ["staff", "sam", [...OPEN, ...PROGRAM]],
  ["an admin of the space", "omar", [...OPEN, ...OF_ADMINS]],
])("help shows %s what they may use, and nothing else", async (_case, name, expected) => {
  const bot = await startTestBot();

  const answer = await bot.member(name).types("/help");

  expect(answer.text.match(/(?<=- \/)[^:]+/g)).toEqual(expected);
  expect(answer.visibleTo).toBe(name);
});

test("help with a command's name shows how it is used, however the name is written", async () => {
  const bot = await startTestBot();

  const answers = await Promise.all(["/help ask", "/help /Ask"].map((line) => bot.member("noor").types(line)));

  for (const { text } of answers) {
    expect(text).toMatch(/\/ask <question>/);
    expect(text).toMatch(/How long does an award last\?/);
  }
});

test("help explains no command to somebody who may not use it", async () => {
  const bot = await startTestBot();

  const answer = await bot.member("noor").types("/help program status");

  expect(answer.text).toMatch(/no command \/program status that you can use/);
});

test("help with the name of a group lists what stands in it", async () => {
  const bot = await startTestBot();

  const answer = await bot.member("sam").types("/help program");

  expect(answer.text.match(/(?<=- \/)[^:]+/g)).toEqual(PROGRAM);
});

test("a command that is not there is answered with the nearest one, to its author alone", async () => {
  const bot = await startTestBot();

  const answer = await bot.member("noor").types("/hlep me");

  expect(answer.text).toMatch(/Did you mean \/help\?/);
  expect(answer.visibleTo).toBe("noor");
});

test("a mention of Laurel with nothing else is answered with the help", async () => {
  const bot = await startTestBot();

  const answer = await bot.member("noor").types("@laurel");

  expect(answer.text).toMatch(/What you can do/);
});

test("a mention that begins with a slash runs the command", async () => {
  const bot = await startTestBot();

  const answer = await bot.member("noor").types("@laurel /ask when are the awards granted?");

  expect(answer.text).toMatch(/Award dates/);
});

test("a command by mention answers its author alone behind a button, where it cannot be hidden", async () => {
  const bot = await startTestBot({ playground: DISCORD_LIKE });

  const answer = await bot.member("sam").types("@laurel /program status");
  const shown = await answer.presses("Show me");

  expect(answer.text).toBe("@sam, I have an answer for you alone.");
  expect(answer.visibleTo).not.toBe("sam");
  expect(shown.text).toMatch(/^Status/);
  expect(shown.visibleTo).toBe("sam");
});

test("a line of ten thousand characters is answered, with nothing of it repeated at length", async () => {
  const bot = await startTestBot();

  const unknown = await bot.member("noor").types(`/${"x".repeat(10_000)}`);
  const long = await bot.member("noor").types(`@laurel ${"why ".repeat(2500)}`);

  expect(unknown.text).toMatch(/There is no command/);
  expect(unknown.text.length).toBeLessThan(300);
  expect(long.text).toMatch(/1000 fit/);
  expect(long.text.length).toBeLessThan(500);
});
