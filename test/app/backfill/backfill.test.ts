import { expect, test } from "vitest";
import { type BackfillOptions, backfill } from "../../../src/app/backfill/backfill.ts";
import { type HearRequest, hearExport } from "../../../src/app/backfill/hear-export.ts";
import { hearInThread } from "../../../src/app/backfill/hear-thread.ts";
import { reviewBackfill, waitingInGroups } from "../../../src/app/backfill/review.ts";
import { type Decided, decideCredit, type HelpFacts } from "../../../src/app/credit/decide-credit.ts";
import { CREDIT_SIGNALS } from "../../../src/app/space-settings.ts";
import { elapsedMs, realTimer } from "../../../src/clock.ts";
import { foldEntries } from "../../../src/core/contribution.ts";
import { questionKey } from "../../../src/core/credit.ts";
import type { AccountId, MessageId, PlaceId, SpaceId } from "../../../src/core/ids.ts";
import { fingerprintOf } from "../../../src/import/fingerprint.ts";
import { openExport } from "../../../src/import/open-export.ts";
import { loadProgram } from "../../../src/program/load.ts";
import { rowIds } from "../../../src/row-ids.ts";
import type { OpenedStore } from "../../../src/store/open.ts";
import type { Store } from "../../../src/store/store.ts";
import { onEachStore } from "../../support/each-store.ts";
import {
  discordFile,
  GUILD,
  HELP,
  helpInThread,
  type SlackMessage,
  slackFiles,
  slackTs,
  snowflake,
  TEAM,
  zipOf,
} from "../../support/exports.ts";
import { postgresUrl } from "../../support/services.ts";

const program = await loadProgram("program/program.yaml");
const nextId = rowIds(realTimer);
const NOW = Date.parse("2026-11-25T12:00:00Z");
const SINCE = Date.parse("2025-11-25T00:00:00Z");
const SLACK = `slack:${TEAM}` as SpaceId;
const ANSWER = "Open a shell as administrator and run Start-VM with the name of the machine.";

const partsOf = (store: Store) => ({ program, store, nextId, timer: realTimer, elapsedMs, now: NOW });

type More = Partial<Omit<BackfillOptions, "since">> & { since?: number; isAsked?: boolean };

async function run(store: Store, path: string, { space = SLACK, since = SINCE, isAsked = false, ...more }: More = {}) {
  const old = await openExport(path, space);
  try {
    return await backfill(partsOf(store), {
      space,
      fingerprint: await fingerprintOf(path),
      hear: (request) => hearExport(old, request),
      since: { at: since, isAsked },
      ...more,
    });
  } finally {
    await old.close();
  }
}

/** What is on record, in words that say who helped whom. */
async function waiting(store: Store) {
  const rows = await store.read.ledger.page(undefined, 1000);
  return Promise.all(
    rows.map(async (row) => {
      const credit = await store.read.credits.find(row.id);
      const [helper, asker] = [
        await store.read.accounts.byId(row.account),
        credit && (await store.read.accounts.byId(credit.asker)),
      ];
      return `${asker?.name} -> ${helper?.name} ${foldEntries(row.entries).standing}`;
    }),
  );
}

/** One more day each: no cap comes near. */
const days = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    new Date(Date.parse("2026-01-10T10:00:00Z") + at * 86_400_000 * 9).toISOString(),
  );

/** The check mark of the one who asked in `helpInThread(at)`, as it comes live; tried again where two transactions met. */
async function hearLive(store: OpenedStore, at: string): Promise<Decided> {
  const facts = markOn(at);
  for (;;) {
    try {
      return await store.transact((tx) => decideCredit({ program, nextId }, tx, facts, { source: "credit" }));
    } catch (error) {
      if (!store.isPassing(error)) throw error;
    }
  }
}

function markOn(at: string): HelpFacts {
  const minute = (minutes: number) => Date.parse(at) + minutes * 60_000;
  const party = (user: string) => ({ account: `slack:${TEAM}:${user}` as AccountId, name: user, bot: false });
  const place = {
    space: SLACK,
    id: `slack:${TEAM}:${HELP}:${slackTs(at)}` as PlaceId,
    kind: "thread",
    parent: `slack:${TEAM}:${HELP}` as PlaceId,
    root: slackTs(at) as MessageId,
    readers: "members",
  } as const;
  const message = slackTs(new Date(minute(5)).toISOString()) as MessageId;
  return {
    signal: "check-mark",
    at: minute(6),
    space: SLACK,
    on: { place: place.id, message },
    asker: party("U0ADA"),
    by: party("U0ADA"),
    givers: ["asker"],
    helper: { ...party("U0BOB"), roles: new Set() },
    question: { key: questionKey(place, message) },
    answer: { place, message, at: minute(5), text: [ANSWER], files: 0 },
  };
}

