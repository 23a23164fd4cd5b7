// Whether something is written to a record on a SQLite file, told by two counters that do not know of each other.
import { DatabaseSync } from "node:sqlite";
import { pause, realTimer } from "../src/clock.ts";
import type { CountedStore } from "./counted-store.ts";

/** How long nobody may open a transaction until it is quiet, in milliseconds. */
const QUIET_MS = 25;

export interface Traces {
  /**
   * Runs `work` and counts what it leaves: the transactions opened, and one more if the file was changed by whatever
   * connection. What was begun before is waited for first.
   */
  left(work: () => Promise<unknown>): Promise<number>;
  close(): void;
}

/** Watches the record that `store` keeps at `path`. */
export function watchForTraces(store: CountedStore, path: string): Traces {
  const beside = new DatabaseSync(path, { readOnly: true });
  // SQLite raises it whenever another connection has changed the file.
  const changes = beside.prepare("pragma data_version");
  const seen = () => ({ transactions: store.transactions(), version: changes.get()?.data_version });
  return {
    async left(work) {
      await quiet(store);
      const before = seen();
      await work();
      await quiet(store);
      const after = seen();
      return after.transactions - before.transactions + (after.version === before.version ? 0 : 1);
    },
    close: () => beside.close(),
  };
}

async function quiet(store: CountedStore): Promise<void> {
  for (let before = -1; before !== store.transactions(); ) {
    before = store.transactions();
    await pause(realTimer, QUIET_MS);
  }
}
