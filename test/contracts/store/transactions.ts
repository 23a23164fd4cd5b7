import { describe, expect, test } from "vitest";
import { TRANSACTION_LIMIT_MS } from "../../../src/store/transactions.ts";
import { MONDAY, messageRef } from "./samples.ts";
import { atOnce, nowhere, opened, type Subject } from "./subject.ts";

const CARD = "review:1";

export const transactionsContract = (subject: Subject) =>
  describe("transactions", () => {
    test("what a transaction wrote is there when it resolved, and not when it rejected", async () => {
      const { store } = await opened(subject);

      const kept = await store.transact(async (tx) => {
        await tx.cards.keep(CARD, messageRef("1"));
        return "kept";
      });
      const failing = store.transact(async (tx) => {
        await tx.cards.keep(CARD, messageRef("2"));
        throw new RangeError("a rule said no");
      });

      await expect(failing).rejects.toThrow(new RangeError("a rule said no"));
      expect(kept).toBe("kept");
      expect(await store.read.cards.find(CARD)).toEqual(messageRef("1"));
    });

    test("a transaction reads what it wrote, and others do not until it is committed", async () => {
      const { store } = await opened(subject);
      const open = await store.begin();
      await open.tx.cards.keep(CARD, messageRef("1"));

      const outside = store.read.cards.find(CARD);
      const inside = await open.tx.cards.find(CARD);
      await open.rollback();

      expect(inside).toEqual(messageRef("1"));
      expect(await outside).toBeUndefined();
    });

    test("a transaction opened by hand is kept by its commit, and then has ended", async () => {
      const { store } = await opened(subject);
      const open = await store.begin();
      await open.tx.cards.keep(CARD, messageRef("1"));

      await open.commit();
      await open.rollback();

      expect(await store.read.cards.find(CARD)).toEqual(messageRef("1"));
      await expect(open.tx.cards.forget(CARD)).rejects.toThrow("This transaction has ended");
      await expect(open.commit()).rejects.toThrow("This transaction has ended");
    });

    test("after a statement that failed nothing of the transaction is kept, even where its error was caught", async () => {
      const { store, nextId } = await opened(subject);

      const outcome = store.transact(async (tx) => {
        await tx.cards.keep(CARD, messageRef("1"));
        await tx.audit
          .add({ id: nextId(), at: MONDAY, by: nowhere(), what: "did it", subject: {} })
          .catch((error: unknown) => error);
        await tx.cards.keep("review:2", messageRef("2")).catch((error: unknown) => error);
      });

      await expect(outcome).rejects.toThrow();
      expect(await store.read.cards.find(CARD)).toBeUndefined();
      expect(await store.read.cards.find("review:2")).toBeUndefined();
    });

    test.for(["transact", "begin", "read", "journal"] as const)(
      "%s inside a transaction throws at once",
      async (what) => {
        const { store } = await opened(subject);
        const nested = {
          transact: () => store.transact(async () => "never"),
          begin: () => store.begin(),
          read: () => store.read.cards.find(CARD),
          journal: () => store.playgroundJournal.load(),
        };

        const outcome = store.transact(async (tx) => {
          await tx.cards.keep(CARD, messageRef("1"));
          await nested[what]();
        });

        await expect(outcome).rejects.toThrow("Use the `tx` that `transact` hands to its callback");
        expect(await store.read.cards.find(CARD)).toBeUndefined();
      },
    );

    test("what a transaction started and did not wait for may read when it has ended", async () => {
      const { store } = await opened(subject);
      const ended = Promise.withResolvers<void>();
      const started: { later?: Promise<unknown> } = {};

      await store.transact(async (tx) => {
        await tx.cards.keep(CARD, messageRef("1"));
        started.later = ended.promise.then(() => store.read.cards.find(CARD));
      });
      ended.resolve();

      expect(await started.later).toEqual(messageRef("1"));
    });

    test("a transaction that is left open is rolled back, frees the way, and says so at its next call", async () => {
      const { store, timer } = await opened(subject);
      const open = await store.begin();
      await open.tx.cards.keep(CARD, messageRef("1"));

      timer.advance(TRANSACTION_LIMIT_MS);

      await store.transact((tx) => tx.cards.keep("review:2", messageRef("2")));
      await expect(open.tx.cards.find(CARD)).rejects.toThrow("stayed open for more than ten seconds");
      await expect(open.commit()).rejects.toThrow("stayed open for more than ten seconds");
      expect(await store.read.cards.find(CARD)).toBeUndefined();
      expect(await store.read.cards.find("review:2")).toEqual(messageRef("2"));
    });

    test("work that never ends is rejected when its time is over", async () => {
      const { store, timer } = await opened(subject);
      const begun = Promise.withResolvers<void>();
      const stuck = store.transact(async (tx) => {
        await tx.cards.keep(CARD, messageRef("1"));
        begun.resolve();
        await new Promise(() => undefined);
      });
      await begun.promise;

      timer.advance(TRANSACTION_LIMIT_MS);

      await expect(stuck).rejects.toThrow("stayed open for more than ten seconds");
      expect(await store.read.cards.find(CARD)).toBeUndefined();
    });

    test("a transaction that ended leaves no timer behind", async () => {
      const { store, timer } = await opened(subject);

      await store.transact((tx) => tx.cards.keep(CARD, messageRef("1")));
      await (await store.begin()).rollback();

      expect(timer.waiting).toBe(0);
    });

    test("a hundred at once all come to their turn", async () => {
      const { store, nextId } = await opened(subject);

      await atOnce(100, () =>
        store.transact((tx) => tx.audit.add({ id: nextId(), at: MONDAY, by: undefined, what: "counted", subject: {} })),
      );

      expect(await store.read.audit.latest(200)).toHaveLength(100);
    });

    test("a value that the database would change is refused", async () => {
      const { store, nextId } = await opened(subject);
      const at = (value: unknown) =>
        store.transact((tx) =>
          tx.audit.add({ id: nextId(), at: value as number, by: undefined, what: "did it", subject: {} }),
        );

      await expect(at(new Date(MONDAY))).rejects.toThrow("was given a Date");
      await expect(at(Number.NaN)).rejects.toThrow("was given NaN");
      await expect(at(true)).rejects.toThrow("was given a boolean");
    });

    test("a mistake is not a failure that passes", async () => {
      const { store } = await opened(subject);

      expect(store.isPassing(new TypeError("a bug"))).toBe(false);
      expect(store.isPassing("no error at all")).toBe(false);
    });

    test("a store that closes waits for what is open, and opens nothing more", async () => {
      const { store } = await opened(subject);
      const open = await store.begin();

      const closing = store.close();
      await open.tx.cards.keep(CARD, messageRef("1"));
      await open.commit();
      await closing;

      await expect(store.transact(async () => "never")).rejects.toThrow("The store is closed");
      await expect(store.close()).resolves.toBeUndefined();
    });
  });