onEachStore(postgresUrl(), (open) => {
  test("a whole backfill: what is clear waits for staff, with its evidence; the report says all of it", async () => {
    const store = await open();
    const path = await zipOf(
      slackFiles([
        ...helpInThread("2026-03-02T10:00:00Z"),
        ...helpInThread("2026-04-02T10:00:00Z", { helper: "U0EVE", thanks: "Thanks in advance!" }),
        ...helpInThread("2026-05-02T10:00:00Z", { thanks: "makes sense" }),
        ...helpInThread("2024-05-02T10:00:00Z"),
      ]),
    );

    const report = await run(store, path);

    expect(await waiting(store)).toEqual(["u0ada -> u0bob waiting"]);
    expect(report).toMatchObject({
      stopped: false,
      resumed: false,
      channels: 1,
      read: { messages: 9, signals: 2, passedOver: { unclear: 1 }, skipped: 0, unknownPeople: 0 },
      decided: { waiting: 1, known: 0, passedOver: {} },
    });
    const [row] = await store.read.ledger.page(undefined, 1);
    const credit = row && (await store.read.credits.find(row.id));
    expect(row).toMatchObject({
      source: "backfill",
      entries: [{ waits: true, at: Date.parse("2026-03-02T10:10:00Z") }],
    });
    expect(credit).toMatchObject({ signal: "thanks", space: SLACK, message: slackTs("2026-03-02T10:05:00Z") });
    expect(await store.read.texts.read(credit?.questionWords as never)).toMatch(/^How do I start a virtual machine/);
  });

  test("a second run finds everything known, and leaves nothing of the first behind", async () => {
    const store = await open();
    const path = await zipOf(slackFiles(days(6).flatMap((at) => helpInThread(at))));
    const first = await run(store, path);

    const second = await run(store, path);

    expect(second.resumed).toBe(false);
    expect(second.decided).toEqual({ waiting: 0, known: first.decided.waiting, passedOver: first.decided.passedOver });
    expect(second.read).toEqual(first.read);
    expect(await waiting(store)).toHaveLength(first.decided.waiting);
  });

  test("what was credited live is not credited again, and stands as it did", async () => {
    const store = await open();
    const at = "2026-03-02T10:00:00Z";
    const live = await hearLive(store, at);

    const report = await run(store, await zipOf(slackFiles(helpInThread(at))));

    expect(live.is).toBe("recorded");
    expect(report.decided).toEqual({ waiting: 0, known: 1, passedOver: {} });
    expect(await waiting(store)).toEqual([expect.stringMatching(/stands$/)]);
  });

  test("what is credited live while it runs is credited once, by whichever comes first", async () => {
    const store = await open();
    const all = days(6);
    const path = await zipOf(slackFiles(all.flatMap((at) => helpInThread(at))));

    const [report, ...live] = await Promise.all([
      run(store, path),
      ...all.toReversed().map((at) => hearLive(store, at)),
    ]);

    const recorded = live.filter(({ is }) => is === "recorded").length;
    const entries = (await store.read.ledger.page(undefined, 100)).map((row) => row.entries.length);
    expect(report.decided.waiting + recorded).toBe(all.length);
    expect(report.decided.waiting + report.decided.known).toBe(all.length);
    expect(entries).toEqual(all.map(() => 1));
  });

  test("stopped anywhere and run again, it comes to the same as without a stop", async () => {
    const messages = days(20).flatMap((at, day) => helpInThread(at, { helper: day % 2 ? "U0BOB" : "U0EVE" }));
    const path = await zipOf(slackFiles(messages));
    const whole = await open();
    const expected = await run(whole, path);
    const all = await waiting(whole);
    const store = await open();

    let runs = 0;
    let last = await run(store, path, { stop: AbortSignal.abort() });
    for (; last.stopped; runs++) {
      const stop = new AbortController();
      // Each run is ended as its third portion is read: a day of the export is one.
      let portions = 0;
      last = await run(store, path, {
        stop: stop.signal,
        onRead: () => {
          if (++portions === 5 * (runs + 1)) stop.abort();
        },
      });
    }

    expect(runs).toBeGreaterThan(2);
    expect(last.resumed).toBe(true);
    expect({ ...last, resumed: false }).toEqual(expected);
    expect(await waiting(store)).toEqual(all);
    expect(await store.read.settings.all(`backfill ${await fingerprintOf(path)}`)).toEqual([]);
  });

  test("a transaction that fails keeps nothing of itself, and the next run makes up for it", async () => {
    const path = await zipOf(slackFiles(days(12).flatMap((at) => helpInThread(at))));
    const whole = await open();
    const expected = await run(whole, path);
    const all = await waiting(whole);
    const store = await open();
    let transactions = 0;
    const failing: Store = {
      ...store,
      transact: (work) =>
        store.transact(async (tx) => {
          const result = await work(tx);
          if (++transactions === 3) throw new Error("the power went");
          return result;
        }),
    };

    await expect(run(failing, path)).rejects.toThrow("the power went");
    const last = await run(store, path);

    expect(last.resumed).toBe(true);
    expect({ ...last, resumed: false }).toEqual(expected);
    expect(await waiting(store)).toEqual(all);
  });

  test("the operator sees what waits in groups, and accepts it wholly or by number", async () => {
    const store = await open();
    await run(
      store,
      await zipOf(slackFiles(days(6).flatMap((at, day) => helpInThread(at, { helper: day < 4 ? "U0BOB" : "U0EVE" })))),
    );

    expect(await waitingInGroups(store.read)).toEqual([
      expect.objectContaining({
        helper: { account: `slack:${TEAM}:U0BOB`, name: "u0bob" },
        place: `slack:${TEAM}:${HELP}`,
        refs: [1, 2, 3, 4],
        from: "2026-01-10",
        askers: 1,
      }),
      expect.objectContaining({ refs: [5, 6] }),
    ]);
    expect(await reviewBackfill({ ...partsOf(store) }, [2, 2, 99], false)).toEqual({ reviewed: 1, notWaiting: [99] });
    expect(await reviewBackfill({ ...partsOf(store) }, "all", true)).toEqual({ reviewed: 5, notWaiting: [] });
    expect(await reviewBackfill({ ...partsOf(store) }, [2], true)).toEqual({ reviewed: 0, notWaiting: [2] });
    expect((await waiting(store)).filter((line) => line.endsWith("stands"))).toHaveLength(5);
    expect((await waiting(store))[1]).toMatch(/not accepted$/);
    const audit = await store.read.audit.latest(10);
    expect(audit).toHaveLength(6);
    expect(audit.at(-1)).toMatchObject({
      by: undefined,
      what: "did not accept a credit from an export",
      subject: { ref: 2, by: "the operator, from the command line" },
    });
  });
});

