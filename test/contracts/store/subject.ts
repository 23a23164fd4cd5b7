// What the suite is run on, and how a test gets one.
import { onTestFinished } from "vitest";
import type { RowId } from "../../../src/core/ids.ts";
import { type NextId, rowIds } from "../../../src/row-ids.ts";
import type { OpenedStore } from "../../../src/store/open.ts";
import type { AccountRow, Store } from "../../../src/store/store.ts";
import { type HandTimer, handTimer } from "../../store/hand-timer.ts";
import { ADA, GRACE, MONDAY } from "./samples.ts";

/** Opens an empty store. `beside` runs a statement past the store, where something else can reach the database. */
export type OpenEmpty = (timer: HandTimer) => Promise<{
  readonly store: OpenedStore;
  beside?(statement: string): Promise<void>;
}>;

/** One way to open a store, named for the titles. */
export interface Subject {
  readonly name: string;
  readonly engine: Store["engine"];
  /** Whether `beside` is there. */
  readonly reachable: boolean;
  readonly open: OpenEmpty;
}

export interface Opened {
  readonly store: OpenedStore;
  readonly timer: HandTimer;
  readonly nextId: NextId;
  beside(statement: string): Promise<void>;
}

/** An empty store that is closed when the test ends. */
export async function opened(subject: Subject): Promise<Opened> {
  const timer = handTimer();
  const { store, beside } = await subject.open(timer);
  onTestFinished(() => store.close());
  return {
    store,
    timer,
    nextId: rowIds(timer),
    beside: beside ?? (() => Promise.reject(new Error(`nothing else reaches ${subject.name}`))),
  };
}

/** Ada's and Grace's accounts. */
export async function twoPeople(store: Store): Promise<{ ada: AccountRow; grace: AccountRow }> {
  return store.transact(async (tx) => ({
    ada: await tx.accounts.ensure({ account: ADA, name: "Ada", bot: false, at: MONDAY, inDm: false }),
    grace: await tx.accounts.ensure({ account: GRACE, name: "Grace", bot: false, at: MONDAY, inDm: false }),
  }));
}

/** Runs `work` so often at once and waits for all. */
export const atOnce = <T>(times: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => work(index)));

/** A row id that no row has. */
export const nowhere = <Kind extends string>() => "0000000000000000" as RowId<Kind>;
