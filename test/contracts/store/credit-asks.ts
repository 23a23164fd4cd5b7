import { describe, expect, test } from "vitest";
import type { MessageId, PlaceId } from "../../../src/core/ids.ts";
import type { CreditAskRow } from "../../../src/store/store.ts";
import { CHANNEL, MINUTE, MONDAY, messageRef, SPACE } from "./samples.ts";
import { atOnce, nowhere, type Opened, opened, type Subject, twoPeople } from "./subject.ts";

/** Grace's thanks may be for Ada. Undefined if her message has an ask already. */
async function asked({ store, nextId }: Opened, message: string, more: Partial<CreditAskRow> = {}) {
  const { ada, grace } = await twoPeople(store);
  const ask: CreditAskRow = {
    id: nextId<"credit ask">(),
    space: SPACE,
    place: CHANNEL.id,
    message: messageRef(message).id,
    asker: grace.id,
    question: "q1",
    signal: "thanks",
    candidates: [
      { helper: ada.id, place: CHANNEL.id, message: "answer" as MessageId, at: MONDAY - MINUTE },
      { helper: grace.id, place: "playground:garden:random" as PlaceId, message: "b" as MessageId, at: MONDAY },
    ],
    at: MONDAY,
    expiresAt: MONDAY + MINUTE,
    state: "open",
    ...more,
  };
  const { state: _open, ...added } = ask;
  return (await store.transact((tx) => tx.creditAsks.add(added))) ? ask : undefined;
}

export const creditAsksContract = (subject: Subject) =>
  describe("asks for a credit", () => {
    test("a message has one at most, however often and at once it is asked about", async () => {
      const opening = await opened(subject);

      const asks = await atOnce(8, () => asked(opening, "thanks"));

      const [ask] = asks.filter((one) => one !== undefined);
      expect(asks.filter(Boolean)).toHaveLength(1);
      expect(await opening.store.read.creditAsks.open()).toEqual([ask]);
      expect(await opening.store.read.creditAsks.find(ask?.id ?? nowhere())).toEqual(ask);
      expect(await opening.store.read.creditAsks.ofMessage(CHANNEL.id, "thanks" as MessageId)).toEqual(ask);
      expect(await opening.store.read.creditAsks.ofMessage(CHANNEL.id, "other" as MessageId)).toBeUndefined();
    });

    test("one is settled once, whoever else settles it at the same time", async () => {
      const opening = await opened(subject);
      const { store } = opening;
      const ask = await asked(opening, "one");
      const other = await asked(opening, "two");
      const states = ["confirmed", "declined", "expired"] as const;

      const outcomes = await atOnce(6, (index) =>
        store.transact((tx) => tx.creditAsks.settle(ask?.id ?? nowhere(), states[index % 3] ?? "expired")),
      );

      expect(outcomes.filter(Boolean)).toHaveLength(1);
      const state = states[outcomes.indexOf(true) % 3];
      expect(await store.read.creditAsks.find(ask?.id ?? nowhere())).toEqual({ ...ask, state });
      expect(await store.read.creditAsks.open()).toEqual([other]);
      expect(await store.transact((tx) => tx.creditAsks.settle(nowhere(), "expired"))).toBe(false);
    });

    test("sweeping deletes what was asked before a time, whatever became of it", async () => {
      const opening = await opened(subject);
      const { store } = opening;
      const old = await asked(opening, "old", { at: MONDAY - 1 });
      const settled = await asked(opening, "settled", { at: MONDAY - 1 });
      await store.transact((tx) => tx.creditAsks.settle(settled?.id ?? nowhere(), "declined"));
      const kept = await asked(opening, "kept");

      expect(await store.transact((tx) => tx.creditAsks.sweep(MONDAY))).toBe(2);

      expect(await store.read.creditAsks.find(old?.id ?? nowhere())).toBeUndefined();
      expect(await store.read.creditAsks.open()).toEqual([kept]);
    });
  });
