import { describe, expect, test } from "vitest";
import type { MessageId, PlaceId } from "../../../src/core/ids.ts";
import type { PassedOverRow } from "../../../src/store/store.ts";
import { CHANNEL, MINUTE, MONDAY } from "./samples.ts";
import { atOnce, nowhere, type Opened, opened, type Subject, twoPeople } from "./subject.ts";

const message = (id: string) => id as MessageId;

/** Grace thanked Ada, who was not credited. */
async function passedOver({ store, nextId }: Opened, more: Partial<PassedOverRow> = {}): Promise<PassedOverRow> {
  const { ada, grace } = await twoPeople(store);
  const row: PassedOverRow = {
    id: nextId<"passed over">(),
    place: CHANNEL.id,
    message: message("thanks"),
    answer: message("answer"),
    signal: "thanks",
    helper: ada.id,
    by: grace.id,
    reason: "pair cap",
    at: MONDAY,
    ...more,
  };
  await store.transact((tx) => tx.passedOver.add(row));
  return row;
}

export const passedOverContract = (subject: Subject) =>
  describe("signals that were passed over", () => {
    test("one is kept once for its message, helper and reason, also where there is no helper", async () => {
      const opening = await opened(subject);
      const { grace } = await twoPeople(opening.store);
      const [helped] = await atOnce(8, () => passedOver(opening));
      await atOnce(8, () => passedOver(opening, { helper: undefined }));
      await passedOver(opening, { helper: grace.id });
      await passedOver(opening, { reason: "no substance" });
      await passedOver(opening, { place: "playground:garden:random" as PlaceId });

      const rows = await opening.store.read.passedOver.ofMessage(CHANNEL.id, message("thanks"));

      const told = rows.map(({ helper, reason }) => `${helper}: ${reason}`);
      expect(told.sort()).toEqual(
        [
          `${helped?.helper}: no substance`,
          `${helped?.helper}: pair cap`,
          `${grace.id}: pair cap`,
          "undefined: pair cap",
        ].sort(),
      );
    });

    test("one is found by the message of the signal and by the answer, with all it holds", async () => {
      const opening = await opened(subject);
      const { passedOver: reads } = opening.store.read;
      const row = await passedOver(opening);
      const bare = await passedOver(opening, { message: message("other"), answer: undefined, helper: undefined });

      expect(await reads.ofMessage(CHANNEL.id, message("thanks"))).toEqual([row]);
      expect(await reads.ofMessage(CHANNEL.id, message("answer"))).toEqual([row]);
      expect(await reads.ofMessage(CHANNEL.id, message("other"))).toEqual([bare]);
      expect(await reads.ofMessage("playground:garden:random" as PlaceId, message("thanks"))).toEqual([]);
    });

    test("a person has those they helped in and those they gave, the newest first", async () => {
      const opening = await opened(subject);
      const { store } = opening;
      const { ada, grace } = await twoPeople(store);
      const late = await passedOver(opening, { message: message("late"), at: MONDAY + MINUTE });
      const early = await passedOver(opening, { message: message("early") });
      const own = await passedOver(opening, { message: message("own"), by: ada.id, helper: undefined, at: MONDAY + 1 });
      const { passedOver: reads } = store.read;

      expect(await reads.ofPerson(ada.person, 9)).toEqual([late, own, early]);
      expect(await reads.ofPerson(grace.person, 9)).toEqual([late, early]);
      expect(await reads.ofPerson(ada.person, 1)).toEqual([late]);
      expect(await reads.ofPerson(nowhere(), 9)).toEqual([]);
    });

    test("sweeping deletes what is older", async () => {
      const opening = await opened(subject);
      await passedOver(opening, { at: MONDAY - 1 });
      const kept = await passedOver(opening, { message: message("kept") });

      expect(await opening.store.transact((tx) => tx.passedOver.sweep(MONDAY))).toBe(1);

      const { ada } = await twoPeople(opening.store);
      expect(await opening.store.read.passedOver.ofPerson(ada.person, 9)).toEqual([kept]);
    });
  });
