import { describe, expect, test } from "vitest";
import type { Event } from "../../src/chat/event.ts";
import type { EventKey } from "../../src/core/ids.ts";
import type { SeenMessage } from "../../src/platforms/playground/seen.ts";
import { startTestBot, type TestBot, type TestBotOptions } from "../support/bot.ts";
import { busy, connectionLost, faultyStore } from "../support/faulty-store.ts";
import { openRecord, type TestRecord } from "../support/record.ts";
import { workshop } from "../support/workshop.ts";

const QUESTION = "/ask when are the awards granted?";
const ANSWER = /From: Award dates/;

/** A bot whose record can be looked into, and fails when it is told to. */
async function start(options: Omit<TestBotOptions, "store"> = {}) {
  const record = await openRecord();
  const store = faultyStore(record.store);
  const bot = await startTestBot({ ...options, store });
  return { bot, store, record };
}

/** How often noor was answered in #general, and how often her question was kept. */
const answers = ({ bot, record }: { bot: TestBot; record: TestRecord }) => ({
  shown: bot.sees("noor", "#general").filter(({ byLaurel, text }) => byLaurel && ANSWER.test(text)).length,
  kept: record.rows().question?.length,
});
const ONE = { shown: 1, kept: 1 };

/** The event by which Laurel heard of something. */
const heardAs = ({ playground }: TestBot, key: EventKey | undefined): Event =>
  playground.world.events.get(key as EventKey)?.event as Event;

describe("an event that is delivered again", () => {
  test("changes nothing, neither in the record nor in the chat", async () => {
    const { bot, record } = await start();
    const { event } = await bot.member("noor").types(QUESTION);
    const before = { rows: record.rows(), shown: bot.sees("noor", "#general") };

    const again = await bot.playground.redeliver(event);
    await bot.settled();

    expect(again.acknowledged).toBe(true);
    expect(before.shown).toHaveLength(1);
    expect({ rows: record.rows(), shown: bot.sees("noor", "#general") }).toEqual(before);
  });

  test("three times at once, is answered once", async () => {
    const { bot, store, record } = await start();
    store.onNextTransact({ error: connectionLost(), when: "at once" });
    const { event } = await bot.member("noor").types(QUESTION);

    await Promise.all([1, 2, 3].map(() => bot.playground.redeliver(event)));
    await bot.settled();

    expect(answers({ bot, record })).toEqual(ONE);
  });
});

describe("an acknowledgement", () => {
  test("is given when the event is on record, not before", async () => {
    const bot = await startTestBot();
    const { event: key } = await bot.member("noor").types(QUESTION);
    const event = { ...heardAs(bot, key), key: "playground:later" as EventKey };
    const inlet = bot.app.receiver.inletFor(bot.playground);
    let unfinished: number | undefined;

    await inlet.take(event, async () => {
      unfinished = (await bot.store.read.inbox.count()).unfinished;
    });

    expect(unfinished).toBe(1);
  });

  test("is not given for what could not be recorded; delivered again it is answered", async () => {
    const { bot, store, record } = await start();
    store.onNextTransact({ error: connectionLost(), when: "at once" });

    const lost = await bot.member("noor").types(QUESTION);
    const again = await bot.playground.redeliver(lost.event);
    await bot.settled();

    expect(lost).toMatchObject({ acknowledged: false, answer: undefined });
    expect(again.acknowledged).toBe(true);
    expect(answers({ bot, record })).toEqual(ONE);
  });

  test("that fails costs nobody the answer", async () => {
    const bot = await startTestBot();
    const { event: key } = await bot.member("noor").types("/help");
    const event = heardAs(bot, key);
    const said: string[] = [];
    const inlet = bot.app.receiver.inletFor({
      ...bot.playground,
      answer: async (_event, reply) => {
        said.push(reply.kind);
        return { kind: "sent" };
      },
    });
    const once = { ...event, key: "playground:unheard" as EventKey };

    await inlet.take(once, () => Promise.reject(new Error("the platform hung up")));
    await inlet.take(once);

    expect(said).toEqual(["say"]);
    expect(await bot.store.read.inbox.count()).toMatchObject({ unfinished: 0 });
  });
});

