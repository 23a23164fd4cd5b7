import { describe, expect, test } from "vitest";
import { DISCORD_LIKE } from "../fixtures/playground/manners.ts";
import { startTestBot } from "../support/bot.ts";
import { openRecord } from "../support/record.ts";

const OWN: readonly (readonly [string, RegExp])[] = [
  [
    "when does my award end?",
    /no running award of yours on record with me\. If that is wrong, please tell the program team/,
  ],
  ["when is my dossier due?", /no running award of yours/],
  ["how many contributions do I have?", /no contribution of yours on record with me yet/],
  ["what is my status?", /no running award[\s\S]*no contribution/],
  ["am I nominated?", /neither confirm nor deny/],
  ["who nominated me?", /neither confirm nor deny/],
];
const saidInGeneral = (bot: Awaited<ReturnType<typeof startTestBot>>) =>
  bot.sees("hank", "#general").filter(({ byLaurel }) => byLaurel);

describe("what is the asker's own is told to the asker alone", () => {
  test.for(OWN)("as a command: %s", async ([question, expected]) => {
    const bot = await startTestBot();

    const answer = await bot.member("ada").types(`/ask ${question}`);

    expect(answer.text).toMatch(expected);
    expect(answer.visibleTo).toBe("ada");
    expect(answer.buttons).toEqual([]);
    expect(saidInGeneral(bot)).toEqual([]);
  });

  test.for(OWN)("as a mention where answers to messages can be hidden: %s", async ([question, expected]) => {
    const bot = await startTestBot();

    const answer = await bot.member("ada").types(`@laurel ${question}`);

    expect(answer.text).toMatch(expected);
    expect(answer.visibleTo).toBe("ada");
    expect(saidInGeneral(bot)).toEqual([]);
  });

  test.for(OWN)("as a mention where they cannot, behind a button for the asker: %s", async ([question, expected]) => {
    const bot = await startTestBot({ playground: DISCORD_LIKE });

    const shown = await bot.member("ada").types(`@laurel ${question}`);
    const answer = await shown.presses("Show me");

    expect(shown.text).toBe("@ada, I have an answer for you alone.");
    expect(answer.text).toMatch(expected);
    expect(answer.visibleTo).toBe("ada");
  });

  test.for(OWN)("where nothing can be hidden, not at all: %s", async ([question]) => {
    const bot = await startTestBot({
      playground: { can: { "hidden replies": { reason: "everything is said in the open here" } } },
    });

    const answer = await bot.member("ada").types(`/ask ${question}`);

    expect(answer.text).toMatch(/Please ask me in a direct message/);
  });

  test("in a direct message right there", async () => {
    const bot = await startTestBot();

    const answer = await bot.member("ada").writesDm("when does my award end?");

    expect(answer.text).toMatch(/no running award of yours/);
    expect(answer.visibleTo).toBe("ada");
  });

  test("staff who ask in their own channel get it alone too", async () => {
    const bot = await startTestBot();

    const answer = await bot.member("sam").types("@laurel when does my award end?", "#staff");

    expect(answer.visibleTo).toBe("sam");
  });
});

test("of nominations the same is said to everybody, whoever is asked about", async () => {
  const bot = await startTestBot();
  const questions = ["am I nominated?", "who nominated me?", "is grace nominated?", "did linus nominate ada?"];

  const said = new Set<string>();
  for (const name of ["noor", "ada", "emma", "sam"])
    for (const question of questions) said.add((await bot.member(name).types(`/ask ${question}`)).text);

  expect(said.size).toBe(1);
});

test("what is the asker's own is not kept as a question", async () => {
  const record = await openRecord();
  const bot = await startTestBot({ store: record.store });
  await bot.member("ada").types("/ask am I nominated?");

  const { question = [], text = [] } = record.rows();

  expect([...question, ...text]).toEqual([]);
});
