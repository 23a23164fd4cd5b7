import type { Reads, Store, Tx } from "../store/store.ts";

/**
 * The one transaction in which an event is decided. It opens with the first write, so that slow reading and
 * searching before it hold nobody up; what is read after that is read inside it.
 */
export interface Work {
  read<T>(look: (reads: Reads) => Promise<T>): Promise<T>;
  write<T>(change: (tx: Tx) => Promise<T>): Promise<T>;
  /** Says that something goes into the outbox, so that delivery looks there as soon as it is committed. */
  causesEffects(): void;
  /** Does something in memory once all of it is committed; never if it is not. It must not throw. */
  afterCommit(act: () => void): void;
}

/** Work whose owner ends it. Without a write, both ends do nothing. */
export interface OpenWork extends Work {
  readonly hasEffects: boolean;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

export function openWork(store: Store): OpenWork {
  let open: ReturnType<Store["begin"]> | undefined;
  let hasEffects = false;
  const acts: (() => void)[] = [];
  return {
    get hasEffects() {
      return hasEffects;
    },
    causesEffects() {
      hasEffects = true;
    },
    afterCommit(act) {
      acts.push(act);
    },
    async read(look) {
      return look(open ? (await open).tx : store.read);
    },
    async write(change) {
      open ??= store.begin();
      return change((await open).tx);
    },
    async commit() {
      await (await open)?.commit();
      for (const act of acts) act();
    },
    async rollback() {
      // A transaction that never began has nothing to undo; why it did not begin was thrown by `write`.
      const begun = await open?.catch(() => undefined);
      await begun?.rollback();
    },
  };
}
