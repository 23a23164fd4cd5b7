import { describe, expect, test } from "vitest";
import type { SpaceId } from "../../../src/core/ids.ts";
import { MINUTE, MONDAY, message, REPLY } from "./samples.ts";
import { atOnce, nowhere, type Opened, opened, type Subject } from "./subject.ts";

const recorded = async ({ store, nextId }: Opened, key = "m1", at = MONDAY) => {
  const id = nextId<"inbox">();
  await store.transact((tx) => tx.inbox.record(id, message(key), at));
  return id;
};

export const inboxContract = (subject: Subject) =>
  describe("inbox", () => {
    test("an event waits as it came until it is decided", async () => {
      const opening = await opened(subject);

      const id = await recorded(opening);

      expect(await opening.store.read.inbox.find(id)).toEqual({
        id,
        key: "m1",
        platform: "playground",
        state: "recorded",
        attempts: 0,
        receivedAt: MONDAY,
        event: message("m1"),
        reply: undefined,
        why: undefined,
      });
    });

    test("a redelivery is not recorded, and leaves the first as it was", async () => {
      const opening = await opened(subject);
      const { store, nextId } = opening;
      const first = await recorded(opening);

      const second = await store.transact((tx) => tx.inbox.record(nextId(), message("m1"), MONDAY + MINUTE));

      expect(second).toBeUndefined();
      expect((await store.read.inbox.unfinished(10)).map((row) => row.id)).toEqual([first]);
    });

    test("two platforms may name their events alike", async () => {
      const opening = await opened(subject);
      const { store, nextId } = opening;
      await recorded(opening);

      const other = await store.transact((tx) =>
        tx.inbox.record(nextId(), message("m1", "slack:T1" as SpaceId), MONDAY),
      );

      expect(other).toBeDefined();
    });

    test("of twenty deliveries at once one is recorded", async () => {
      const { store, nextId } = await opened(subject);

      const ids = await atOnce(20, () => store.transact((tx) => tx.inbox.record(nextId(), message("m1"), MONDAY)));

      expect(ids.filter((id) => id !== undefined)).toHaveLength(1);
    });

    test("of twenty decisions at once one holds", async () => {
      const opening = await opened(subject);
      const id = await recorded(opening);

      const decided = await atOnce(20, () => opening.store.transact((tx) => tx.inbox.decide(id, REPLY)));

      expect(decided.filter(Boolean)).toHaveLength(1);
      expect(await opening.store.read.inbox.find(id)).toMatchObject({ state: "decided", reply: REPLY });
    });

    test("a row that is done holds nothing of the event or the reply, and cannot be decided or given up", async () => {
      const opening = await opened(subject);
      const { store } = opening;
      const id = await recorded(opening);
      await store.transact((tx) => tx.inbox.decide(id, REPLY));

      await store.transact((tx) => tx.inbox.finish(id));

      expect(await store.transact((tx) => tx.inbox.decide(id, REPLY))).toBe(false);
      await store.transact((tx) => tx.inbox.giveUp(id, "too late"));
      expect(await store.read.inbox.find(id)).toMatchObject({ state: "done", event: undefined, reply: undefined });
      expect(await store.read.inbox.unfinished(10)).toEqual([]);
    });

    test("tries are counted", async () => {
      const opening = await opened(subject);
      const id = await recorded(opening);

      const counts = [
        await opening.store.transact((tx) => tx.inbox.retry(id)),
        await opening.store.transact((tx) => tx.inbox.retry(id)),
      ];

      expect(counts).toEqual([1, 2]);
      await expect(opening.store.transact((tx) => tx.inbox.retry(nowhere()))).rejects.toThrow("There is no inbox row");
    });

    test("what is given up keeps its payload and the reason, and is counted apart", async () => {
      const opening = await opened(subject);
      const { store } = opening;
      const id = await recorded(opening);
      await recorded(opening, "m2", MONDAY + MINUTE);

      await store.transact((tx) => tx.inbox.giveUp(id, "three tries failed"));

      expect(await store.read.inbox.find(id)).toMatchObject({
        state: "failed",
        event: message("m1"),
        why: "three tries failed",
      });
      expect(await store.read.inbox.count()).toEqual({ unfinished: 1, failed: 1, lastReceivedAt: MONDAY + MINUTE });
    });

    test("unfinished rows come oldest first, up to the limit", async () => {
      const opening = await opened(subject);
      const { store } = opening;
      const late = await recorded(opening, "late", MONDAY + MINUTE);
      const early = await recorded(opening, "early", MONDAY);
      const last = await recorded(opening, "last", MONDAY + 2 * MINUTE);
      await store.transact((tx) => tx.inbox.decide(early, REPLY));

      expect((await store.read.inbox.unfinished(2)).map((row) => row.id)).toEqual([early, late]);
      expect((await store.read.inbox.unfinished(9)).map((row) => row.id)).toEqual([early, late, last]);
    });

    test("the events of one platform are counted apart", async () => {
      const { store, nextId } = await opened(subject);
      await store.transact((tx) => tx.inbox.record(nextId(), message("m2"), MONDAY));
      await store.transact((tx) => tx.inbox.record(nextId(), message("m1", "discord:1" as SpaceId), MONDAY + MINUTE));

      expect(await store.read.inbox.count("playground")).toEqual({
        unfinished: 1,
        failed: 0,
        lastReceivedAt: MONDAY,
      });
      expect((await store.read.inbox.count("discord")).lastReceivedAt).toBe(MONDAY + MINUTE);
      expect((await store.read.inbox.count("slack")).lastReceivedAt).toBeUndefined();
      expect(await store.read.inbox.count("playground", message("m2").key)).toEqual({
        unfinished: 0,
        failed: 0,
        lastReceivedAt: undefined,
      });
    });

    test("an empty inbox counts nothing", async () => {
      const { store } = await opened(subject);

      expect(await store.read.inbox.count()).toEqual({ unfinished: 0, failed: 0, lastReceivedAt: undefined });
    });

    test("a sweep takes what is done and old, and nothing else", async () => {
      const opening = await opened(subject);
      const { store } = opening;
      const done = await recorded(opening, "done");
      const open = await recorded(opening, "open");
      const fresh = await recorded(opening, "fresh", MONDAY + MINUTE);
      await store.transact(async (tx) => {
        await tx.inbox.finish(done);
        await tx.inbox.finish(fresh);
      });

      const swept = await store.transact((tx) => tx.inbox.sweep(MONDAY + MINUTE));

      expect(swept).toBe(1);
      expect(await store.read.inbox.find(done)).toBeUndefined();
      expect(await store.read.inbox.find(open)).toBeDefined();
      expect(await store.read.inbox.find(fresh)).toBeDefined();
    });

    test.skipIf(!subject.reachable)(
      "a payload this version cannot read is shown as none, and stops nobody",
      async () => {
        const opening = await opened(subject);
        const { store, beside } = opening;
        const strange = await recorded(opening, "strange");
        const plain = await recorded(opening, "plain");

        await beside(
          `update inbox set event = '{"v":99,"is":"event","body":{}}', reply = 'no JSON' where id = '${strange}'`,
        );

        const rows = await store.read.inbox.unfinished(10);
        expect(rows.map(({ id, event, reply }) => ({ id, event, reply }))).toEqual([
          { id: strange, event: undefined, reply: undefined },
          { id: plain, event: message("plain"), reply: undefined },
        ]);
      },
    );
  });
