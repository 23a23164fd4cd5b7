import { describe, expect, test } from "vitest";
import type { RowId } from "../../../src/core/ids.ts";
import type { Store, Tx } from "../../../src/store/store.ts";
import { MONDAY } from "./samples.ts";
import { atOnce, opened, type Subject, twoPeople } from "./subject.ts";

const CAP = 3;
const AT_ONCE = 8;

/** Counts, and adds one below the cap, as a rule with a cap does. `counted` is awaited between the two. */
async function addBelowCap(tx: Tx, id: RowId<"audit">, counted: () => Promise<void>): Promise<void> {
  const { length } = await tx.audit.latest(100);
  await counted();
  if (length < CAP) await tx.audit.add({ id, at: MONDAY, by: undefined, what: "credited", subject: {} });
}

/** Lets go when `size` have arrived. */
function meetingOf(size: number): () => Promise<void> {
  const all = Promise.withResolvers<void>();
  let arrived = 0;
  return () => {
    arrived += 1;
    if (arrived === size) all.resolve();
    return all.promise;
  };
}

const total = async (store: Store) => (await store.read.audit.latest(100)).length;

export const capsContract = (subject: Subject) =>
  describe("caps", () => {
    test("a cap that is counted after taking the person holds", async () => {
      const { store, nextId } = await opened(subject);
      const { ada } = await twoPeople(store);

      await atOnce(AT_ONCE, () =>
        store.transact(async (tx) => {
          await tx.accounts.takePeople([ada.person]);
          await addBelowCap(tx, nextId(), () => Promise.resolve());
        }),
      );

      expect(await total(store)).toBe(CAP);
    });

    // The companion of the one above: it shows that the transactions there do meet, and what taking the person prevents.
    test.skipIf(subject.engine === "sqlite")("a cap that is counted without taking the person is broken", async () => {
      const { store, nextId } = await opened(subject);
      const meeting = meetingOf(AT_ONCE);

      await atOnce(AT_ONCE, () => store.transact((tx) => addBelowCap(tx, nextId(), meeting)));

      expect(await total(store)).toBe(AT_ONCE);
    });

    test("two transactions that take the same people in another order both succeed", async () => {
      const { store } = await opened(subject);
      const { ada, grace } = await twoPeople(store);
      const orders = [
        [ada.person, grace.person, ada.person],
        [grace.person, ada.person, grace.person],
      ];

      const outcomes = await atOnce(40, async (index) => {
        await store.transact((tx) => tx.accounts.takePeople(orders[index % 2] ?? []));
        return "done";
      });

      expect(outcomes).toHaveLength(40);
    });
  });
