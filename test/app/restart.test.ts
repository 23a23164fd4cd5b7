import { describe, expect, test } from "vitest";
import { type JournalEntry, memoryPersistence } from "../../src/platforms/playground/persistence.ts";
import type { SeenMessage } from "../../src/platforms/playground/seen.ts";
import type { OpenedStore } from "../../src/store/open.ts";
import { startTestBot } from "../support/bot.ts";
import { onEachStore } from "../support/each-store.ts";
import { busy, connectionLost, faultyStore } from "../support/faulty-store.ts";
import { openRecord } from "../support/record.ts";
import { postgresUrl } from "../support/services.ts";
import { workshop } from "../support/workshop.ts";

/** Messages that are decided together; the others wait for their turn. */
const MOST_AT_ONCE = 8;
const QUESTION = "/ask when are the awards granted?";

/** Runs of Laurel one after the other, over one record and one world. */
function runsOver(store: OpenedStore) {
  const journal: JournalEntry[] = [];
  return (as: OpenedStore = store) =>
    startTestBot({ store: as, playground: { persistence: memoryPersistence(journal) } });
}

const answersIn = (bot: Awaited<ReturnType<typeof startTestBot>>) =>
  bot.sees("noor", "#general").filter(({ byLaurel }) => byLaurel);

onEachStore(postgresUrl(), (open) => {
  describe("what a run acknowledged and did not finish, the next one does", () => {
    test("recorded, it is decided and answered once", async () => {
      const store = await open();
      const faulty = faultyStore(store);
      const nextRun = runsOver(store);
      const first = await nextRun(faulty);
      faulty.onNextDecision({ error: connectionLost(), when: "at once", staysAway: true });
      const asked = await first.member("noor").types(QUESTION);
      await first.stop();

      const second = await nextRun();
      const third = await nextRun();

      expect(asked).toMatchObject({ acknowledged: true, answer: undefined });
      expect(answersIn(second).map(({ text }) => text)).toEqual([expect.stringMatching(/Award dates/)]);
      expect(answersIn(third)).toHaveLength(1);
      expect(await store.read.inbox.count()).toMatchObject({ unfinished: 0, failed: 0 });
    });

    test("recorded and still waiting for its turn when Laurel is stopped, it is answered once by the next", async () => {
      const store = await open();
      const journal: JournalEntry[] = [];
      const world = { persistence: memoryPersistence(journal) };
      const gate = Promise.withResolvers<void>();
      const first = await startTestBot({
        store,
        playground: world,
        platform: (playground) => ({
          ...playground,
          rolesOf: async (account, space) => {
            await gate.promise;
            return playground.rolesOf(account, space);
          },
        }),
      });
      const people = ["noor", "hank", "grace", "ada", "linus", "emma", "lena", "sam", "omar", "noor"];
      for (const name of people)
        void first.playground.as(name).types("#general", "@laurel when are the awards granted?");
      while ((await store.read.inbox.count()).unfinished < people.length) await first.timer.breathe();

      const stopping = first.stop();
      gate.resolve();
      await stopping;
      const left = (await store.read.inbox.count()).unfinished;
      const second = await startTestBot({ store, playground: world });
      await second.settled();

      const answers = [...second.playground.world.messages.values()].filter(({ body }) => "view" in body);
      expect(left).toBe(people.length - MOST_AT_ONCE);
      expect(answers).toHaveLength(people.length);
      expect(await store.read.inbox.count()).toMatchObject({ unfinished: 0, failed: 0 });
    });

    test("decided, it is answered as it was decided", async () => {
      const store = await open();
      const nextRun = runsOver(store);
      const first = await nextRun();
      first.playground.faults.onNextAnswer({ kind: "throws" });
      await first.member("noor").types(QUESTION);
      const [decided] = await store.read.inbox.unfinished(10);
      await first.stop();

      const second = await nextRun();

      const reply = decided?.reply;
      expect(answersIn(first)).toEqual([]);
      expect(answersIn(second).map(({ text }) => text)).toEqual([reply && "view" in reply && reply.view.plain]);
    });

    test("answered without a word, it is not answered again", async () => {
      const store = await open();
      const nextRun = runsOver(store);
      const first = await nextRun();
      first.playground.faults.onNextAnswer({ kind: "unheard" });
      await first.member("noor").types(QUESTION);
      await first.stop();

      const second = await nextRun();

      expect(answersIn(second)).toHaveLength(1);
    });

    test("put out and not delivered, an effect is delivered once", async () => {
      const store = await open();
      const nextRun = runsOver(store);
      const first = await nextRun();
      const answer = await first.member("noor").types(QUESTION);
      first.playground.faults.onNextPerform({ kind: "throws" });
      await answer.presses("Share here");
      await first.stop();

      const second = await nextRun();
      await second.passes(60_000);
      const third = await nextRun();
      await third.passes(60_000);

      const shared = third.sees("hank", "#general").filter(({ byLaurel }) => byLaurel);
      expect(shared).toHaveLength(1);
    });
  });

  test("two runs that take up the same event decide it once", async () => {
    const store = await open();
    const faulty = faultyStore(store);
    const nextRun = runsOver(store);
    const first = await nextRun(faulty);
    faulty.onNextDecision(...Array.from({ length: 5 }, () => ({ error: busy(), when: "at commit" as const })));
    await first.member("noor").types("/ask who won the football last night?");
    await first.stop();

    await Promise.all([nextRun(), nextRun(), nextRun()]);

    expect(await store.read.questions.open(10)).toHaveLength(1);
    expect(await store.read.inbox.count()).toMatchObject({ unfinished: 0, failed: 0 });
  });

  test("what happened while Laurel was away is answered when it is back", async () => {
    const store = await open();
    const nextRun = runsOver(store);
    const first = await nextRun();
    await first.stop();
    const asked = await first.member("noor").types(QUESTION);
    await first.member("feedbot").types(QUESTION);

    const second = await nextRun();
    await second.settled();

    expect(asked.heard).toBe(false);
    expect(answersIn(second)).toHaveLength(1);
  });
});

test.each([
  ["its reply", "update inbox set reply = json_set(reply, '$.v', 99)"],
  ["the event", "update inbox set event = json_set(event, '$.body.kind', 'telepathy')"],
])("what waits is given up, not tried at every start, where this version cannot read %s", async (_case, damage) => {
  const record = await openRecord();
  const nextRun = runsOver(record.store);
  const first = await nextRun();
  first.playground.faults.onNextAnswer({ kind: "throws" });
  await first.member("noor").types(QUESTION);
  await first.stop();

  record.run(damage);
  await nextRun();

  expect(record.rows().inbox).toMatchObject([{ state: "failed", why: expect.stringMatching(/cannot read/) }]);
});

test("a button of a command that is gone since is answered kindly", async () => {
  const record = await openRecord();
  const journal: JournalEntry[] = [];
  const playground = { persistence: memoryPersistence(journal) };
  const first = await startTestBot({ store: record.store, playground, registry: workshop });
  await first.member("noor").types("/replace");
  await first.stop();

  const second = await startTestBot({ store: record.store, playground });
  const [card] = second.sees("noor", "#general").filter(({ buttons }) => buttons.length > 0);
  const pressed = await second.member("noor").presses(card as SeenMessage, "Close it");

  expect(pressed.text).toMatch(/older version of me/);
});
