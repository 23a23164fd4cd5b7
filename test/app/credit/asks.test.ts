// Unclear signals: the asker is asked without being disturbed, and never by a direct message.
import { describe, expect, test } from "vitest";
import type { SeenMessage } from "../../../src/platforms/playground/seen.ts";
import type { TestBot } from "../../support/bot.ts";
import {
  ANSWER,
  asksInForum,
  creditedIn,
  crediting,
  entriesOf,
  helped,
  MINUTE,
  NO_HIDDEN_POSTS,
  postsByLaurel,
  reactionsOn,
  reasonsAt,
  replies,
  says,
} from "../../support/crediting.ts";
import { program } from "../../support/parts.ts";

const { confirm } = program.credit.reactions;
const HOUR = 60 * MINUTE;
const OTHER = "Or use the new console: its repair button does all of this in one go, and logs it.";

const byLaurel = (bot: TestBot, name: string, place: Parameters<TestBot["sees"]>[1]): readonly SeenMessage[] =>
  bot.sees(name, place).filter((message) => message.byLaurel);
const dmsOpened = (bot: TestBot) =>
  [...bot.playground.world.places.values()].filter(({ place }) => place.kind === "dm").length;

async function choose(bot: TestBot, name: string, message: SeenMessage | undefined, ...labels: readonly string[]) {
  if (!message) throw new Error("nobody was asked");
  const outcome = await bot.member(name).person.choose(message, labels);
  await bot.settled();
  return outcome;
}

describe("where something can be shown to one person alone", () => {
  test("the asker sees a question, and one press credits", async () => {
    const bot = await crediting();
    const { answer } = await helped(bot);
    await replies(bot, "noor", answer, "ah, that makes sense");
    const [ask] = byLaurel(bot, "noor", "#general");

    const before = await creditedIn(bot);
    if (!ask) throw new Error("nobody was asked");
    const outcome = await bot.member("noor").presses(ask, "Yes, hank helped");

    expect(before).toEqual([]);
    expect(byLaurel(bot, "grace", "#general")).toEqual([]);
    expect(outcome.text).toMatch(/hank is credited/);
    expect(await creditedIn(bot)).toEqual(["hank"]);
    expect(dmsOpened(bot)).toBe(0);
  });

  test("Nobody credits nobody, and the question is over", async () => {
    const bot = await crediting();
    const { answer } = await helped(bot);
    await replies(bot, "noor", answer, "ah, that makes sense");
    const [ask] = byLaurel(bot, "noor", "#general");
    if (!ask) throw new Error("nobody was asked");

    await bot.member("noor").presses(ask, "Nobody");
    const late = await bot.member("noor").presses(ask, "Yes, hank helped");

    expect(late.text).toMatch(/over by now/);
    expect(await creditedIn(bot)).toEqual([]);
  });

  test("thanks of which several may be meant let the asker choose, some or all", async () => {
    const bot = await crediting();
    const question = await asksInForum(bot);
    await says(bot, "hank", ANSWER, question.place.id);
    await says(bot, "grace", OTHER, question.place.id);
    await says(
      bot,
      "linus",
      "Turning it off and on again has never failed me, so I would try that first.",
      question.place.id,
    );

    await says(bot, "noor", "thank you all, that fixed it", question.place.id);
    const [ask] = byLaurel(bot, "noor", question.place);
    await choose(bot, "noor", ask, "hank", "linus");

    expect(ask?.selects[0]?.options.map(({ label }) => label).toSorted()).toEqual(["grace", "hank", "linus"]);
    expect(await creditedIn(bot)).toEqual(["hank", "linus"]);
  });

  test("says how many who answered are left out, and /why tells them the reason", async () => {
    const bot = await crediting();
    const question = await asksInForum(bot);
    await says(bot, "hank", ANSWER, question.place.id);
    await says(bot, "grace", OTHER, question.place.id);
    // Of staff, whose help is not counted.
    await says(bot, "lena", `${OTHER} It is in the handbook.`, question.place.id);

    await says(bot, "noor", "thank you all, that fixed it", question.place.id);

    const [ask] = byLaurel(bot, "noor", question.place);
    const why = await bot.member("lena").types("/why");
    expect(ask?.selects[0]?.options.map(({ label }) => label).toSorted()).toEqual(["grace", "hank"]);
    expect(ask?.text).toMatch(/One more person who answered is not asked about here\. \/why tells them the reason\./);
    expect(why.text).toMatch(/is part of their work, so it is not counted/);
  });

  test("nobody is asked about somebody who would not be credited", async () => {
    const bot = await crediting();
    const { answer } = await helped(bot, "lena");

    const thanks = await replies(bot, "noor", answer, "ah, that makes sense");

    expect(postsByLaurel(bot)).toEqual([]);
    expect(await reasonsAt(bot, thanks)).toEqual(["not counted from"]);
  });

  test("what is confirmed too late credits nobody", async () => {
    const bot = await crediting();
    const { answer } = await helped(bot);
    await replies(bot, "noor", answer, "ah, that makes sense");
    const [ask] = byLaurel(bot, "noor", "#general");
    if (!ask) throw new Error("nobody was asked");

    await bot.passes(program.credit.askExpiresHours * HOUR);
    const late = await bot.member("noor").presses(ask, "Yes, hank helped");

    expect(late.text).toMatch(/over by now/);
    expect(await creditedIn(bot)).toEqual([]);
  });
});

