import { describe, expect, test } from "vitest";
import type { PlaceId, RowId } from "../../../src/core/ids.ts";
import type { UnaskedRow } from "../../../src/store/store.ts";
import { ADA, CHANNEL, MINUTE, MONDAY, messageRef, post, SPACE } from "./samples.ts";
import { atOnce, nowhere, type Opened, opened, type Subject, twoPeople } from "./subject.ts";

const ELSEWHERE = "playground:garden:random" as PlaceId;

/** Ada asks, and the answer waits for a minute. Returns the row, or undefined if her message has one already. */
async function planned(
  { store, nextId }: Opened,
  message: string,
  more: Partial<UnaskedRow> = {},
): Promise<UnaskedRow | undefined> {
  const { ada } = await twoPeople(store);
  const id = nextId<"unasked answer">();
  const row: UnaskedRow = {
    id,
    place: CHANNEL.id,
    message: messageRef(message).id,
    section: "dates.md#award-dates",
    askedAt: MONDAY,
    effect: `unasked ${id}`,
    ...more,
  };
  return store.transact(async (tx) => {
    if (!(await tx.unasked.add({ ...row, asker: ada.id }))) return undefined;
    await tx.outbox.add({
      id: nextId(),
      space: SPACE,
      effect: post("on 1 January"),
      naturalKey: row.effect,
      dueAt: MONDAY + MINUTE,
    });
    return row;
  });
}

const claimAll = ({ store }: Opened) =>
  store.transact((tx) =>
    tx.outbox.claim({ by: "one", now: MONDAY + MINUTE, leaseUntil: MONDAY + 2 * MINUTE, limit: 99 }),
  );

export const unaskedContract = (subject: Subject) =>
  describe("unasked answers", () => {
    test("a message has one at most, however often and at once it is planned", async () => {
      const opening = await opened(subject);

      const rows = await atOnce(8, () => planned(opening, "q1"));

      expect(rows.filter(Boolean)).toHaveLength(1);
      expect((await opening.store.read.outbox.count()).ready).toBe(1);
    });

    test("one waits, with who asked, until its effect is on its way", async () => {
      const opening = await opened(subject);
      const { store } = opening;
      const row = await planned(opening, "q1");
      const elsewhere = await planned(opening, "q2", { place: ELSEWHERE });

      expect(await store.read.unasked.waiting(CHANNEL.id)).toEqual([{ ...row, asker: ADA, dueAt: MONDAY + MINUTE }]);
      expect((await store.read.unasked.waiting()).map(({ id }) => id)).toEqual([row?.id, elsewhere?.id]);
      await claimAll(opening);

      expect(await store.read.unasked.waiting()).toEqual([]);
      expect(await store.read.unasked.find(row?.id ?? nowhere())).toEqual(row);
    });

    test("those of an hour are counted by the time of the question, without the withdrawn ones", async () => {
      const opening = await opened(subject);
      const { store } = opening;
      const first = await planned(opening, "first", { askedAt: MONDAY - MINUTE });
      const second = await planned(opening, "second");
      const withdrawn = await planned(opening, "withdrawn");
      await planned(opening, "later", { askedAt: MONDAY + MINUTE });
      await planned(opening, "elsewhere", { place: ELSEWHERE });
      await store.transact((tx) => tx.unasked.withdraw(withdrawn?.id ?? nowhere(), MONDAY));

      const standing = (after: number, before: number) => store.read.unasked.standing(CHANNEL.id, after, before);

      expect(await standing(MONDAY - 2 * MINUTE, MONDAY + MINUTE)).toEqual([first, second]);
      expect(await standing(MONDAY - MINUTE, MONDAY + MINUTE)).toEqual([second]);
    });

    test("one that is withdrawn no longer waits and no longer knows who asked", async () => {
      const opening = await opened(subject);
      const row = await planned(opening, "q1");

      await opening.store.transact((tx) => tx.unasked.withdraw(row?.id ?? nowhere(), MONDAY));

      expect(await opening.store.read.unasked.waiting()).toEqual([]);
      expect(await opening.store.read.unasked.find(row?.id ?? nowhere())).toEqual(row);
    });

    test("one is not wanted once, whoever else says so at the same time", async () => {
      const opening = await opened(subject);
      const { store } = opening;
      const row = await planned(opening, "q1");
      const refuse = (id: RowId<"unasked answer">) => store.transact((tx) => tx.unasked.refuse(id, MONDAY));

      const answers = await atOnce(8, () => refuse(row?.id ?? nowhere()));

      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await refuse(nowhere())).toBe(false);
      expect(await store.read.unasked.countNotWanted(CHANNEL.id, MONDAY - 1)).toBe(1);
      expect(await store.read.unasked.countNotWanted(CHANNEL.id, MONDAY)).toBe(0);
      expect(await store.read.unasked.countNotWanted(ELSEWHERE, MONDAY - 1)).toBe(0);
    });

    test("sweeping forgets who asked where nothing waits, and deletes what is old", async () => {
      const opening = await opened(subject);
      const { store } = opening;
      const old = await planned(opening, "old", { askedAt: MONDAY - MINUTE });
      await claimAll(opening);
      const waits = await planned(opening, "waits");

      const swept = await store.transact((tx) => tx.unasked.sweep(MONDAY));

      expect(swept).toBe(1);
      expect(await store.read.unasked.find(old?.id ?? nowhere())).toBeUndefined();
      expect(await store.read.unasked.waiting()).toMatchObject([{ id: waits?.id, asker: ADA }]);
    });

    test("a cap that is counted after taking the channel's setting holds", async () => {
      const opening = await opened(subject);
      const { store, nextId } = opening;
      const { ada } = await twoPeople(store);
      await store.transact((tx) => tx.settings.set(CHANNEL.id, "unasked", { state: "on" }));

      await atOnce(8, (index) =>
        store.transact(async (tx) => {
          await tx.settings.take(CHANNEL.id, "unasked");
          const { length } = await tx.unasked.standing(CHANNEL.id, MONDAY - MINUTE, MONDAY + MINUTE);
          const id = nextId<"unasked answer">();
          const row = { id, place: CHANNEL.id, message: messageRef(`q${index}`).id, section: "a.md#b", effect: id };
          if (length < 2) await tx.unasked.add({ ...row, askedAt: MONDAY, asker: ada.id });
        }),
      );

      expect(await store.read.unasked.standing(CHANNEL.id, MONDAY - 1, MONDAY + 1)).toHaveLength(2);
    });
  });
