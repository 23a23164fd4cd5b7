// How transactions open and end: never nested, never open for long.
import { AsyncLocalStorage } from "node:async_hooks";
import type { KyselyPlugin } from "kysely";
import type { Timer } from "../clock.ts";
import type { StoreLog } from "./problem.ts";
import type { Db } from "./schema.ts";

/** How long a transaction may stay open, in milliseconds. It holds SQLite's one connection, or rows others wait for. */
export const TRANSACTION_LIMIT_MS = 10_000;

const NESTED =
  "A transaction is open already in this flow, and waiting for it here would never end. " +
  "Use the `tx` that `transact` hands to its callback, for reading too.";
const LAPSED =
  "This transaction stayed open for more than ten seconds and was rolled back. " +
  "Keep network and other waiting outside of it, then run it again.";
const ENDED = "This transaction has ended. Open another one.";
const CLOSED = "The store is closed. Open it again.";

export interface OpenTransaction {
  readonly db: Db;
  /** Rejects when the time limit has passed. */
  readonly lapsed: Promise<never>;
  commit(): Promise<void>;
  /** Harmless if it has ended. */
  rollback(): Promise<void>;
}

export interface Transactions {
  transact<T>(work: (db: Db) => Promise<T>): Promise<T>;
  begin(): Promise<OpenTransaction>;
  /** Throws inside the callback of `transact`. */
  refuseInside(): void;
  /** Refuses new transactions and resolves when the open ones have ended. */
  close(): Promise<void>;
}

/** A Kysely plugin that asks `check`, which throws, before each query. */
export const guardedBy = (check: () => void): KyselyPlugin => ({
  transformQuery({ node }) {
    check();
    return node;
  },
  transformResult: async ({ result }) => result,
});

export function transactions(db: Db, timer: Timer, log: StoreLog): Transactions {
  const flow = new AsyncLocalStorage<{ isOpen: boolean }>();
  const unfinished = new Set<Promise<void>>();
  let isClosed = false;

  function refuseInside(): void {
    // What a transaction started and did not wait for outlives it, and may then open its own.
    if (flow.getStore()?.isOpen) throw new Error(NESTED);
  }

  async function begin(): Promise<OpenTransaction> {
    refuseInside();
    if (isClosed) throw new Error(CLOSED);
    const finished = Promise.withResolvers<void>();
    unfinished.add(finished.promise);
    const finish = () => {
      unfinished.delete(finished.promise);
      finished.resolve();
    };
    try {
      return await open(finish);
    } catch (error) {
      finish();
      throw error;
    }
  }

  async function open(finish: () => void): Promise<OpenTransaction> {
    const trx = await db.startTransaction().execute();
    const lapse = Promise.withResolvers<never>();
    // Who holds a transaction by hand learns of the lapse from the next call, not from this promise.
    lapse.promise.catch(() => undefined);
    let ended: string | undefined;

    const end = (why: string) => {
      ended = why;
      cancel();
    };
    const undo = async () => {
      if (trx.isCommitted || trx.isRolledBack) return;
      try {
        await trx.rollback().execute();
      } catch (error) {
        log.warn({ reason: error instanceof Error ? error.message : String(error) }, "A rollback failed");
      }
    };
    const cancel = timer.after(TRANSACTION_LIMIT_MS, () => {
      end(LAPSED);
      log.warn({}, "A transaction stayed open for too long and was rolled back");
      lapse.reject(new Error(LAPSED));
      void undo().finally(finish);
    });

    return {
      db: trx.withPlugin(
        guardedBy(() => {
          if (ended !== undefined) throw new Error(ended);
        }),
      ),
      lapsed: lapse.promise,
      async commit() {
        if (ended !== undefined) throw new Error(ended);
        end(ENDED);
        try {
          await trx.commit().execute();
        } finally {
          await undo();
          finish();
        }
      },
      async rollback() {
        if (ended !== undefined) return;
        end(ENDED);
        await undo();
        finish();
      },
    };
  }

  return {
    refuseInside,
    begin,
    async transact(work) {
      const opened = await begin();
      const here = { isOpen: true };
      try {
        const result = await Promise.race([flow.run(here, () => work(opened.db)), opened.lapsed]);
        await opened.commit();
        return result;
      } catch (error) {
        await opened.rollback();
        throw error;
      } finally {
        here.isOpen = false;
      }
    },
    async close() {
      isClosed = true;
      await Promise.allSettled(unfinished);
    },
  };
}
