import { describe, expect, test } from "vitest";
import type { MessageId, PlaceId } from "../../../src/core/ids.ts";
import type { CreditMarks } from "../../../src/store/store.ts";
import { CHANNEL, MINUTE, MONDAY } from "./samples.ts";
import { atOnce, type Opened, opened, type Subject, twoPeople } from "./subject.ts";

type Told = Parameters<CreditMarks["note"]>[0];

/** Grace's check mark on an answer, told in a transaction that takes her. */
async function told({ store }: Opened, more: Partial<Told> = {}) {
  const { grace } = await twoPeople(store);
  const mark: Told = {
    ...{ channel: CHANNEL.id, message: "answer" as MessageId, by: grace.id, emoji: "✅" },
    ...{ at: MONDAY, added: true, ...more },
  };
  return store.transact(async (tx) => {
    await tx.accounts.takePeople([grace.person]);
    return tx.creditMarks.note(mark);
  });
}

export const creditMarksContract = (subject: Subject) =>
  describe("marks on messages", () => {
    test("one that is put on and taken off is one mark, with both times", async () => {
      const opening = await opened(subject);

      expect(await told(opening)).toEqual([{ onAt: MONDAY, offAt: undefined, last: "on" }]);
      expect(await told(opening, { at: MONDAY + 1, added: false })).toEqual([
        { onAt: MONDAY, offAt: MONDAY + 1, last: "off" },
      ]);
      expect(await told(opening)).toEqual([{ onAt: MONDAY, offAt: MONDAY + 1, last: "off" }]);
    });

    test("told in another order it comes to the same", async () => {
      const opening = await opened(subject);

      await told(opening, { at: MONDAY + 1, added: false });

      expect(await told(opening)).toEqual([{ onAt: MONDAY, offAt: MONDAY + 1, last: "off" }]);
    });

    test("all emoji of an account on a message are returned, and none of another's or elsewhere", async () => {
      const opening = await opened(subject);
      const { ada } = await twoPeople(opening.store);
      await told(opening, { by: ada.id, emoji: "👍" });
      await told(opening, { message: "another" as MessageId, emoji: "👀" });
      await told(opening, { channel: "playground:garden:random" as PlaceId, emoji: "🌱" });
      await told(opening);

      const marks = await told(opening, { emoji: "🎉", at: MONDAY + 1 });

      expect(marks.map(({ onAt }) => onAt).sort()).toEqual([MONDAY, MONDAY + 1]);
    });

    test("none is lost that are told at once", async () => {
      const opening = await opened(subject);

      await atOnce(8, (index) => told(opening, { emoji: `emoji ${index % 2}`, at: MONDAY + index, added: index < 4 }));

      // The earliest again, which changes nothing, to read what is there.
      const marks = await told(opening, { emoji: "emoji 0", at: MONDAY });
      expect(marks).toHaveLength(2);
      expect(marks).toEqual(
        expect.arrayContaining([
          { onAt: MONDAY + 2, offAt: MONDAY + 6, last: "off" },
          { onAt: MONDAY + 3, offAt: MONDAY + 7, last: "off" },
        ]),
      );
    });

    test("sweeping forgets those that changed last before a time", async () => {
      const opening = await opened(subject);
      await told(opening, { emoji: "old" });
      await told(opening, { emoji: "kept" });
      await told(opening, { emoji: "kept", at: MONDAY + MINUTE, added: false });

      expect(await opening.store.transact((tx) => tx.creditMarks.sweep(MONDAY + MINUTE))).toBe(1);

      expect(await told(opening, { emoji: "kept" })).toEqual([{ onAt: MONDAY, offAt: MONDAY + MINUTE, last: "off" }]);
    });
  });
