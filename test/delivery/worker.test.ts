import { describe, expect, test } from "vitest";
import type { Effect } from "../../src/chat/effect.ts";
import { notice, say } from "../../src/chat/view.ts";
import { MOST_TRIES } from "../../src/core/backoff.ts";
import { type JournalEntry, memoryPersistence } from "../../src/platforms/playground/persistence.ts";
import { startTestBot, type TestBot } from "../support/bot.ts";
import { connectionLost, faultyStore } from "../support/faulty-store.ts";
import { openRecord } from "../support/record.ts";
import { heldBack, postAt, putDown, putOut, saidAt, words, workerBeside } from "./putting-out.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ONE_AT_A_TIME = {
  playground: { limits: { delivery: { concurrency: 1, gapMs: 0 } } },
};

const accountOf = (bot: TestBot, name: string) =>
  [...bot.playground.world.members.values()].find((member) => member.name === name)?.account as NonNullable<
    ReturnType<TestBot["playground"]["world"]["members"]["get"]>
  >["account"];

const dmTo = (bot: TestBot, name: string, text: string): Effect => ({
  kind: "post",
  view: notice(say`${text}`),
  address: { to: "account", account: accountOf(bot, name) },
});

describe("what is due first", () => {
  test("is what is urgent, then what waits longest", async () => {
    const bot = await startTestBot(ONE_AT_A_TIME);
    const now = bot.timer.now();

    await putOut(
      bot,
      { effect: postAt(bot, "general", "bulk"), priority: 9, dueAt: now - HOUR },
      { effect: postAt(bot, "general", "usual, later"), dueAt: now - 1 },
      { effect: postAt(bot, "general", "usual, earlier"), dueAt: now - 2 },
      { effect: postAt(bot, "general", "urgent"), priority: 0 },
    );

    expect(saidAt(bot, "#general")).toEqual(["urgent", "usual, earlier", "usual, later", "bulk"]);
  });

  test("is nothing before its time", async () => {
    const bot = await startTestBot();
    await putOut(bot, { effect: postAt(bot, "general", "reminder"), dueAt: bot.timer.now() + HOUR });

    await bot.passes(HOUR - 1);
    const before = saidAt(bot, "#general");
    await bot.passes(1);

    expect(before).toEqual([]);
    expect(saidAt(bot, "#general")).toEqual(["reminder"]);
  });

  test("is found at whatever moment it is put out, without waiting for anything else", async () => {
    const bot = await startTestBot();
    const texts = Array.from({ length: 60 }, (_, index) => `message ${index}`);

    await Promise.all(
      texts.map(async (text, index) => {
        for (let turn = 0; turn < index; turn++) await Promise.resolve();
        await putDown(bot, { effect: postAt(bot, "general", text) });
        bot.app.worker.poke();
      }),
    );
    await bot.settled();

    expect(saidAt(bot, "#general").toSorted()).toEqual(texts.toSorted());
  });

  test("is found without being told, where another process put it out", async () => {
    const bot = await startTestBot();
    await putDown(bot, { effect: postAt(bot, "general", "from elsewhere") });

    await bot.passes(30_000);

    expect(saidAt(bot, "#general")).toEqual(["from elsewhere"]);
  });
});

describe("a lane", () => {
  test("keeps its order even when the first of it fails in passing", async () => {
    const bot = await startTestBot();
    bot.playground.faults.onNextPerform({ kind: "throws" });

    await putOut(
      bot,
      { effect: postAt(bot, "staff", "1 voice", "candidacy") },
      { effect: { kind: "edit", view: words("2 voices"), card: "candidacy" } },
      { effect: { kind: "edit", view: words("3 voices"), card: "candidacy" } },
      { effect: postAt(bot, "general", "of another lane") },
    );
    const meanwhile = { staff: saidAt(bot, "#staff"), general: saidAt(bot, "#general") };
    await bot.passes(1_000);

    expect(meanwhile).toEqual({ staff: [], general: ["of another lane"] });
    expect(saidAt(bot, "#staff")).toEqual(["3 voices"]);
    expect(await bot.store.read.outbox.count()).toMatchObject({ ready: 0, sending: 0, sent: 4, failed: 0 });
  });

  test("goes on past one that failed for good", async () => {
    const bot = await startTestBot();
    bot.playground.faults.onNextPerform({ kind: "never", reason: "refused" });

    await putOut(
      bot,
      { effect: postAt(bot, "general", "refused"), lane: "news" },
      { effect: postAt(bot, "general", "next"), lane: "news" },
    );

    expect(saidAt(bot, "#general")).toEqual(["next"]);
  });
});

