import { describe, expect, test } from "vitest";
import type { SeenMessage } from "../../src/platforms/playground/seen.ts";
import { startTestBot, type TestBot } from "../support/bot.ts";
import { workshop } from "../support/workshop.ts";

const FOR_STAFF = /^This is for program staff\. If that should be you, please ask the program team/;

/** The desk of the crew, which everybody sees, with buttons that staff alone may press. */
async function desk(): Promise<{ bot: TestBot; card: SeenMessage }> {
  const bot = await startTestBot({ registry: workshop });
  const { answer } = await bot.member("sam").types("/crew desk");
  return { bot, card: answer as SeenMessage };
}

describe("what stands in a group is for those alone who may use the group", () => {
  test("its commands", async () => {
    const { bot } = await desk();

    const refused = await bot.member("noor").types("/crew desk");

    expect(refused.text).toMatch(FOR_STAFF);
  });

  test("its buttons, which others see too", async () => {
    const { bot, card } = await desk();

    const opened = await bot.member("lena").presses(card, "Open drawer");
    const refused = await bot.member("noor").presses(card, "Open drawer");

    expect(opened.text).toBe("The drawer is open.");
    expect(refused.text).toMatch(FOR_STAFF);
    expect(refused.visibleTo).toBe("noor");
  });

  test("its forms", async () => {
    const { bot, card } = await desk();

    const opened = await bot.member("lena").presses(card, "Write");
    const refused = await bot.member("noor").presses(card, "Write");

    expect(opened.form?.form.title).toBe("A note");
    expect(refused.form).toBeUndefined();
    expect(refused.text).toMatch(FOR_STAFF);
  });

  test("its menu entries", async () => {
    const { bot } = await desk();
    const greets = (name: string) => bot.playground.as(name).menu({ person: "hank" }, "Greet", "#general");

    const greeted = await greets("lena");
    const refused = await greets("noor");

    expect(greeted.answer?.text).toBe("Greeted.");
    expect(refused.answer?.text).toMatch(FOR_STAFF);
  });
});

describe("whose role was taken since", () => {
  test("is refused at a button that was theirs to press", async () => {
    const { bot, card } = await desk();
    await bot.member("sam").presses(card, "Open drawer");
    await bot.playground.as("omar").revokes("sam", "staff");

    const refused = await bot.member("sam").presses(card, "Open drawer");

    expect(refused.text).toMatch(FOR_STAFF);
  });

  test("is refused at a form that was open already, and its words are theirs again with the role", async () => {
    const { bot, card } = await desk();
    const opened = await bot.member("sam").presses(card, "Write");
    await bot.playground.as("omar").revokes("sam", "staff");

    const refused = await opened.submits({ note: "water the plants" });
    await bot.playground.as("omar").grants("sam", "staff");
    const again = await bot.member("sam").presses(card, "Write");

    expect(refused.text).toMatch(FOR_STAFF);
    expect(again.form?.form.fields).toMatchObject([{ id: "note", initial: "water the plants" }]);
  });

  test("sees no more of it in the help", async () => {
    const bot = await startTestBot();
    const before = await bot.member("sam").types("/help");
    await bot.playground.as("omar").revokes("sam", "staff");

    const after = await bot.member("sam").types("/help");

    expect(before.text).toMatch(/program status/);
    expect(after.text).not.toMatch(/program status/);
  });
});

test("an entry of a menu that is gone is answered with a clear sentence", async () => {
  const bot = await startTestBot({ registry: workshop });

  const outcome = await bot.playground.as("noor").menu({ person: "hank" }, "Promote", "#general");

  expect(outcome.answer?.text).toMatch(/older version of me/);
});

test.each([
  ["/whisper", "#general", /works in a direct message with me, not in a channel/],
  ["/whisper", "@laurel", /^Psst\.$/],
  ["/gather", "@laurel", /works in a channel, not in a direct message/],
  ["/gather", "#general", /^Gathered\.$/],
])("%s at %s is answered with where it works", async (line, place, expected) => {
  const bot = await startTestBot({ registry: workshop });

  const answer = await bot.member("noor").types(line, place);

  expect(answer.text).toMatch(expected);
});

test("words to a Laurel that hears none are left alone", async () => {
  const bot = await startTestBot({ registry: workshop });

  const outcome = await bot.member("noor").types("@laurel good morning");

  expect(outcome.acknowledged).toBe(true);
  expect(outcome.answer).toBeUndefined();
});
