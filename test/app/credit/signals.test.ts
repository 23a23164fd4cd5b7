// Every signal of help, with all that platforms do to it: what comes of it is always exactly the right entries.
import { describe, expect, test } from "vitest";
import type { TestBot } from "../../support/bot.ts";
import {
  ANSWER,
  asksInForum,
  contributionsOf,
  creditedIn,
  crediting,
  entriesOf,
  helped,
  MINUTE,
  postsByLaurel,
  QUESTION,
  reactionsOn,
  reasonsAt,
  replies,
  says,
  standingOf,
} from "../../support/crediting.ts";
import { program } from "../../support/parts.ts";

const { credited } = program.credit.reactions;
const react = async (
  bot: TestBot,
  name: string,
  ...on: Parameters<ReturnType<TestBot["playground"]["as"]>["react"]>
) => {
  await bot.member(name).person.react(...on);
  await bot.settled();
};
const unreact = async (
  bot: TestBot,
  name: string,
  ...on: Parameters<ReturnType<TestBot["playground"]["as"]>["react"]>
) => {
  await bot.member(name).person.unreact(...on);
  await bot.settled();
};

describe("words", () => {
  test("that are ordinary talk are neither recorded nor looked up", async () => {
    let asked = 0;
    const counted = <Given extends unknown[], T>(ask: (...given: Given) => T) => {
      return (...given: Given) => {
        asked += 1;
        return ask(...given);
      };
    };
    const bot = await crediting({
      platform: (playground) => ({ ...playground, look: counted(playground.look), talk: counted(playground.talk) }),
    });
    const { answer } = await helped(bot);
    asked = 0;
    const before = await bot.store.read.inbox.count();

    for (const text of ["good morning all", "the error log is on the share", "is the patch out again?"])
      await says(bot, "noor", text);
    await replies(bot, "noor", answer, "see you tomorrow");

    expect(asked).toBe(0);
    expect(await bot.store.read.inbox.count()).toEqual(before);
  });

  test("that only say that it worked credit the answer they reply to", async () => {
    const bot = await crediting();
    const { answer } = await helped(bot);

    await replies(bot, "noor", answer, "job went through");

    expect(await creditedIn(bot)).toEqual(["hank"]);
  });

  test("that say the same to nobody credit nobody, and nobody is asked", async () => {
    const bot = await crediting();
    await helped(bot);

    await says(bot, "noor", "job went through");

    expect(await creditedIn(bot)).toEqual([]);
    expect(await bot.store.read.creditAsks.open()).toEqual([]);
  });
});

describe("the check mark of the asker", () => {
  test("credits the author of the reply, quietly, with the words of the question and of the answer", async () => {
    const bot = await crediting();
    const { question, answer } = await helped(bot);

    await react(bot, "noor", answer, "✅");

    const [contribution] = await contributionsOf(bot, "hank");
    const credit = contribution && (await bot.store.read.credits.find(contribution.id));
    const { texts } = bot.store.read;
    expect(await entriesOf(bot, "hank")).toEqual(["recorded"]);
    expect(reactionsOn(bot, answer)).toEqual([credited]);
    expect(postsByLaurel(bot)).toEqual([]);
    expect(credit).toMatchObject({ question: `${question.place.id}/${question.id}`, signal: "check-mark" });
    expect(await texts.read(credit?.excerpt ?? ("" as never))).toBe(ANSWER);
    expect(await texts.read(credit?.questionWords ?? ("" as never))).toMatch(/^How do I get the printer/);
  });

  test("counts once, however often it is told, and after a restart", async () => {
    const bot = await crediting();
    const { answer } = await helped(bot);
    await react(bot, "noor", answer, "✅");

    await bot.playground.redeliver();
    await react(bot, "noor", answer, "✔️");
    await bot.member("noor").person.replies(answer, "thank you, that fixed it");
    await bot.settled();

    expect(await entriesOf(bot, "hank")).toEqual(["recorded"]);
  });

  test("taken off in time takes back, and put on again stands again", async () => {
    const bot = await crediting();
    const { answer } = await helped(bot);

    await react(bot, "noor", answer, "✅");
    await bot.passes(5 * MINUTE);
    await unreact(bot, "noor", answer, "✅");
    const taken = reactionsOn(bot, answer);
    await bot.passes(MINUTE);
    await react(bot, "noor", answer, "✅");

    expect(taken).toEqual([]);
    expect(reactionsOn(bot, answer)).toEqual([credited]);
    expect(await entriesOf(bot, "hank")).toEqual(["recorded revoked reinstated"]);
  });

  test("taken off after the grace time changes nothing", async () => {
    const bot = await crediting();
    const { answer } = await helped(bot);
    await react(bot, "noor", answer, "✅");

    await bot.passes((program.credit.graceMinutes + 1) * MINUTE);
    await unreact(bot, "noor", answer, "✅");

    expect(await entriesOf(bot, "hank")).toEqual(["recorded"]);
    expect(reactionsOn(bot, answer)).toEqual([credited]);
  });

  test("of two marks, taking one off takes nothing back", async () => {
    const bot = await crediting();
    const { answer } = await helped(bot);
    await react(bot, "noor", answer, "✅");
    await react(bot, "noor", answer, "✔️");

    await unreact(bot, "noor", answer, "✅");

    expect(await entriesOf(bot, "hank")).toEqual(["recorded"]);
  });

  test.each([
    ["the one who was not asked for help", "grace", "hank", "not the asker"],
    ["a bystander who is staff", "sam", "hank", "not the asker"],
    ["the helper", "hank", "hank", "oneself"],
    ["the asker, for staff", "noor", "lena", "not counted from"],
    ["the asker, for an employee", "noor", "emma", "not counted from"],
    ["the asker, for a bot", "noor", "feedbot", "bot"],
  ])("by %s credits nobody, and says why", async (_case, by, helper, reason) => {
    const bot = await crediting();
    const { answer } = await helped(bot, helper);

    await react(bot, by, answer, "✅");

    expect(await creditedIn(bot)).toEqual([]);
    expect(await reasonsAt(bot, answer)).toEqual([reason]);
    expect(reactionsOn(bot, answer)).toEqual([]);
  });

  test("on a message that answers nobody credits nobody", async () => {
    const bot = await crediting();
    const tip = await says(bot, "hank", ANSWER);

    await react(bot, "noor", tip, "✅");

    expect(await reasonsAt(bot, tip)).toEqual(["nobody asked"]);
  });

  test("by the helper, on what the asker says to the answer, credits nobody", async () => {
    const bot = await crediting();
    const { answer } = await helped(bot);
    const word = await replies(bot, "noor", answer, "I restarted it and cleared the queue, and now all of them print.");

    await react(bot, "hank", word, "✅");

    expect(await creditedIn(bot)).toEqual([]);
    expect(await reasonsAt(bot, word)).toEqual(["oneself"]);
  });

  test("on an answer after a question back credits it", async () => {
    const bot = await crediting();
    const back = await replies(bot, "hank", await says(bot, "noor", QUESTION), "Which version is it, please?");
    const answer = await replies(bot, "hank", await replies(bot, "noor", back, "The one of 2019."), ANSWER);

    await react(bot, "noor", answer, "✅");

    expect(await creditedIn(bot)).toEqual(["hank"]);
  });

  test("where it was not chosen costs nothing", async () => {
    const bot = await crediting({}, ["thanks"]);
    const { answer } = await helped(bot);

    const { heard } = await bot.member("noor").person.react(answer, "✅");

    expect(heard).toBe(false);
    expect(await creditedIn(bot)).toEqual([]);
  });
});