describe("a card", () => {
  test("is edited and removed by its name, and then forgotten", async () => {
    const bot = await startTestBot();
    await putOut(bot, { effect: postAt(bot, "staff", "open", "card") });
    await putOut(bot, { effect: { kind: "edit", view: words("closed"), card: "card" } });
    const edited = saidAt(bot, "#staff");

    await putOut(bot, { effect: { kind: "remove", card: "card" } });
    const [late] = await putOut(bot, { effect: { kind: "edit", view: words("too late"), card: "card" } });

    expect(edited).toEqual(["closed"]);
    expect(saidAt(bot, "#staff")).toEqual([]);
    expect(late && (await bot.store.read.outbox.find(late))).toMatchObject({
      state: "failed",
      why: "its message is not there any more",
    });
  });

  test("that was removed without a word is removed once more, and forgotten all the same", async () => {
    const bot = await startTestBot();
    await putOut(bot, { effect: postAt(bot, "staff", "open", "card") });
    bot.playground.faults.onNextPerform({ kind: "unheard" });

    await putOut(bot, { effect: { kind: "remove", card: "card" } });
    await bot.passes(MINUTE);

    expect(saidAt(bot, "#staff")).toEqual([]);
    expect(await bot.store.read.cards.find("card")).toBeUndefined();
    expect(await bot.store.read.outbox.count()).toMatchObject({ ready: 0, failed: 0, sent: 2 });
  });

  test("that a clean-up finds nowhere is as good as removed", async () => {
    const bot = await startTestBot();

    await putOut(bot, { effect: { kind: "remove", card: "never posted" } });

    expect(await bot.store.read.outbox.count()).toMatchObject({ sent: 1, failed: 0 });
  });
});

describe("a delivery that fails in passing", () => {
  test("waits until the moment the platform names", async () => {
    const bot = await startTestBot();
    bot.playground.faults.onNextPerform({ kind: "again", afterMs: 7 * MINUTE });
    await putOut(bot, { effect: postAt(bot, "general", "slow down") });

    await bot.passes(7 * MINUTE - 1);
    const before = saidAt(bot, "#general");
    await bot.passes(1);

    expect(before).toEqual([]);
    expect(saidAt(bot, "#general")).toEqual(["slow down"]);
  });

  test("is given up after so many tries, seen in the status, and delivered when it is tried again", async () => {
    const bot = await startTestBot();
    bot.playground.faults.onNextPerform(...Array.from({ length: MOST_TRIES }, () => ({ kind: "throws" }) as const));
    const [id] = await putOut(bot, { effect: postAt(bot, "general", "at last") });

    await bot.passes(HOUR);
    const status = await bot.member("sam").types("/program status");
    const row = id && (await bot.store.read.outbox.find(id));
    if (id) await bot.store.transact((tx) => tx.outbox.retry(id, bot.timer.now()));
    bot.app.worker.poke();
    await bot.settled();

    expect(status.text).toMatch(/Messages to send: 0 waiting, 0 sent, 1 failed/);
    expect(row).toMatchObject({ state: "failed", why: expect.stringMatching(/given up after 12 tries/) });
    expect(saidAt(bot, "#general")).toEqual(["at last"]);
  });
});

describe("a delivery that can never be done", () => {
  test("to somebody who takes no direct messages fails where staff sees it, and its fallback is delivered", async () => {
    const bot = await startTestBot();
    await bot.playground.as("hank").closesDms();

    await putOut(bot, {
      effect: dmTo(bot, "hank", "Your year ends soon."),
      fallback: postAt(bot, "staff", "Somebody could not be reached."),
    });
    const status = await bot.member("sam").types("/program status");

    expect(bot.sees("hank", "@laurel")).toEqual([]);
    expect(saidAt(bot, "#staff")).toEqual(["Somebody could not be reached."]);
    expect(status.text).toMatch(/0 waiting, 1 sent, 1 failed/);
  });

  test("has its fallback delivered once, however often it is tried again", async () => {
    const bot = await startTestBot();
    await bot.playground.as("hank").closesDms();
    const [id] = await putOut(bot, { effect: dmTo(bot, "hank", "Hello."), fallback: postAt(bot, "staff", "Instead.") });

    for (let again = 0; again < 3; again++) {
      if (id) await bot.store.transact((tx) => tx.outbox.retry(id, bot.timer.now()));
      bot.app.worker.poke();
      await bot.settled();
    }

    expect(saidAt(bot, "#staff")).toEqual(["Instead."]);
  });

  test("to a person of whom no account is known fails and says why", async () => {
    const bot = await startTestBot();
    const person = bot.nextId<"person">();

    const [id] = await putOut(bot, {
      effect: { kind: "post", view: words("hello"), address: { to: "person", person } },
    });

    expect(id && (await bot.store.read.outbox.find(id))).toMatchObject({
      state: "failed",
      why: "the person has no account that Laurel may write to",
    });
  });

  test("because another version wrote it fails, and holds up nobody", async () => {
    const record = await openRecord();
    const first = await startTestBot({ store: record.store });
    await putDown(first, { effect: postAt(first, "general", "unreadable") });
    await first.stop();
    record.run("update outbox set effect = json_set(effect, '$.v', 99)");

    const second = await startTestBot({ store: record.store });
    await putOut(second, { effect: postAt(second, "general", "readable") });

    expect(saidAt(second, "#general")).toEqual(["readable"]);
    expect(record.rows().outbox).toContainEqual(
      expect.objectContaining({ state: "failed", why: expect.stringMatching(/cannot read/) }),
    );
  });
});