describe("where nothing can be shown to one person alone", () => {
  const playground = NO_HIDDEN_POSTS;

  test("one reaction asks, which the asker confirms by clicking it, and it goes", async () => {
    const bot = await crediting({ playground });
    const { answer } = await helped(bot);
    const thanks = await replies(bot, "noor", answer, "ah, that makes sense");
    const asked = reactionsOn(bot, thanks);

    await bot.member("grace").person.react(thanks, confirm);
    const byOthers = await creditedIn(bot);
    await bot.member("noor").person.react(thanks, confirm);
    await bot.settled();

    expect(asked).toEqual([confirm]);
    expect(byOthers).toEqual([]);
    expect(await creditedIn(bot)).toEqual(["hank"]);
    expect(reactionsOn(bot, thanks)).toEqual([]);
    expect(postsByLaurel(bot)).toEqual([]);
  });

  test("clicking it off in time takes back, and on again stands again", async () => {
    const bot = await crediting({ playground });
    const { answer } = await helped(bot);
    const thanks = await replies(bot, "noor", answer, "ah, that makes sense");
    const { person } = bot.member("noor");

    await person.react(thanks, confirm);
    await bot.passes(MINUTE);
    await person.unreact(thanks, confirm);
    await bot.passes(MINUTE);
    await person.react(thanks, confirm);
    await bot.settled();

    expect(await entriesOf(bot, "hank")).toEqual(["recorded revoked reinstated"]);
  });

  test("what nobody confirms goes away after its time", async () => {
    const bot = await crediting({ playground });
    const { answer } = await helped(bot);
    const thanks = await replies(bot, "noor", answer, "ah, that makes sense");

    await bot.passes(program.credit.askExpiresHours * HOUR);
    const after = reactionsOn(bot, thanks);
    await bot.member("noor").person.react(thanks, confirm);
    await bot.settled();

    expect(after).toEqual([]);
    expect(await creditedIn(bot)).toEqual([]);
  });

  test("several who may be meant are asked about in a post, and nowhere else", async () => {
    const bot = await crediting({ playground });
    const inChannel = await says(bot, "noor", "How do I get the printer queue unstuck?");
    await replies(bot, "hank", inChannel, ANSWER);
    await replies(bot, "grace", inChannel, OTHER);
    const thanks = await says(bot, "noor", "thank you, that fixed it");
    const post = await asksInForum(bot);
    await says(bot, "hank", ANSWER, post.place.id);
    await says(bot, "grace", OTHER, post.place.id);
    await says(bot, "noor", "thank you, that fixed it", post.place.id);

    expect(byLaurel(bot, "noor", "#general")).toEqual([]);
    expect(await reasonsAt(bot, thanks)).toEqual(["unclear", "unclear"]);
    expect(byLaurel(bot, "grace", post.place)).toHaveLength(1);
  });
});

describe("the solved tag", () => {
  async function solved(bot: TestBot) {
    const question = await asksInForum(bot);
    await says(bot, "hank", ANSWER, question.place.id);
    await says(bot, "grace", OTHER, question.place.id);
    await bot.member("noor").person.tags(question.place, ["solved"]);
    await bot.settled();
    return question;
  }

  test("asks in the post who helped; the asker picks, once, and the line goes", async () => {
    const bot = await crediting();
    const { place } = await solved(bot);
    const [line] = byLaurel(bot, "hank", place);

    await bot.member("noor").person.tags(place, []);
    await bot.member("noor").person.tags(place, ["solved"]);
    await bot.settled();
    const lines = byLaurel(bot, "hank", place).length;
    const outcome = await choose(bot, "noor", line, "grace", "hank");

    expect(lines).toBe(1);
    expect(line?.text).toMatch(/staff and MVPs can, too/);
    expect(outcome.answer?.visibleTo).toBe("noor");
    expect(await creditedIn(bot)).toEqual(["grace", "hank"]);
    expect(byLaurel(bot, "hank", place)).toEqual([]);
  });

  test.each([["sam"], ["linus"]])("lets %s, staff or an awardee, pick", async (name) => {
    const bot = await crediting();
    const { place } = await solved(bot);

    await choose(bot, name, byLaurel(bot, name, place)[0], "hank");

    expect(await creditedIn(bot)).toEqual(["hank"]);
  });

  test("an awardee who picks themselves is refused, and ends nothing", async () => {
    const bot = await crediting();
    const { place } = await asksInForum(bot);
    await says(bot, "hank", ANSWER, place.id);
    await says(bot, "linus", OTHER, place.id);
    await bot.member("noor").person.tags(place, ["solved"]);
    await bot.settled();

    const outcome = await choose(bot, "linus", byLaurel(bot, "linus", place)[0], "linus");
    await choose(bot, "noor", byLaurel(bot, "noor", place)[0], "hank");

    expect(outcome.answer?.text).toMatch(/their own question/);
    expect(await creditedIn(bot)).toEqual(["hank"]);
  });

  test("lets nobody else pick", async () => {
    const bot = await crediting();
    const { place } = await solved(bot);

    const outcome = await choose(bot, "emma", byLaurel(bot, "emma", place)[0], "hank");

    expect(outcome.answer?.text).toMatch(/Only the one who asked/);
    expect(await creditedIn(bot)).toEqual([]);
  });

  test("is asked about even where one alone answered, and the line goes by itself after its time", async () => {
    const bot = await crediting();
    const { place } = await asksInForum(bot);
    await says(bot, "hank", ANSWER, place.id);
    await bot.member("noor").person.tags(place, ["solved"]);
    await bot.settled();
    const asked = byLaurel(bot, "hank", place).length;

    await bot.passes(program.credit.askExpiresHours * HOUR);

    expect(asked).toBe(1);
    expect(byLaurel(bot, "hank", place)).toEqual([]);
    expect(await creditedIn(bot)).toEqual([]);
  });

  test("says nothing where nobody answered", async () => {
    const bot = await crediting();
    const { place } = await asksInForum(bot);

    await bot.member("noor").person.tags(place, ["solved"]);
    await bot.settled();

    expect(postsByLaurel(bot)).toEqual([]);
  });
});