describe("what does not concern Laurel", () => {
  test.each([
    ["a message between people", (bot: TestBot) => bot.playground.as("noor").types("#general", "good morning")],
    ["a message of a bot to Laurel", (bot: TestBot) => bot.playground.as("feedbot").types("#general", "@laurel help")],
    ["a command of a bot", (bot: TestBot) => bot.playground.as("feedbot").types("#general", QUESTION)],
    ["a DM of a bot", (bot: TestBot) => bot.playground.as("feedbot").dm("when are the awards granted?")],
    ["a message of Laurel itself", (bot: TestBot) => bot.playground.as("laurel").types("#general", "@laurel help")],
    ["a member who comes", (bot: TestBot) => bot.playground.welcomes({ name: "newcomer" })],
  ])("%s is not answered, and nothing of it is kept", async (_case, happens) => {
    const { bot, record } = await start();
    await bot.settled();
    const before = record.rows();

    const outcome = await happens(bot);
    await bot.settled();

    expect(outcome.heard).toBe(false);
    expect(record.rows()).toEqual(before);
    expect([...bot.playground.world.messages.values()].filter(({ body }) => "view" in body)).toEqual([]);
  });

  test("is acknowledged all the same, so that it does not come again", async () => {
    const bot = await startTestBot();
    const inlet = bot.app.receiver.inletFor(bot.playground);
    const { event: key } = await bot.member("noor").types("/help");
    const event = heardAs(bot, key);
    let acknowledged = false;

    await inlet.take({ ...event, by: { ...event.by, bot: true }, key: "playground:bot" as EventKey }, () => {
      acknowledged = true;
    });

    expect(acknowledged).toBe(true);
  });
});

describe("a bug", () => {
  test("becomes an apology with a reference that the log explains, without anybody's words", async () => {
    const bot = await startTestBot({ registry: workshop });

    const apology = await bot.member("noor").types("/break my-private-nomination of Grace");

    const [, reference] = /reference: (E-[0-9A-Z]{5})\.$/.exec(apology.text) ?? [];
    expect(apology.visibleTo).toBe("noor");
    expect(bot.log).toContainEqual(
      expect.objectContaining({
        level: 50,
        reference,
        event: apology.event,
        cause: expect.objectContaining({
          name: "Error",
          at: expect.arrayContaining([expect.stringMatching(/break\.ts/)]),
        }),
      }),
    );
    expect(JSON.stringify(bot.log)).not.toMatch(/private|nomination|Grace/);
  });

  test("in a mention is apologised for where it was written, since an apology is for anybody", async () => {
    const bot = await startTestBot({ registry: workshop });

    const apology = await bot.member("noor").types("@laurel /break please");

    expect(apology.text).toMatch(/^Something went wrong on my side/);
  });

  test("behind a button is answered like any other", async () => {
    const bot = await startTestBot({ registry: workshop });
    const button = await bot.member("noor").types("/break");

    const apology = await button.presses("Break it");

    expect(apology.text).toMatch(/^Something went wrong on my side/);
  });

  test("does no harm to the next event, nor to those beside it", async () => {
    const bot = await startTestBot({ registry: workshop });
    const noor = bot.member("noor");

    const [, beside] = await Promise.all([noor.types("/break everything"), bot.member("hank").types("/replace")]);
    const next = await noor.types("/replace");

    expect([beside.text, next.text]).toEqual(["An open case.", "An open case."]);
  });

  test("takes back everything its command did before", async () => {
    const { bot, record } = await start({ registry: workshop });

    const apology = await bot.member("noor").types("/post-and-break when are the awards granted?");

    const { question, text, outbox, audit } = record.rows();
    expect(apology.text).toMatch(/^Something went wrong/);
    expect({ question, text, outbox, audit }).toEqual({ question: [], text: [], outbox: [], audit: [] });
    expect(bot.sees("hank", "#general").filter(({ byLaurel }) => byLaurel)).toEqual([]);
  });

  test("while suggestions are made gives none", async () => {
    const bot = await startTestBot();

    const found = await bot.playground.as("noor").completes("no such command", "option", "x");

    expect(found).toEqual([]);
  });
});

describe("a record that fails", () => {
  test.each([
    ["is busy as a decision begins", "at once", 1],
    ["is busy as a decision is committed", "at commit", 1],
    ["is busy four times in a row", "at commit", 4],
  ] as const)("and %s has the event decided again, with one result", async (_case, when, times) => {
    const { bot, store, record } = await start();
    store.onNextDecision(...Array.from({ length: times }, () => ({ error: busy(), when })));

    const answer = await bot.member("noor").types(QUESTION);

    expect(answer.text).toMatch(ANSWER);
    expect(answers({ bot, record })).toEqual(ONE);
  });

  test("and is busy for longer has the event decided later, rather than apologised for", async () => {
    const { bot, store, record } = await start();
    store.onNextDecision(...Array.from({ length: 5 }, () => ({ error: busy(), when: "at commit" as const })));

    const answer = await bot.member("noor").types(QUESTION);
    expect(answer.answer).toBeUndefined();
    await bot.passes(1_000);

    expect(answers({ bot, record })).toEqual(ONE);
  });

  test("and commits without a word still has the answer delivered, once", async () => {
    const { bot, store, record } = await start();
    store.onNextDecision({ error: connectionLost(), when: "after commit" });

    const answer = await bot.member("noor").types(QUESTION);

    expect(answer.text).toMatch(ANSWER);
    expect(answers({ bot, record })).toEqual(ONE);
    expect(await bot.store.read.inbox.count()).toMatchObject({ unfinished: 0 });
  });

  test("and records an event without a word has it answered later, whether it comes again or not", async () => {
    const { bot, store, record } = await start();
    store.onNextTransact({ error: connectionLost(), when: "after commit" });

    const unheard = await bot.member("noor").types(QUESTION);
    await bot.playground.redeliver(unheard.event);
    expect(answers({ bot, record })).toMatchObject({ shown: 0 });
    await bot.passes(5_000);

    expect(unheard.acknowledged).toBe(false);
    expect(answers({ bot, record })).toEqual(ONE);
  });

  test("and is out of reach for an hour has the event answered when it is back", async () => {
    const { bot, store, record } = await start();
    store.onNextDecision({ error: connectionLost(), when: "at once", staysAway: true });

    const answer = await bot.member("noor").types(QUESTION);
    await bot.passes(3_600_000);
    expect(store.outOfReach).toBe(true);
    store.outOfReach = false;
    await bot.passes(60_000);

    expect(answer.acknowledged).toBe(true);
    expect(answers({ bot, record })).toEqual(ONE);
  });
});