describe("a post of which the process learns nothing stands once", () => {
  test.each([
    ["in a channel", (bot: TestBot) => postAt(bot, "general", "once")],
    ["in a direct message", (bot: TestBot) => dmTo(bot, "hank", "once")],
  ])("%s", async (_where, effectOf) => {
    const bot = await startTestBot();
    bot.playground.faults.onNextPerform({ kind: "unheard" });

    const [id] = await putOut(bot, { effect: effectOf(bot) });
    await bot.passes(HOUR);

    expect(id && bot.playground.postsOf(id)).toHaveLength(1);
    expect(await bot.store.read.outbox.count()).toMatchObject({ sent: 1, ready: 0, failed: 0 });
  });

  test("in the thread of a message", async () => {
    const bot = await startTestBot();
    const { posted } = await bot.member("noor").types("a question to everybody");
    const place = bot.place("general");
    bot.playground.faults.onNextPerform({ kind: "unheard" });

    const [id] = await putOut(bot, {
      effect: {
        kind: "post",
        view: words("once"),
        address: { to: "place", place, ...(posted ? { under: posted } : {}) },
      },
    });
    await bot.passes(HOUR);

    expect(id && bot.playground.postsOf(id)).toHaveLength(1);
  });

  test("and its card is known, so that it can still be edited", async () => {
    const bot = await startTestBot();
    bot.playground.faults.onNextPerform({ kind: "unheard" });

    await putOut(
      bot,
      { effect: postAt(bot, "staff", "first", "card") },
      { effect: { kind: "edit", view: words("second"), card: "card" } },
    );
    await bot.passes(HOUR);

    expect(saidAt(bot, "#staff")).toEqual(["second"]);
  });

  test("where the process died after it, and before; the next run asks at once, whatever the lease", async () => {
    const record = await openRecord();
    const playground = () => ({ persistence: memoryPersistence(journal) });
    const journal: JournalEntry[] = [];
    const first = await startTestBot({ store: record.store, playground: playground() });
    await first.stop();
    const ids = await putDown(
      first,
      { effect: postAt(first, "general", "done before it died") },
      { effect: postAt(first, "general", "not done before it died") },
    );
    const now = first.timer.now();
    const claimed = await record.store.transact((tx) =>
      tx.outbox.claim({ by: "the dead", now, leaseUntil: now + HOUR, limit: 10 }),
    );
    const [done] = claimed;
    if (done)
      await first.playground.perform(
        { kind: "post", view: words("done before it died"), to: { place: first.place("general") } },
        done.id,
      );

    const second = await startTestBot({ store: record.store, playground: playground() });
    await second.settled();

    expect(claimed.map(({ id }) => id)).toEqual(ids);
    expect(saidAt(second, "#general").toSorted()).toEqual(["done before it died", "not done before it died"]);
    expect(ids.map((id) => second.playground.postsOf(id).length)).toEqual([1, 1]);
  });
});

describe("a platform that is not connected", () => {
  test("is waited for, however long, and that is no failed try", async () => {
    const bot = await startTestBot();
    const inlet = bot.app.receiver.inletFor(bot.playground);
    await bot.playground.stop(0);
    const [id] = await putOut(bot, { effect: postAt(bot, "general", "when we are back") });

    await bot.passes(5 * MINUTE);
    const waiting = await bot.store.read.outbox.count();
    await bot.playground.start(inlet, []);
    bot.playground.faults.onNextPerform({ kind: "again", afterMs: 1_000 });
    await bot.passes(MINUTE);

    expect(waiting).toMatchObject({ ready: 1, failed: 0 });
    expect(saidAt(bot, "#general")).toEqual(["when we are back"]);
    expect(id && (await bot.store.read.outbox.find(id))?.attempts).toBe(2);
  });
});