describe("thanks in words", () => {
  test("in a reply credit the author of what is replied to", async () => {
    const bot = await crediting();
    const { answer } = await helped(bot);

    await replies(bot, "noor", answer, "thank you so much, that fixed it");

    expect(await creditedIn(bot)).toEqual(["hank"]);
    expect(reactionsOn(bot, answer)).toEqual([credited]);
    expect(postsByLaurel(bot)).toEqual([]);
  });

  test("with names credit each of them, by their last answer", async () => {
    const bot = await crediting();
    const { question } = await helped(bot);
    await replies(bot, "grace", question, "Or use the new console: its repair button does all of this in one go.");

    await says(bot, "noor", "thank you @hank and @grace, that fixed it");

    expect(await creditedIn(bot)).toEqual(["grace", "hank"]);
  });

  test("in a post credit the one who answered, whoever wrote last", async () => {
    const bot = await crediting();
    const question = await asksInForum(bot);
    const answer = await says(bot, "hank", ANSWER, question.place.id);
    await says(bot, "grace", "following", question.place.id);

    await says(bot, "noor", "thank you, that fixed it!", question.place.id);

    expect(await creditedIn(bot)).toEqual(["hank"]);
    expect(reactionsOn(bot, answer)).toEqual([credited]);
  });

  test("by somebody who did not ask credit nobody", async () => {
    const bot = await crediting();
    const question = await asksInForum(bot);
    await says(bot, "hank", ANSWER, question.place.id);

    const thanks = await says(bot, "grace", "thank you, that fixed it for me too!", question.place.id);

    expect(await creditedIn(bot)).toEqual([]);
    expect(await reasonsAt(bot, thanks)).toEqual(["not the asker"]);
  });

  test("that are edited in count like a message, and no edit takes them back", async () => {
    const bot = await crediting();
    const { answer } = await helped(bot);
    const said = await replies(bot, "noor", answer, "let me see");

    await bot.member("noor").person.edits(said, "thank you, that fixed it");
    await bot.settled();
    const after = await entriesOf(bot, "hank");
    await bot.member("noor").person.edits(said, "let me see once more");
    await bot.settled();

    expect(after).toEqual(["recorded"]);
    expect(await entriesOf(bot, "hank")).toEqual(["recorded"]);
  });

  test("that are deleted take nothing back", async () => {
    const bot = await crediting();
    const { answer } = await helped(bot);
    const thanks = await replies(bot, "noor", answer, "thank you, that fixed it");

    await bot.member("noor").person.deletes(thanks);
    await bot.settled();

    expect(await entriesOf(bot, "hank")).toEqual(["recorded"]);
  });

  test("in advance, or for nothing, are left alone", async () => {
    const bot = await crediting();
    const { answer } = await helped(bot);

    await replies(bot, "noor", answer, "thanks in advance for any help");

    expect(await creditedIn(bot)).toEqual([]);
    expect(postsByLaurel(bot)).toEqual([]);
  });
});