async function ofSlack(messages: readonly SlackMessage[], more: Parameters<typeof run>[2] = {}, people?: string[]) {
  const { store, close } = await memory();
  try {
    const report = await run(store, await zipOf(slackFiles(messages, people)), more);
    return { report, credits: await waiting(store) };
  } finally {
    await close();
  }
}

async function memory() {
  const { IN_MEMORY, openStore } = await import("../../../src/store/open.ts");
  const store = await openStore({ url: IN_MEMORY, timer: realTimer });
  return { store, close: () => store.close() };
}

const AT = "2026-03-02T10:00:00Z";

test("a check mark of the one who asked credits, a bystander's does not", async () => {
  const [question, answer] = helpInThread(AT) as [SlackMessage, SlackMessage];
  const marked = (user: string) => [question, { ...answer, reactions: [{ name: "white_check_mark", users: [user] }] }];

  expect((await ofSlack(marked("U0ADA"))).credits).toEqual(["u0ada -> u0bob waiting"]);
  const { credits, report } = await ofSlack(marked("U0EVE"));
  expect(credits).toEqual([]);
  expect(report.read.passedOver).toEqual({ "not the asker": 1 });
});

test("caps are counted by the time of the events", async () => {
  const { report, credits } = await ofSlack(
    ["2026-03-02", "2026-03-05", "2026-03-08", "2026-03-11", "2026-04-02"].flatMap((day) =>
      helpInThread(`${day}T10:00:00Z`),
    ),
  );

  expect(credits).toHaveLength(4);
  expect(report.decided.passedOver).toEqual({ "pair cap": 1 });
});

test("bots, people nobody knows, and what is dated in the future are told, and spoil nothing", async () => {
  const { report, credits } = await ofSlack(
    [
      ...helpInThread(AT, { asker: "U0GONE" }),
      ...helpInThread("2027-03-02T10:00:00Z"),
      { text: "Thank you, that fixed it!", bot_id: "B1", subtype: "bot_message", at: "2026-03-03T10:00:00Z" },
      { user: "U0ADA", text: "🎉".repeat(10_000), at: "2026-03-04T10:00:00Z" },
    ],
    {},
    ["U0BOB", "U0ADA"],
  );

  expect(credits).toEqual(["U0GONE -> u0bob waiting"]);
  expect(report.read).toMatchObject({ messages: 5, unknownPeople: 2, skipped: 3 });
  expect(report.read.skips[0]).toEqual({
    where: expect.stringMatching(/^help, message/),
    why: "is dated in the future",
  });
});