describe("what is no message", () => {
  test("is done too: a reaction, a role, a home tab", async () => {
    const bot = await startTestBot();
    const { posted } = await bot.member("noor").types("thanks, hank!");
    const of = accountOf(bot, "hank");

    await putOut(
      bot,
      ...(posted ? [{ effect: { kind: "react", emoji: "🌿", on: posted } } as const] : []),
      { effect: { kind: "role", role: "awardee", of, space: bot.playground.space, give: true } },
      { effect: { kind: "home", view: notice(say`Your year`), of } },
    );

    expect(bot.sees("noor", "#general")[0]?.reactions).toEqual({ "🌿": ["laurel"] });
    expect(bot.playground.world.members.get(of)?.roles).toEqual(["awardee"]);
    expect(bot.playground.as("hank").seesHome()?.plain).toBe("Your year");
  });
});

describe("the worker", () => {
  test("that is stopped ends what it began and leaves the rest for the next run", async () => {
    const bot = await startTestBot();
    await bot.app.worker.stop();
    const held = heldBack(bot.playground);
    const worker = workerBeside(bot, { platform: held.platform, concurrency: 2 });
    await putDown(bot, ...["a", "b", "c", "d", "e"].map((text) => ({ effect: postAt(bot, "general", text) })));

    await worker.start();
    await held.waitedFor(2);
    const stopping = worker.stop();
    held.open();
    await stopping;

    expect(saidAt(bot, "#general").toSorted()).toEqual(["a", "b"]);
    expect(await bot.store.read.outbox.count()).toMatchObject({ sent: 2, ready: 3, sending: 0, failed: 0 });
  });

  test("bounds how many deliveries of a space run at once", async () => {
    const bot = await startTestBot();
    await bot.app.worker.stop();
    const held = heldBack(bot.playground);
    const worker = workerBeside(bot, { platform: held.platform, concurrency: 3 });
    await putDown(bot, ...Array.from({ length: 9 }, (_, index) => ({ effect: postAt(bot, "general", `${index}`) })));

    await worker.start();
    await held.waitedFor(3);
    const atOnce = held.waiting();
    held.open();
    await worker.idle();

    expect(atOnce).toBe(3);
    expect(saidAt(bot, "#general")).toHaveLength(9);
  });

  test("does not do again what is only slow, even past its lease", async () => {
    const bot = await startTestBot();
    await bot.app.worker.stop();
    const held = heldBack(bot.playground);
    const worker = workerBeside(bot, { platform: held.platform });
    const [id] = await putDown(bot, { effect: postAt(bot, "general", "slow") });

    await worker.start();
    await held.waitedFor(1);
    bot.timer.advance(5 * MINUTE);
    await putDown(bot, { effect: postAt(bot, "general", "next") }, { effect: postAt(bot, "general", "last") });
    worker.poke();
    await held.waitedFor(3);
    held.open();
    await worker.idle();

    expect(id && bot.playground.postsOf(id)).toHaveLength(1);
    expect(await bot.store.read.outbox.count()).toMatchObject({ sent: 3, sending: 0, ready: 0 });
  });

  test("goes on when a record that was out of reach is back", async () => {
    const record = await openRecord();
    const store = faultyStore(record.store);
    const bot = await startTestBot({ store });
    await putDown(bot, { effect: postAt(bot, "general", "patience") });

    store.outOfReach = true;
    await bot.passes(HOUR);
    store.outOfReach = false;
    await bot.passes(MINUTE);

    expect(saidAt(bot, "#general")).toEqual(["patience"]);
  });

  test("posts once when the record is lost right after the post", async () => {
    const record = await openRecord();
    const store = faultyStore(record.store);
    const bot = await startTestBot({ store });
    const [id] = await putDown(bot, { effect: postAt(bot, "general", "once") });

    // First nothing is heard of the claim, then the end is not committed.
    store.onNextTransact({ error: connectionLost(), when: "after commit" });
    bot.app.worker.poke();
    await bot.settled();
    const stop = bot.playground.watch(({ kind }) => {
      if (kind === "message") store.onNextTransact({ error: connectionLost(), when: "at commit" });
    });
    await bot.passes(HOUR);
    stop();

    expect(id && bot.playground.postsOf(id)).toHaveLength(1);
    expect(await bot.store.read.outbox.count()).toMatchObject({ sent: 1, sending: 0, ready: 0 });
  });
});