describe("the words that a credit keeps", () => {
  const excerpt = async (bot: TestBot) => {
    const [contribution] = await contributionsOf(bot, "hank");
    const credit = contribution && (await bot.store.read.credits.find(contribution.id));
    return credit?.excerpt && bot.store.read.texts.read(credit.excerpt);
  };

  test("of an answer follow its edits, and go with it; the credit and the question stand", async () => {
    const bot = await crediting();
    const { answer } = await helped(bot);
    await react(bot, "noor", answer, "✅");

    await bot.member("hank").person.edits(answer, `${ANSWER} (updated)`);
    await bot.settled();
    const renewed = await excerpt(bot);
    await bot.member("hank").person.deletes(answer);
    await bot.settled();

    const [contribution] = await contributionsOf(bot, "hank");
    const title = contribution?.entries[0]?.kind === "recorded" ? contribution.entries[0].facts.title : undefined;
    expect(renewed).toBe(`${ANSWER} (updated)`);
    expect(await excerpt(bot)).toBeUndefined();
    expect(await entriesOf(bot, "hank")).toEqual(["recorded"]);
    expect(title && (await bot.store.read.texts.read(title))).toMatch(/printer queue/);
  });
});

describe("what costs the platform calls", () => {
  /** The playground, counting what it is asked of messages. */
  async function counting() {
    const asked = { calls: 0 };
    const count =
      <A extends readonly unknown[], R>(ask: (...of: A) => R) =>
      (...of: A): R => {
        asked.calls += 1;
        return ask(...of);
      };
    const bot = await crediting({
      platform: (playground) => ({
        ...playground,
        look: count(playground.look),
        talk: count(playground.talk),
      }),
    });
    return { bot, asked };
  }

  test("is bounded for each person: who thanks all the time is heard again a minute later, and told why", async () => {
    const { bot, asked } = await counting();
    const { answer } = await helped(bot);
    const thanks = async () => replies(bot, "grace", answer, "thanks, that fixed it");
    for (let time = 0; time < 25; time++) await thanks();
    const before = asked.calls;

    const last = await thanks();
    const after = asked.calls;
    await bot.passes(MINUTE);
    await thanks();

    expect(after).toBe(before);
    expect(await reasonsAt(bot, last)).toEqual(["too many at once"]);
    expect(asked.calls).toBeGreaterThan(before);
  });

  test("is nothing where a message is edited of which no words are kept", async () => {
    const { bot, asked } = await counting();
    const { answer } = await helped(bot);
    await bot.member("noor").person.react(answer, "✅");
    await bot.settled();
    const other = await says(bot, "grace", "Lunch is at noon today.");
    const before = asked.calls;

    await bot.member("grace").person.edits(other, "Lunch is at one today.");
    await bot.settled();

    expect(asked.calls).toBe(before);
  });

  test("never loses a mark that was taken away", async () => {
    const { bot } = await counting();
    const { question, answer } = await helped(bot);
    const { person } = bot.member("noor");
    for (let time = 0; time < 19; time++) await person[time % 2 === 0 ? "react" : "unreact"](question, "✅");
    await person.react(answer, "✅");
    await person.unreact(answer, "✅");
    await bot.settled();
    const before = await standingOf(bot, "hank");
    await bot.passes(2 * MINUTE);

    expect(before).toEqual(["stands"]);
    expect(await standingOf(bot, "hank")).toEqual(["revoked"]);
  });
});

describe("Mark as helpful", () => {
  test.each([
    ["the asker", "noor"],
    ["an awardee", "linus"],
    ["staff", "sam"],
  ])("by %s credits, and is answered in private", async (_case, by) => {
    const bot = await crediting();
    const { answer } = await helped(bot);

    const outcome = await bot.member(by).person.menu(answer, "Mark as helpful");
    await bot.settled();

    expect(outcome.answer?.visibleTo).toBe(by);
    expect(outcome.answer?.text).toMatch(/hank is credited for it \(C-1\)/);
    expect(await creditedIn(bot)).toEqual(["hank"]);
  });

  test("by anybody else is refused with its reason", async () => {
    const bot = await crediting();
    const { answer } = await helped(bot);

    const outcome = await bot.member("grace").person.menu(answer, "Mark as helpful");
    await bot.settled();

    expect(outcome.answer?.text).toMatch(/Only the one who asked/);
    expect(await creditedIn(bot)).toEqual([]);
  });

  test("in a space that did not choose it says so", async () => {
    const bot = await crediting({}, ["thanks"]);
    const { answer } = await helped(bot);

    const outcome = await bot.member("noor").person.menu(answer, "Mark as helpful");

    expect(outcome.answer?.text).toMatch(/not used for credit here/);
  });
});
