import { describe, expect, test } from "vitest";
import { encodeAction } from "../../src/chat/action.ts";
import type { PlaygroundOptions } from "../../src/platforms/playground/index.ts";
import { type JournalEntry, memoryPersistence } from "../../src/platforms/playground/persistence.ts";
import type { SeenMessage } from "../../src/platforms/playground/seen.ts";
import type { OpenedStore } from "../../src/store/open.ts";
import { startTestBot, type TestBot } from "../support/bot.ts";
import { onEachStore } from "../support/each-store.ts";
import { connectionLost, faultyStore } from "../support/faulty-store.ts";
import { forgedPress } from "../support/forged.ts";
import { knowledge, program } from "../support/parts.ts";
import { openRecord } from "../support/record.ts";
import { postgresUrl } from "../support/services.ts";

const { waitSeconds, perHourPerChannel, notWantedPerWeek } = program.answers.unasked;
const WAIT = waitSeconds * 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DATES = "when are the awards granted?";
const TERM = "how long does an award last?";
const NAME = "what does MVP stand for?";
const PAID = "Does paid work count towards the award?";

/** What Laurel says to everybody in #general and its threads. */
const answersIn = (bot: TestBot): readonly SeenMessage[] =>
  bot.playground
    .as("hank")
    .places()
    .filter(({ id, parent }) => [id, parent].includes(bot.place("general").id))
    .flatMap((place) => bot.sees("hank", place))
    .filter(({ byLaurel, onlyYou }) => byLaurel && !onlyYou);

async function listening(options: Parameters<typeof startTestBot>[0] = {}): Promise<TestBot> {
  const bot = await startTestBot(options);
  await bot.member("omar").types("/program unasked on");
  return bot;
}

/** Asks, lets the wait pass, and finds the answer. */
async function answered(bot: TestBot, question: string, asker = "noor"): Promise<SeenMessage> {
  const before = answersIn(bot).length;
  await bot.member(asker).types(question);
  await bot.passes(WAIT);
  const answer = answersIn(bot).at(-1);
  if (!answer || answersIn(bot).length !== before + 1) throw new Error(`"${question}" was not answered once`);
  return answer;
}

describe("a question to everybody", () => {
  test("is left alone unless the channel's admins said otherwise, and costs no write", async () => {
    const bot = await startTestBot();

    const asked = await bot.member("noor").types(DATES);
    await bot.passes(WAIT);

    expect(asked.heard).toBe(false);
    expect(answersIn(bot)).toEqual([]);
    expect(await bot.store.read.inbox.count()).toMatchObject({ lastReceivedAt: undefined });
  });

  test("is answered in its thread after people had the first word, from public sections", async () => {
    const bot = await listening();

    await bot.member("noor").types(DATES);
    await bot.passes(WAIT - 1);
    const early = answersIn(bot);
    await bot.passes(1);

    const [answer, ...more] = answersIn(bot);
    expect(early).toEqual([]);
    expect(more).toEqual([]);
    expect(answer?.text).toMatch(/1 April 2026[\s\S]*From: Award dates/);
    expect(answer?.ref.place).toMatchObject({ kind: "thread", parent: bot.place("general").id });
    expect(answer?.buttons.map(({ label }) => label)).toEqual(["Not wanted"]);
  });

  test.each([
    ["that is not about the program", "why does my build fail?"],
    ["of which Laurel is not sure", "awards?? what about those"],
    ["to somebody by name", `@ada ${DATES}`],
    ["that is no question", "I think they are granted in January"],
  ])("%s gets no answer", async (_case, words) => {
    const bot = await listening();

    await bot.member("noor").types(words);
    await bot.passes(WAIT);

    expect(answersIn(bot)).toEqual([]);
  });

  test("in a thread, or as a reply, is left to those who talk there", async () => {
    const bot = await listening();
    const { posted } = await bot.member("ada").types("Good morning, all of you");
    if (!posted) throw new Error("nothing was posted");

    await bot.member("noor").person.opensThread(posted, DATES);
    await bot.member("noor").person.replies(posted, TERM);
    await bot.passes(WAIT);

    expect(answersIn(bot)).toEqual([]);
  });

  test("that is put to Laurel is answered at once, and no second time", async () => {
    const bot = await listening();
    await bot.member("noor").types(DATES);

    await bot.member("noor").types(`@laurel ${DATES}`);
    const atOnce = answersIn(bot).length;
    await bot.passes(WAIT);

    expect(atOnce).toBe(1);
    expect(answersIn(bot)).toHaveLength(1);
  });

  test("is answered once, whoever else asks the same within the hour", async () => {
    const bot = await listening();
    await answered(bot, DATES);

    await bot.member("grace").types(DATES);
    await bot.passes(WAIT);

    expect(answersIn(bot)).toHaveLength(1);
  });

  test("that Laurel heard of too late is left alone", async () => {
    const journal: JournalEntry[] = [];
    const store = (await openRecord()).store;
    const playground: Partial<PlaygroundOptions> = { persistence: memoryPersistence(journal) };
    const first = await listening({ store, playground });
    await first.stop();
    await first.member("noor").types(DATES);

    const second = await startTestBot({ store, playground, now: "2026-03-01T09:10:00Z" });
    await second.passes(WAIT);

    expect(answersIn(second)).toEqual([]);
  });
});

