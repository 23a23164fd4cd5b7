import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { keepNoLonger } from "../../src/app/scheduled/keep-no-longer.ts";
import { startSchedule } from "../../src/app/scheduled/schedule.ts";
import { movableClock } from "../../src/clock.ts";
import type { RowId } from "../../src/core/ids.ts";
import { rowIds } from "../../src/row-ids.ts";
import { ADA, CHANNEL, GRACE, MONDAY, messageRef, SPACE } from "../contracts/store/samples.ts";
import { startTestBot } from "../support/bot.ts";
import { creditsFor } from "../support/contributions.ts";
import { type Database, onEachDatabase } from "../support/each-database.ts";
import { connectionLost, faultyStore } from "../support/faulty-store.ts";
import { manualTimer } from "../support/manual-timer.ts";
import { program } from "../support/parts.ts";
import { openRecord } from "../support/record.ts";
import { postgresUrl } from "../support/services.ts";

const DAY = 86_400_000;
const keepDays = { ...program.privacy.keepDays, asks: 10, passedOver: 20, excerpts: 30, questions: 40, audit: 50 };
const sooner = { ...program, privacy: { keepDays } };

/** Something of everything that is kept for a while, all of it from Monday. */
async function fill({ store }: Pick<Database, "store">): Promise<void> {
  const nextId = rowIds(manualTimer(MONDAY));
  await store.transact(async (tx) => {
    const see = (account: typeof ADA) =>
      tx.accounts.ensure({ account, name: account, bot: false, at: MONDAY, inDm: false });
    const [ada, grace] = [await see(ADA), await see(GRACE)];
    const on = { place: CHANNEL.id, message: messageRef("1").id };
    const given = { signal: "thanks", at: MONDAY } as const;
    await tx.creditAsks.add({
      id: nextId(),
      ...on,
      ...given,
      space: SPACE,
      asker: ada.id,
      question: "q",
      candidates: [],
      expiresAt: MONDAY,
    });
    await tx.passedOver.add({
      id: nextId(),
      ...on,
      ...given,
      answer: undefined,
      helper: grace.id,
      by: ada.id,
      reason: "no answer seen",
    });
    const keep = async (body: string) => {
      const id: RowId<"text"> = nextId();
      await tx.texts.keep({ id, body, at: MONDAY });
      return id;
    };
    const question: RowId<"question"> = nextId();
    await tx.questions.add({
      id: question,
      text: await keep("asked"),
      outcome: "unknown",
      sections: [],
      score: 0,
      askedAt: MONDAY,
    });
    await tx.questions.addRemark(question, await keep("missing"));
    await tx.audit.add({ id: nextId(), at: MONDAY, by: ada.id, what: "looked around", subject: {} });
    const contribution: RowId<"contribution"> = nextId();
    const facts = {
      kind: "forum-help",
      day: "2026-01-05" as never,
      expertises: [],
      quantity: 1,
      paid: "no",
      visibility: "public",
    } as const;
    await tx.ledger.record({
      id: contribution,
      naturalKey: "k",
      account: grace.id,
      source: "credit",
      at: MONDAY,
      by: ada.id,
      entry: { kind: "recorded", facts },
    });
    await tx.credits.add({
      contribution,
      ...on,
      ...given,
      question: "q",
      helper: grace.id,
      asker: ada.id,
      by: ada.id,
      space: SPACE,
      questionWords: await keep("why"),
      excerpt: await keep("because"),
    });
  });
}

onEachDatabase(postgresUrl(), (open) => {
  test("each goes after its own days and not on its last one; the credit and its question stay", async () => {
    const database = await open();
    await fill(database);
    const job = keepNoLonger({ store: database.store, program: sooner });
    const left = async (days: number) => {
      await job.run(MONDAY + days * DAY + 1);
      const {
        credit_ask,
        passed_over,
        question,
        question_remark,
        audit,
        contribution,
        text = [],
      } = await database.dump();
      const words = ["because", "why", "asked", "missing"].filter((body) =>
        text.some((row) => row.includes(`"${body}"`)),
      );
      return [credit_ask, passed_over, question, question_remark, audit, contribution]
        .map((rows) => rows?.length ?? 0)
        .concat(words as never);
    };
    await job.run(MONDAY + 10 * DAY);
    const whole = [1, 1, 1, 1, 1, 1];

    expect(await left(9)).toEqual([...whole, "because", "why", "asked", "missing"]);
    expect(await left(10)).toEqual([0, 1, 1, 1, 1, 1, "because", "why", "asked", "missing"]);
    expect(await left(20)).toEqual([0, 0, 1, 1, 1, 1, "because", "why", "asked", "missing"]);
    expect(await left(30)).toEqual([0, 0, 1, 1, 1, 1, "why", "asked", "missing"]);
    expect(await left(40)).toEqual([0, 0, 0, 0, 1, 1, "why"]);
    expect(await left(50)).toEqual([0, 0, 0, 0, 0, 1, "why"]);
  });
});

describe("keeping no longer", () => {
  test("codes and tries of linking go after a day", async () => {
    const record = await openRecord();
    const bot = await startTestBot({ store: record.store, clockMoves: true });
    await bot.member("ada").types("/me link");
    await bot.member("grace").types("/me link 00000-00000");
    const left = () => [record.rows().link_code?.length, record.rows().link_try?.length];
    const before = left();

    await bot.playground.moveClock(bot.playground.now() + DAY + 1);
    await bot.settled();

    expect([before, left()]).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  test("a sweep that failed is made good by the next look, and a second one changes nothing", async () => {
    const record = await openRecord();
    await fill(record);
    const store = faultyStore(record.store);
    const timer = manualTimer(MONDAY);
    const clock = movableClock(timer, MONDAY + 60 * DAY);
    store.onNextTransact({ error: connectionLost(), when: "at once" });
    const schedule = startSchedule({
      jobs: [keepNoLonger({ store, program: sooner })],
      clock,
      timer,
      log: pino({ level: "silent" }),
    });
    await schedule.idle();
    const failed = record.rows().credit_ask?.length;

    await schedule.look();
    const swept = JSON.stringify(record.rows());
    await schedule.look();
    await schedule.stop();

    expect(failed).toBe(1);
    expect(record.rows().credit_ask).toEqual([]);
    expect(record.rows().audit).toEqual([]);
    expect(JSON.stringify(record.rows())).toBe(swept);
  });

  test("a clock that is moved has the words of a credit go, where program.yaml says when", async () => {
    const bot = await startTestBot({ program: sooner, clockMoves: true });
    const ref = await creditsFor(bot, { helper: "ada", asker: "grace", words: "Why?", excerpt: "Because it rains." });
    const row = await bot.store.read.ledger.byRef(ref);
    const credit = row && (await bot.store.read.credits.find(row.id));
    if (!credit?.excerpt) throw new Error("no words are kept");
    const before = await bot.store.read.texts.read(credit.excerpt);

    await bot.playground.moveClock(bot.playground.now() + 31 * DAY);
    await bot.settled();

    expect(before).toBe("Because it rains.");
    expect(await bot.store.read.texts.read(credit.excerpt)).toBeUndefined();
  });
});