describe("a platform that fails to show a reply", () => {
  test.each([
    ["before it was shown", "throws"],
    ["after it was shown", "unheard"],
  ] as const)("%s is asked again, and the reply is there once", async (_case, kind) => {
    const { bot, record } = await start();
    bot.playground.faults.onNextAnswer({ kind });

    await bot.member("noor").types(QUESTION);
    await bot.passes(1_000);

    expect(answers({ bot, record })).toEqual(ONE);
    expect(await bot.store.read.inbox.count()).toMatchObject({ unfinished: 0, failed: 0 });
  });

  test("for now is asked again when it says so", async () => {
    const { bot, record } = await start();
    bot.playground.faults.onNextAnswer({ kind: "again", afterMs: 90_000 });

    await bot.member("noor").types(QUESTION);
    await bot.passes(89_999);
    const before = answers({ bot, record });
    await bot.passes(1);

    expect(before.shown).toBe(0);
    expect(answers({ bot, record })).toEqual(ONE);
  });

  test("for good is not asked again, and what was decided stands", async () => {
    const { bot, record } = await start();
    bot.playground.faults.onNextAnswer({ kind: "never", reason: "gone" });

    await bot.member("noor").types(QUESTION);
    await bot.passes(3_600_000);

    expect(answers({ bot, record }).shown).toBe(0);
    expect(await bot.store.read.inbox.count()).toMatchObject({ unfinished: 0, failed: 0 });
  });

  test("again and again is given up in the end, and the status says so", async () => {
    const { bot, record } = await start();
    bot.playground.faults.onNextAnswer(...Array.from({ length: 12 }, () => ({ kind: "throws" }) as const));

    await bot.member("noor").types(QUESTION);
    await bot.passes(3_600_000);
    const status = await bot.member("sam").types("/program status");

    expect(answers({ bot, record }).shown).toBe(0);
    expect(status.text).toMatch(/0 unfinished, 1 failed/);
  });

  test("until its token is void is answered after all, behind a button that opens it for the asker alone", async () => {
    const { bot, record } = await start({ playground: { handlesLastMs: 3_000 } });
    bot.playground.faults.onNextAnswer({ kind: "again", afterMs: 3_000 });

    await bot.member("noor").types(QUESTION);
    await bot.passes(60_000);
    const offered = bot.sees("noor", "#general").at(-1) as SeenMessage;
    const notHers = await bot.member("hank").presses(offered, "Show me");
    const shown = await bot.member("noor").presses(offered, "Show me");

    expect(offered.text).toMatch(/I have an answer for you alone/);
    expect(notHers.text).not.toMatch(ANSWER);
    expect(shown).toMatchObject({ visibleTo: "noor", text: expect.stringMatching(ANSWER) });
    expect(answers({ bot, record })).toEqual(ONE);
  });

  test("until its token is void is answered once, however often it is tried", async () => {
    const { bot, store } = await start({ playground: { handlesLastMs: 3_000 } });
    bot.playground.faults.onNextAnswer({ kind: "again", afterMs: 3_000 });
    await bot.member("noor").types(QUESTION);

    store.onNextDecision({ error: connectionLost(), when: "after commit" });
    await bot.passes(3_600_000);

    const offers = bot.sees("noor", "#general").filter(({ text }) => /I have an answer for you/.test(text));
    expect(offers).toHaveLength(1);
    expect(await bot.store.read.inbox.count()).toMatchObject({ unfinished: 0, failed: 0 });
  });

  test("for more than a day is not troubled with the reply any more", async () => {
    const { bot } = await start({ playground: { handlesLastMs: 3_000 } });
    bot.playground.faults.onNextAnswer({ kind: "again", afterMs: 25 * 3_600_000 });

    await bot.member("noor").types(QUESTION);
    await bot.passes(26 * 3_600_000);

    expect(bot.sees("noor", "#general").filter(({ byLaurel }) => byLaurel)).toEqual([]);
    expect(await bot.store.read.inbox.count()).toMatchObject({ unfinished: 0, failed: 0 });
  });
});