describe("an answer that waits is withdrawn", () => {
  test.each<[string, (bot: TestBot, question: NonNullable<Awaited<ReturnType<typeof ask>>>) => Promise<unknown>]>([
    ["when a person answers in the channel", (bot) => bot.member("ada").types("In January, April, July and October.")],
    ["when a person answers in its thread", (bot, question) => bot.member("ada").person.opensThread(question, "Soon.")],
    ["when a person asks back", (bot) => bot.member("ada").types("why do you want to know?")],
    ["when the question is edited", (bot, question) => bot.member("noor").person.edits(question, "never mind")],
    ["when the question is deleted", (bot, question) => bot.member("noor").person.deletes(question)],
    ["when unasked answers are switched off", (bot) => bot.member("omar").types("/program unasked off")],
  ])("%s", async (_case, happens) => {
    const bot = await listening();
    const question = await ask(bot);

    await happens(bot, question);
    await bot.passes(WAIT);

    expect(answersIn(bot).filter(({ text }) => text.includes("Award dates"))).toEqual([]);
    expect(await bot.store.read.outbox.count()).toMatchObject({ ready: 0, sending: 0, failed: 0 });
  });

  test.each<[string, (bot: TestBot) => Promise<unknown>]>([
    ["what the asker adds", (bot) => bot.member("noor").types("I have to know by Friday")],
    ["what a bot says", (bot) => bot.playground.as("feedbot").types("#general", "Three new posts.")],
    ["what is said in another channel", (bot) => bot.member("ada").types("Good morning", "#award-questions")],
    ["somebody who asks something else about the program", (bot) => bot.member("grace").types(TERM)],
    ["somebody who asks Laurel", (bot) => bot.member("grace").types(`@laurel ${TERM}`)],
  ])("but not by %s", async (_case, happens) => {
    const bot = await listening();
    await ask(bot);

    await happens(bot);
    await bot.passes(WAIT);

    expect(answersIn(bot).filter(({ text }) => text.includes("From: Award dates"))).toHaveLength(1);
  });

  test("by an answer that comes while the question is still being understood", async () => {
    const understood = Promise.withResolvers<void>();
    const bot = await listening({
      knowledge: {
        ...knowledge,
        async find(question, audiences) {
          if (question === DATES) await understood.promise;
          return knowledge.find(question, audiences);
        },
      },
    });
    const asking = bot.playground.as("noor").types("#general", DATES);

    await bot.playground.as("ada").types("#general", "In January, for one.");
    understood.resolve();
    await asking;
    await bot.passes(WAIT);

    expect(answersIn(bot)).toEqual([]);
  });

  const ask = async (bot: TestBot) => {
    const { posted } = await bot.member("noor").types(DATES);
    if (!posted) throw new Error("nothing was posted");
    return posted;
  };
});

