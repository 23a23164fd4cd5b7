import { describe, expect, test } from "vitest";
import type { RowId } from "../../../src/core/ids.ts";
import type { NewEffect } from "../../../src/store/store.ts";
import { MINUTE, MONDAY, post, SPACE } from "./samples.ts";
import { atOnce, type Opened, opened, type Subject } from "./subject.ts";

const LEASE = { by: "one", now: MONDAY, leaseUntil: MONDAY + MINUTE, limit: 10 };

const added = async ({ store, nextId }: Opened, words: string, more: Partial<NewEffect> = {}) => {
  const id = nextId<"outbox">();
  await store.transact((tx) => tx.outbox.add({ id, space: SPACE, effect: post(words), dueAt: MONDAY, ...more }));
  return id;
};
const claimed = async ({ store }: Opened, more: Partial<typeof LEASE> = {}) =>
  (await store.transact((tx) => tx.outbox.claim({ ...LEASE, ...more }))).map((row) => row.id);

export const outboxContract = (subject: Subject) =>
  describe("outbox", () => {
    test("an effect is ready until it is claimed, then sending, then sent and emptied", async () => {
      const opening = await opened(subject);
      const { store } = opening;
      const id = await added(opening, "hello", { fallback: post("instead") });
      const ready = await store.read.outbox.find(id);

      const [sending] = await store.transact((tx) => tx.outbox.claim(LEASE));
      const isSent = await store.transact((tx) => tx.outbox.markSent(id, "one", MONDAY + 1));

      expect(ready).toEqual({
        id,
        platform: "playground",
        space: SPACE,
        state: "ready",
        effect: post("hello"),
        fallback: post("instead"),
        attempts: 0,
        priority: 5,
        dueAt: MONDAY,
        firstTriedAt: undefined,
        why: undefined,
      });
      expect(sending).toEqual({ ...ready, state: "sending", attempts: 1, firstTriedAt: MONDAY });
      expect(isSent).toBe(true);
      expect(await store.read.outbox.find(id)).toEqual({
        ...sending,
        state: "sent",
        effect: undefined,
        fallback: undefined,
      });
    });

    test("a second effect for the same fact is not added", async () => {
      const { store, nextId } = await opened(subject);
      const add = () =>
        store.transact((tx) =>
          tx.outbox.add({ id: nextId(), space: SPACE, effect: post("hello"), naturalKey: "reminder:1", dueAt: MONDAY }),
        );

      const answers = await atOnce(20, add);

      expect(answers.filter(Boolean)).toHaveLength(1);
      expect((await store.read.outbox.count()).ready).toBe(1);
    });

    test("what is not due yet is not claimed", async () => {
      const opening = await opened(subject);
      const id = await added(opening, "later", { dueAt: MONDAY + MINUTE });

      expect(await claimed(opening)).toEqual([]);
      expect(await claimed(opening, { now: MONDAY + MINUTE })).toEqual([id]);
    });

    test("urgent effects go first, then the oldest due, up to the limit", async () => {
      const opening = await opened(subject);
      const bulk = await added(opening, "bulk", { priority: 9, dueAt: MONDAY - 2 * MINUTE });
      const younger = await added(opening, "younger", { dueAt: MONDAY });
      const older = await added(opening, "older", { dueAt: MONDAY - MINUTE });
      const urgent = await added(opening, "urgent", { priority: 0 });

      expect(await claimed(opening, { limit: 3 })).toEqual([urgent, older, younger]);
      expect(await claimed(opening, { limit: 3 })).toEqual([bulk]);
    });

    test("claimers at the same time share no row, and leave none", async () => {
      const opening = await opened(subject);
      const { store, nextId } = opening;
      await store.transact(async (tx) => {
        for (let count = 0; count < 20; count++)
          await tx.outbox.add({ id: nextId(), space: SPACE, effect: post("hello"), dueAt: MONDAY });
      });

      const batches = await atOnce(4, (index) => claimed(opening, { by: `worker ${index}`, limit: 5 }));
      const rest = await claimed(opening, { by: "last", limit: 20 });

      const ids = [...batches.flat(), ...rest];
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toHaveLength(20);
    });

    describe("withdrawing", () => {
      const withdraw = ({ store }: Opened, key: string) => store.transact((tx) => tx.outbox.withdraw(key, MONDAY));

      test("what is ready is taken back: it is never claimed, its words are gone, and its fact stays taken", async () => {
        const opening = await opened(subject);
        const { store } = opening;
        const id = await added(opening, "hello", { naturalKey: "answer:1", lane: "card", fallback: post("instead") });
        const next = await added(opening, "next", { lane: "card" });

        const answers = [await withdraw(opening, "answer:1"), await withdraw(opening, "answer:1")];

        expect(answers).toEqual([true, false]);
        expect(await claimed(opening)).toEqual([next]);
        expect(await store.read.outbox.find(id)).toMatchObject({
          state: "withdrawn",
          effect: undefined,
          fallback: undefined,
        });
        await added(opening, "again", { naturalKey: "answer:1" });
        expect((await store.read.outbox.count()).ready).toBe(0);
        expect(await store.transact((tx) => tx.outbox.retry(id, MONDAY))).toBe(false);
      });

      test("what is on its way, was tried, or has ended stays as it is", async () => {
        const opening = await opened(subject);
        const { store } = opening;
        const id = await added(opening, "hello", { naturalKey: "answer:1" });
        await claimed(opening);
        const whileSending = await withdraw(opening, "answer:1");
        await store.transact((tx) => tx.outbox.putBack(id, "one", MONDAY, "no answer"));
        const onceTried = await withdraw(opening, "answer:1");
        await claimed(opening);
        await store.transact((tx) => tx.outbox.markSent(id, "one", MONDAY));

        expect([whileSending, onceTried, await withdraw(opening, "answer:1")]).toEqual([false, false, false]);
        expect(await withdraw(opening, "nobody's")).toBe(false);
      });

      test("what was put back untried can still be taken back", async () => {
        const opening = await opened(subject);
        const id = await added(opening, "hello", { naturalKey: "answer:1" });
        await claimed(opening);
        await opening.store.transact((tx) => tx.outbox.putBack(id, "one", MONDAY, "not connected", { untried: true }));

        expect(await withdraw(opening, "answer:1")).toBe(true);
      });

      test("a claim and a withdrawal at the same time never both get a row, and one of them does", async () => {
        const opening = await opened(subject);
        const ids: RowId<"outbox">[] = [];
        for (let count = 0; count < 20; count++)
          ids.push(await added(opening, "hello", { naturalKey: `answer:${count}` }));

        const [withdrawn, ...batches] = await Promise.all([
          atOnce(20, async (index) => ((await withdraw(opening, `answer:${index}`)) ? ids[index] : undefined)),
          ...[1, 2, 3, 4].map((worker) => claimed(opening, { by: `worker ${worker}`, limit: 4 })),
        ]);
        const rest = await claimed(opening, { by: "last", limit: 20 });

        const ended = [...withdrawn.filter((id) => id !== undefined), ...batches.flat(), ...rest];
        expect(ended.toSorted()).toEqual(ids);
      });

      test("a withdrawn row is swept like one that was sent", async () => {
        const opening = await opened(subject);
        await added(opening, "hello", { naturalKey: "answer:1" });
        await withdraw(opening, "answer:1");
        const sweep = (before: number) => opening.store.transact((tx) => tx.outbox.sweep(before));

        expect([await sweep(MONDAY), await sweep(MONDAY + 1)]).toEqual([0, 1]);
      });
    });

    describe("lanes", () => {
      test("effects of one lane are claimed one after the other, by their ids", async () => {
        const opening = await opened(subject);
        const { store } = opening;
        const first = await added(opening, "first", { lane: "card" });
        const second = await added(opening, "second", { lane: "card", priority: 0 });
        const other = await added(opening, "other", { lane: "another card" });

        expect(await claimed(opening)).toEqual([first, other]);
        expect(await claimed(opening)).toEqual([]);
        await store.transact((tx) => tx.outbox.markSent(first, "one", MONDAY));
        expect(await claimed(opening)).toEqual([second]);
      });

      test("one that was put back keeps its turn", async () => {
        const opening = await opened(subject);
        const { store } = opening;
        const first = await added(opening, "first", { lane: "card" });
        const second = await added(opening, "second", { lane: "card" });
        await claimed(opening);

        await store.transact((tx) => tx.outbox.putBack(first, "one", MONDAY + MINUTE, "rate limit"));

        expect(await claimed(opening)).toEqual([]);
        expect(await store.read.outbox.nextDueAt()).toBe(MONDAY + MINUTE);
        expect(await claimed(opening, { now: MONDAY + MINUTE })).toEqual([first]);
        await store.transact((tx) => tx.outbox.markSent(first, "one", MONDAY));
        expect(await claimed(opening)).toEqual([second]);
      });

      test("one that failed blocks nobody", async () => {
        const opening = await opened(subject);
        const first = await added(opening, "first", { lane: "card" });
        const second = await added(opening, "second", { lane: "card" });
        await claimed(opening);

        await opening.store.transact((tx) => tx.outbox.markFailed(first, "one", "gone"));

        expect(await claimed(opening)).toEqual([second]);
      });

      test("an earlier one that is ready again waits until a later one is no longer on its way", async () => {
        const opening = await opened(subject);
        const { store } = opening;
        const first = await added(opening, "first", { lane: "card" });
        const second = await added(opening, "second", { lane: "card" });
        await claimed(opening);
        await store.transact((tx) => tx.outbox.markFailed(first, "one", "gone"));
        await claimed(opening);

        await store.transact((tx) => tx.outbox.retry(first, MONDAY));

        expect(await claimed(opening)).toEqual([]);
        await store.transact((tx) => tx.outbox.markSent(second, "one", MONDAY));
        expect(await claimed(opening)).toEqual([first]);
      });

      test("the effects of a card are a lane without being told", async () => {
        const opening = await opened(subject);
        const first = await added(opening, "first", { effect: post("first", "review:1") });
        await added(opening, "second", { effect: { kind: "remove", card: "review:1" } });

        expect(await claimed(opening)).toEqual([first]);
      });
    });

    describe("leases", () => {
      test("only a lease that has ended is taken over, and its first holder is done with", async () => {
        const opening = await opened(subject);
        const { store } = opening;
        const id = await added(opening, "hello");
        await claimed(opening);
        const takeOver = (now: number) =>
          store.transact((tx) => tx.outbox.claimLapsed({ by: "two", now, leaseUntil: now + MINUTE, limit: 10 }));

        expect(await takeOver(MONDAY + MINUTE)).toEqual([]);
        const taken = await takeOver(MONDAY + MINUTE + 1);

        expect(taken).toMatchObject([{ id, state: "sending", attempts: 2, firstTriedAt: MONDAY }]);
        expect(await store.transact((tx) => tx.outbox.markSent(id, "one", MONDAY))).toBe(false);
        expect(await store.transact((tx) => tx.outbox.putBack(id, "one", MONDAY, "late"))).toBe(false);
        expect(await store.transact((tx) => tx.outbox.markFailed(id, "one", "late"))).toBe(false);
        expect(await store.transact((tx) => tx.outbox.markSent(id, "two", MONDAY))).toBe(true);
      });

      test("what is ready, sent or failed has no holder", async () => {
        const opening = await opened(subject);
        const { store } = opening;
        const id = await added(opening, "hello");

        expect(await store.transact((tx) => tx.outbox.markSent(id, "one", MONDAY))).toBe(false);
        await claimed(opening);
        await store.transact((tx) => tx.outbox.markFailed(id, "one", "gone"));
        expect(await store.transact((tx) => tx.outbox.markSent(id, "one", MONDAY))).toBe(false);
      });
    });

    test("a row put back untried was not attempted, whenever it was first claimed", async () => {
      const opening = await opened(subject);
      const { store } = opening;
      const id = await added(opening, "hello");
      await claimed(opening);
      await store.transact((tx) => tx.outbox.putBack(id, "one", MONDAY, "rate limit"));
      await claimed(opening);

      await store.transact((tx) => tx.outbox.putBack(id, "one", MONDAY, "not connected", { untried: true }));

      expect(await store.read.outbox.find(id)).toMatchObject({ state: "ready", attempts: 1, firstTriedAt: MONDAY });
    });

    test("a failed row is seen with its reason and payload; tried again, it still counts as tried before", async () => {
      const opening = await opened(subject);
      const { store } = opening;
      const id = await added(opening, "hello");
      await claimed(opening);
      await store.transact((tx) => tx.outbox.markFailed(id, "one", "the channel is gone"));
      const failed = await store.read.outbox.failed(10);

      const answers = [
        await store.transact((tx) => tx.outbox.retry(id, MONDAY + MINUTE)),
        await store.transact((tx) => tx.outbox.retry(id, MONDAY + MINUTE)),
      ];

      expect(failed).toMatchObject([{ id, state: "failed", why: "the channel is gone", effect: post("hello") }]);
      expect(answers).toEqual([true, false]);
      expect(await store.read.outbox.find(id)).toMatchObject({
        state: "ready",
        attempts: 1,
        dueAt: MONDAY + MINUTE,
        firstTriedAt: MONDAY,
        why: undefined,
      });
    });

    test("failures come newest first", async () => {
      const opening = await opened(subject);
      const { store } = opening;
      const ids = [await added(opening, "one"), await added(opening, "two"), await added(opening, "three")];
      await claimed(opening);
      await store.transact(async (tx) => {
        for (const id of ids) await tx.outbox.markFailed(id, "one", "gone");
      });

      expect((await store.read.outbox.failed(2)).map((row) => row.id)).toEqual([ids[2], ids[1]]);
    });

    test("the next moment is the earliest of what is due and of leases that end", async () => {
      const opening = await opened(subject);
      const { store } = opening;
      const next = () => store.read.outbox.nextDueAt();
      expect(await next()).toBeUndefined();

      const now = await added(opening, "now");
      await added(opening, "later", { dueAt: MONDAY + 5 * MINUTE });
      expect(await next()).toBe(MONDAY);
      await claimed(opening);
      expect(await next()).toBe(MONDAY + MINUTE);
      await store.transact((tx) => tx.outbox.markSent(now, "one", MONDAY));
      expect(await next()).toBe(MONDAY + 5 * MINUTE);
    });

    test("a row that waits for its lane is no reason to wake up", async () => {
      const opening = await opened(subject);
      await added(opening, "first", { lane: "card" });
      await added(opening, "second", { lane: "card" });
      await claimed(opening);

      expect(await opening.store.read.outbox.nextDueAt()).toBe(LEASE.leaseUntil);
    });

    test("states are counted, with the earliest due of what is ready", async () => {
      const opening = await opened(subject);
      const { store } = opening;
      expect(await store.read.outbox.count()).toEqual({
        ready: 0,
        sending: 0,
        sent: 0,
        failed: 0,
        oldestReadyAt: undefined,
      });
      const ids: RowId<"outbox">[] = [];
      for (const words of ["a", "b", "c"]) ids.push(await added(opening, words));
      await claimed(opening);
      await added(opening, "d", { dueAt: MONDAY + MINUTE });
      await added(opening, "e", { dueAt: MONDAY + 2 * MINUTE });

      await store.transact(async (tx) => {
        await tx.outbox.markSent(ids[0] as RowId<"outbox">, "one", MONDAY);
        await tx.outbox.markFailed(ids[1] as RowId<"outbox">, "one", "gone");
      });

      expect(await store.read.outbox.count()).toEqual({
        ready: 2,
        sending: 1,
        sent: 1,
        failed: 1,
        oldestReadyAt: MONDAY + MINUTE,
      });
    });

    test("the effects of one space are counted apart", async () => {
      const opening = await opened(subject);
      const other = "playground:orchard" as typeof SPACE;
      await added(opening, "here");
      await added(opening, "there", { space: other });
      await added(opening, "there, later", { space: other, dueAt: MONDAY + MINUTE });

      const counted = await opening.store.read.outbox.count(other);

      expect(counted).toEqual({ ready: 2, sending: 0, sent: 0, failed: 0, oldestReadyAt: MONDAY });
      expect((await opening.store.read.outbox.count()).ready).toBe(3);
    });

    test("what a space holds back for one reason falls due when that ends, and nothing else does", async () => {
      const opening = await opened(subject);
      const { store } = opening;
      const put = async (words: string, why: string, space = SPACE) => {
        const id = await added(opening, words, { space });
        await claimed(opening);
        await store.transact((tx) => tx.outbox.putBack(id, "one", MONDAY + MINUTE, why, { untried: true }));
        return id;
      };
      const held = await put("held", "quiet");
      await put("waits for the platform", "away");
      await put("held elsewhere", "quiet", "playground:orchard" as typeof SPACE);

      const redated = await store.transact((tx) => tx.outbox.redate(SPACE, "quiet", MONDAY));

      expect(redated).toBe(1);
      expect(await claimed(opening)).toEqual([held]);
    });

    test("a sweep takes what was sent long ago, and nothing else", async () => {
      const opening = await opened(subject);
      const { store } = opening;
      const [old, fresh, failed] = [
        await added(opening, "old"),
        await added(opening, "new"),
        await added(opening, "x"),
      ];
      await claimed(opening);
      await store.transact(async (tx) => {
        await tx.outbox.markSent(old, "one", MONDAY - MINUTE);
        await tx.outbox.markSent(fresh, "one", MONDAY);
        await tx.outbox.markFailed(failed, "one", "gone");
      });

      const swept = await store.transact((tx) => tx.outbox.sweep(MONDAY));

      expect(swept).toBe(1);
      expect(await store.read.outbox.find(old)).toBeUndefined();
      expect(await store.read.outbox.find(fresh)).toBeDefined();
      expect(await store.read.outbox.find(failed)).toBeDefined();
    });

    test.skipIf(!subject.reachable)("an effect this version cannot read is claimed, and shown as none", async () => {
      const opening = await opened(subject);
      const id = await added(opening, "hello");

      await opening.beside(`update outbox set effect = '{"v":99}' where id = '${id}'`);

      expect(await opening.store.transact((tx) => tx.outbox.claim(LEASE))).toMatchObject([{ id, effect: undefined }]);
    });
  });
