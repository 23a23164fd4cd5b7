import { expect, test } from "vitest";
import { KEEP_DAYS, startHousekeeping, sweep } from "../../src/app/housekeeping.ts";
import { notice, say } from "../../src/chat/view.ts";
import { openLog } from "../../src/log.ts";
import { rowIds } from "../../src/row-ids.ts";
import { ADA, CHANNEL, MONDAY, message, messageRef, post, REPLY, SPACE } from "../contracts/store/samples.ts";
import { connectionLost, faultyStore } from "../support/faulty-store.ts";
import { manualTimer } from "../support/manual-timer.ts";
import { openRecord, type TestRecord } from "../support/record.ts";

const HOUR = 3_600_000;
const keepDays = { drafts: 30, keptViews: 30 };
const LONGEST = Math.max(...Object.values(KEEP_DAYS)) * 24 * HOUR;
const log = openLog({ level: "silent", format: "json" }, { write: () => {} });

/** A record with something of everything, all of it from Monday: done, failed and waiting. */
async function openLivedIn(): Promise<TestRecord> {
  const record = await openRecord();
  const nextId = rowIds(manualTimer(MONDAY));
  await record.store.transact(
    async ({ accounts, inbox, outbox, drafts, keptViews, texts, questions, audit, cards, unasked }) => {
      for (const state of ["recorded", "decided", "failed", "done"]) {
        const id = nextId<"inbox">();
        await inbox.record(id, message(state), MONDAY);
        if (state === "decided") await inbox.decide(id, REPLY);
        if (state === "failed") await inbox.giveUp(id, "tried too often");
        if (state === "done") await inbox.finish(id);
      }
      const [sent, failed, sending, ready] = [
        nextId<"outbox">(),
        nextId<"outbox">(),
        nextId<"outbox">(),
        nextId<"outbox">(),
      ];
      for (const id of [sent, failed, sending, ready])
        await outbox.add({ id, space: SPACE, effect: post(id), dueAt: MONDAY });
      await outbox.claim({ by: "worker", now: MONDAY, leaseUntil: MONDAY, limit: 3 });
      await outbox.markSent(sent, "worker", MONDAY);
      await outbox.markFailed(failed, "worker", "refused");

      const ada = await accounts.ensure({ account: ADA, name: "Ada", bot: false, at: MONDAY, inDm: false });
      await drafts.keep({
        id: nextId(),
        account: ada.id,
        form: "1|ask.question",
        values: { question: "?" },
        at: MONDAY,
      });
      await keptViews.keep({ id: nextId(), account: ada.id, view: notice(say`for Ada`), at: MONDAY });
      const text = nextId<"text">();
      await texts.keep({ id: text, body: "a question", at: MONDAY });
      await questions.add({ id: nextId(), text, outcome: "unknown", sections: [], score: 0, askedAt: MONDAY });
      await audit.add({ id: nextId(), at: MONDAY, by: ada.id, what: "looked around", subject: {} });
      await cards.keep("card", messageRef("1"));
      const answer = { id: nextId<"unasked answer">(), place: CHANNEL.id, message: messageRef("1").id };
      await unasked.add({ ...answer, asker: ada.id, section: "a.md#b", askedAt: MONDAY, effect: "unasked 1" });
    },
  );
  return record;
}

/** How many rows each table has. */
const sizes = (record: TestRecord): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(record.rows()).map(([table, rows]) => [table, rows.length]));

test("what is done goes after its days; what waits, what failed and every fact stays", async () => {
  const record = await openLivedIn();
  const before = sizes(record);

  await sweep(record.store, MONDAY + LONGEST, keepDays);
  const onItsLastDay = sizes(record);
  await sweep(record.store, MONDAY + LONGEST + 1, keepDays);

  const { inbox = [], outbox = [] } = record.rows();
  expect(onItsLastDay).toEqual(before);
  expect(sizes(record)).toEqual({ ...before, inbox: 3, outbox: 3, draft: 0, kept_view: 0, unasked_answer: 0 });
  expect(inbox.map(({ state }) => state).toSorted()).toEqual(["decided", "failed", "recorded"]);
  expect(outbox.map(({ state }) => state).toSorted()).toEqual(["failed", "ready", "sending"]);
});

test("what failed stays to be seen, without anybody's words", async () => {
  const record = await openLivedIn();

  await sweep(record.store, MONDAY + LONGEST + 1, keepDays);

  const failed = Object.values(record.rows())
    .flat()
    .filter(({ state }) => state === "failed");
  expect(failed).toEqual([
    expect.objectContaining({ event: null, reply: null, why: "tried too often" }),
    expect.objectContaining({ effect: null, fallback: null, why: "refused" }),
  ]);
});

test("it is looked after at every start and every hour, also after an hour in which the record was out of reach", async () => {
  const record = await openLivedIn();
  const store = faultyStore(record.store);
  const timer = manualTimer(MONDAY + LONGEST + 1);
  store.onNextTransact({ error: connectionLost(), when: "at once" });

  const housekeeping = startHousekeeping({ store, timer, log, keepDays });
  await expect.poll(() => timer.nextDueAt(), { interval: 1 }).toBe(timer.now() + HOUR);
  const afterTheFirst = sizes(record).draft;
  timer.advance(HOUR);
  await housekeeping.stop();

  expect(afterTheFirst).toBe(1);
  expect(sizes(record).draft).toBe(0);
  expect(timer.nextDueAt()).toBeUndefined();
});
