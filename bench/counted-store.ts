import type { OpenedStore } from "../src/store/open.ts";

/** A store that counts the transactions that are opened on it. */
export interface CountedStore extends OpenedStore {
  transactions(): number;
}

/** Counts every way there is to write: what is not written in a transaction cannot be written. */
export function counted(store: OpenedStore): CountedStore {
  let opened = 0;
  return {
    ...store,
    transact(work) {
      opened++;
      return store.transact(work);
    },
    begin() {
      opened++;
      return store.begin();
    },
    transactions: () => opened,
  };
}