onEachStore(postgresUrl(), (open) => {
  describe("the cap of an hour", () => {
    test("holds for questions that come at once", async () => {
      const bot = await listening({ store: await open() });

      await Promise.all(
        [DATES, TERM, NAME, PAID].map((question, index) =>
          bot.playground.as(["noor", "hank", "grace", "ada"][index] ?? "").types("#general", question),
        ),
      );
      await bot.passes(WAIT);

      expect(answersIn(bot)).toHaveLength(perHourPerChannel);
    });

    test("is counted by when the questions were asked, and another channel has its own", async () => {
      const bot = await listening({ store: await open() });
      await bot.member("omar").types("/program unasked on", "#award-questions");
      await answered(bot, DATES);
      await answered(bot, TERM);

      await bot.member("noor").types(NAME);
      await bot.member("noor").types(NAME, "#award-questions");
      await bot.passes(WAIT);
      const inTheHour = answersIn(bot).length;
      await bot.passes(HOUR - 3 * WAIT);
      await answered(bot, PAID);

      expect(inTheHour).toBe(perHourPerChannel);
      expect(
        await bot.store.read.unasked.standing(bot.place("award-questions").id, 0, Number.MAX_SAFE_INTEGER),
      ).toHaveLength(1);
    });

    test("does not count what was withdrawn", async () => {
      const bot = await listening({ store: await open() });
      for (const question of [DATES, TERM, NAME]) {
        await bot.member("noor").types(question);
        await bot.member("ada").types("I can tell you all about that.");
      }

      await answered(bot, PAID);

      expect(answersIn(bot)).toHaveLength(1);
    });
  });

  describe("once", () => {
    function runsOver(store: OpenedStore) {
      const journal: JournalEntry[] = [];
      return (as: OpenedStore = store) =>
        startTestBot({ store: as, playground: { persistence: memoryPersistence(journal) } });
    }

    test("a question that is delivered again is answered once", async () => {
      const bot = await listening({ store: await open() });
      const { event: key } = await bot.member("noor").types(DATES);
      const event = key && bot.playground.world.events.get(key)?.event;
      if (!event) throw new Error("the question was not heard");

      const inlet = bot.app.receiver.inletFor(bot.playground);
      await Promise.all([inlet.take(event), inlet.take(event)]);
      await bot.passes(WAIT);
      await inlet.take(event);
      // The same message under another key, as after a resumed session.
      await inlet.take({ ...event, key: `${event.key}:again` as typeof event.key });
      await bot.passes(WAIT);

      expect(answersIn(bot)).toHaveLength(1);
    });

    test("a question that is delivered under another key still waits for what people say", async () => {
      const bot = await listening({ store: await open() });
      const { event: key } = await bot.member("noor").types(DATES);
      const event = key && bot.playground.world.events.get(key)?.event;
      if (!event) throw new Error("the question was not heard");
      await bot.app.receiver.inletFor(bot.playground).take({ ...event, key: `${key}:again` as typeof key });

      await bot.member("ada").types("In January, for one.");
      await bot.passes(WAIT);

      expect(answersIn(bot)).toEqual([]);
    });

    test("an answer that waits at a stop is given after the start, once, and Laurel still listens there", async () => {
      const nextRun = runsOver(await open());
      const first = await nextRun();
      await first.member("omar").types("/program unasked on");
      await first.member("noor").types(DATES);
      await first.stop();

      const second = await nextRun();
      await second.passes(WAIT);
      const third = await nextRun();
      await third.passes(WAIT);
      await answered(third, TERM);

      expect(answersIn(second)).toHaveLength(1);
      expect(answersIn(third)).toHaveLength(2);
    });

    test("an answer that waits at a stop is withdrawn by what people say after the start", async () => {
      const nextRun = runsOver(await open());
      const first = await nextRun();
      await first.member("omar").types("/program unasked on");
      await first.member("noor").types(DATES);
      await first.stop();

      const second = await nextRun();
      await second.member("ada").types("In January, for one.");
      await second.passes(WAIT);

      expect(answersIn(second)).toEqual([]);
    });

    test("an answer that fell due long before a start is withdrawn: nobody knows what was said meanwhile", async () => {
      const store = await open();
      const journal: JournalEntry[] = [];
      const first = await listening({ store, playground: { persistence: memoryPersistence(journal) } });
      await first.member("noor").types(DATES);
      await first.stop();

      const second = await startTestBot({
        store,
        playground: { persistence: memoryPersistence(journal) },
        now: "2026-03-01T11:00:00Z",
      });
      await second.passes(WAIT);

      expect(answersIn(second)).toEqual([]);
      expect(await store.read.outbox.count()).toMatchObject({ ready: 0, failed: 0 });
    });

    test("a question that was on record and not decided at a stop is answered once", async () => {
      const store = await open();
      const faulty = faultyStore(store);
      const nextRun = runsOver(store);
      const first = await nextRun(faulty);
      await first.member("omar").types("/program unasked on");
      faulty.onNextDecision({ error: connectionLost(), when: "at once", staysAway: true });
      await first.member("noor").types(DATES);
      await first.stop();

      const second = await nextRun();
      await second.passes(WAIT);

      expect(answersIn(second)).toHaveLength(1);
    });

    test("a question that was decided only after a start is withdrawn by what people say then", async () => {
      const store = await open();
      const faulty = faultyStore(store);
      const nextRun = runsOver(store);
      const first = await nextRun(faulty);
      await first.member("omar").types("/program unasked on");
      faulty.onNextDecision({ error: connectionLost(), when: "at once", staysAway: true });
      await first.member("noor").types(DATES);
      await first.stop();

      const second = await nextRun();
      await second.settled();
      await second.member("ada").types("In January, for one.");
      await second.passes(WAIT);

      expect(answersIn(second)).toEqual([]);
    });
  });

  describe("Not wanted", () => {
    test("removes the answer, and counts once however often and by whomever it is pressed", async () => {
      const bot = await listening({ store: await open() });
      const answer = await answered(bot, DATES);

      await Promise.all([
        bot.playground.as("hank").press(answer, "Not wanted"),
        bot.playground.as("grace").press(answer, "Not wanted"),
      ]);
      await bot.settled();
      await answered(bot, TERM);

      expect(answersIn(bot).map(({ text }) => /From: (.*?)\./.exec(text)?.[1])).toEqual(["How long the award lasts"]);
    });

    test("so often within a week switches unasked answers off there, and staff can see that", async () => {
      const bot = await listening({ store: await open() });
      await bot.member("omar").types("/program unasked on", "#award-questions");
      const said = [];
      for (const question of [DATES, TERM].slice(0, notWantedPerWeek)) {
        const answer = await answered(bot, question);
        said.push(await bot.member("hank").presses(answer, "Not wanted"));
      }
      await bot.passes(HOUR);

      const asked = await bot.member("noor").types(NAME);
      const status = await bot.member("sam").types("/program status");
      const here = await bot.member("omar").types("/program unasked");

      expect(said.at(-1)?.text).toMatch(/only when I am asked/);
      expect(said.at(-1)?.visibleTo).toBe("hank");
      expect(asked.heard).toBe(false);
      expect(status.text).toMatch(/Unasked answers: on in #award-questions; switched off.*: #general/);
      expect(here.text).toMatch(/too many answers were not wanted/);
      expect(await bot.store.read.audit.latest(1)).toMatchObject([
        { by: undefined, what: "switched unasked answers off", subject: { place: bot.place("general").id } },
      ]);
    });

    test("so often tells staff in their channel", async () => {
      const bot = await listening({ store: await open() });
      await bot.store.transact((tx) =>
        tx.settings.set(bot.place("general").space, "staff channel", { ...bot.place("staff") }),
      );

      for (const question of [DATES, TERM].slice(0, notWantedPerWeek))
        await bot.member("hank").presses(await answered(bot, question), "Not wanted");
      await bot.passes(WAIT);

      expect(bot.sees("sam", bot.place("staff")).map(({ text }) => text)).toEqual([
        expect.stringMatching(/of my answers in #general were not wanted[\s\S]*\/program unasked on/),
      ]);
    });

    test("takes back what waits in the channel when it switches off", async () => {
      const bot = await listening({ store: await open() });
      const first = await answered(bot, DATES);
      const second = await answered(bot, TERM);
      await bot.passes(HOUR);
      await bot.member("noor").types(NAME);

      await bot.member("hank").presses(first, "Not wanted");
      await bot.member("hank").presses(second, "Not wanted");
      await bot.passes(WAIT);

      expect(answersIn(bot)).toEqual([]);
    });

    test("in another week, or before it was switched on again, does not count", async () => {
      const bot = await listening({ store: await open() });
      const refuse = async (question: string) => {
        const answer = await answered(bot, question);
        await bot.member("hank").presses(answer, "Not wanted");
      };
      await refuse(DATES);
      // Not by passing it: the worker would wake up twenty thousand times.
      bot.timer.advance(7 * DAY);
      await refuse(TERM);
      await bot.member("omar").types("/program unasked off");
      await bot.passes(HOUR);
      await bot.member("omar").types("/program unasked on");

      await refuse(NAME);

      expect((await bot.member("omar").types("/program unasked")).text).toMatch(/I answer without being asked/);
    });
  });
});

test("a made-up button takes nothing away", async () => {
  const bot = await listening();
  await answered(bot, DATES);

  const nonsense = await forgedPress(bot, "hank", { action: { do: "not-wanted", args: ["x"] } });
  await forgedPress(bot, "hank", { action: { do: "not-wanted", args: [bot.nextId()] } });

  expect(nonsense).toMatch(/no such answer/);
  expect(encodeAction({ do: "not-wanted", args: [bot.nextId()] }).length).toBeLessThan(80);
  expect(answersIn(bot)).toHaveLength(1);
});

describe("what is kept", () => {
  test("no word of the talk, whether it led to an answer or not", async () => {
    const record = await openRecord();
    const bot = await listening({ store: record.store });
    const talk = [DATES, "why does my build fail, does anybody know?", "In January, for one thing."];
    await bot.member("noor").types(talk[0] ?? "");
    await bot.member("hank").types(talk[1] ?? "");
    await bot.member("ada").types(talk[2] ?? "");
    await bot.passes(WAIT);

    const written = JSON.stringify(record.rows());

    expect(talk.filter((words) => written.includes(words))).toEqual([]);
    expect(written).not.toContain("Award dates");
    expect(record.rows().question).toEqual([]);
  });

  test("of those who only talk no account is made, and of an asker none that says what they asked", async () => {
    const record = await openRecord();
    const bot = await listening({ store: record.store });
    await bot.member("hank").types("why does my build fail?");
    await bot.member("noor").types(DATES);
    await bot.member("ada").types("In January, for one thing.");

    const { account = [], unasked_answer: rows = [] } = record.rows();

    expect(account.map(({ name }) => name).toSorted()).toEqual(["noor", "omar"]);
    expect(rows).toMatchObject([{ asker_id: null }]);
  });

  test("what cannot be decided is emptied, and nobody is told", async () => {
    const record = await openRecord();
    const bot = await listening({
      store: record.store,
      knowledge: { ...knowledge, find: () => Promise.reject(new Error("broken")) },
    });

    await bot.member("noor").types(DATES);
    await bot.passes(WAIT);

    expect(answersIn(bot)).toEqual([]);
    expect(JSON.stringify(record.rows().inbox)).not.toContain(DATES);
    expect(await bot.store.read.inbox.count()).toMatchObject({ unfinished: 0, failed: 0 });
  });
});