test("where a space chose its channels, only those are read, unless others are named", async () => {
  const { store, close } = await memory();
  const elsewhere = { id: `slack:${TEAM}:C0OTHER`, space: SLACK, kind: "channel" };
  await store.transact((tx) => tx.settings.set(SLACK, CREDIT_SIGNALS, { signals: ["thanks"], places: [elsewhere] }));
  const path = await zipOf(slackFiles(helpInThread(AT)));

  expect(await run(store, path)).toMatchObject({ channels: 0, notChosen: 1, decided: { waiting: 0 } });
  expect(await run(store, path, { channels: ["help"] })).toMatchObject({ channels: 1, decided: { waiting: 1 } });
  await close();
});

test("a dry run tells the same without the record, but for what is on it", async () => {
  const { store, close } = await memory();
  const path = await zipOf(slackFiles(days(3).flatMap((at) => helpInThread(at))));

  const report = await run(store, path, { isKnown: async ({ at }) => at < Date.parse("2026-01-15T00:00:00Z") });

  expect(report.decided).toMatchObject({ known: 1, waiting: 2 });
  await close();
});

test("on Discord replies, threads and posts are understood over several files", async () => {
  const { store, close } = await memory();
  const [ADA, BOB, EVE] = ["900000000000000001", "900000000000000002", "900000000000000003"] as const;
  const id = (day: string, minute: number) => snowflake(`2026-03-${day}T10:${String(minute).padStart(2, "0")}:00Z`);
  const root = id("05", 0);
  const post = id("09", 0);
  const below = { type: "GuildPublicThread", categoryId: "111222333444555666" };
  const path = await zipOf({
    "help.json": discordFile([
      { id: id("02", 0), author: ADA, content: "How do I start a machine?" },
      { id: id("02", 5), author: BOB, content: ANSWER, replyTo: id("02", 0) },
      { id: id("02", 9), author: ADA, content: "thanks, that worked!", replyTo: id("02", 5) },
      { id: root, author: ADA, content: "And how do I stop it?" },
    ]),
    "a-thread.json": discordFile(
      [
        { id: id("05", 4), author: EVE, content: ANSWER },
        { id: id("05", 8), author: ADA, content: "Thank you, that fixed it!" },
      ],
      { ...below, id: root },
    ),
    "post.json": discordFile(
      [
        { id: post, author: EVE, content: "Which version do I need?" },
        { id: id("09", 3), author: BOB, content: ANSWER, checkedBy: [EVE, ADA] },
      ],
      { ...below, id: post, categoryId: "777777" },
    ),
  });

  const report = await run(store, path, { space: `discord:${GUILD}` as SpaceId });

  expect(await waiting(store)).toEqual([
    "user-001 -> user-002 waiting",
    "user-001 -> user-003 waiting",
    "user-003 -> user-002 waiting",
  ]);
  expect(report.read.passedOver).toEqual({ "not the asker": 1 });
  await close();
});

test("a thread of its own hears the same, and its failures are told", async () => {
  const messages = days(8).flatMap((at) => helpInThread(at));
  const path = await zipOf(slackFiles(messages));
  const inThread = (file: string) => ({
    hear: (request: HearRequest) => hearInThread({ path: file, space: SLACK, workspace: undefined, request }),
  });
  const here = await memory();
  const there = await memory();

  const expected = await run(here.store, path);

  expect(await run(there.store, path, inThread(path))).toEqual(expected);
  expect(await waiting(there.store)).toEqual(await waiting(here.store));
  await expect(run(there.store, path, inThread("/nowhere.zip"))).rejects.toThrow(/^\/nowhere\.zip cannot be read/);
  await here.close();
  await there.close();
});

test("an export that was written newest first is told, not misread", async () => {
  const { store, close } = await memory();
  const path = await zipOf({
    "help.json": discordFile([
      { id: snowflake("2026-03-02T10:05:00Z"), author: "2000000", content: "thanks, that worked!" },
      { id: snowflake("2026-03-02T10:00:00Z"), author: "1000000", content: ANSWER },
    ]),
  });

  const report = await run(store, path, { space: `discord:${GUILD}` as SpaceId });

  expect(report.read.skips).toEqual([{ where: "help", why: "is written newest first; export it oldest first" }]);
  await close();
});
