// A store that fails when it is told to, as a database does.
import type { OpenedStore } from "../../src/store/open.ts";

/** What goes wrong with a transaction: nothing of it happens, or it is committed and nobody hears of it. */
export interface Fault {
  readonly error: Error;
  readonly when: "at once" | "at commit" | "after commit";
  /** From then on the record is out of reach. */
  readonly staysAway?: true;
}

export interface FaultyStore extends OpenedStore {
  /** Faults of the next transactions that run a callback, one each. */
  onNextTransact(...faults: readonly Fault[]): void;
  /** Faults of the next transactions that are opened by hand, in which events are decided. */
  onNextDecision(...faults: readonly Fault[]): void;
  /** While it is, everything fails. */
  outOfReach: boolean;
}

/** Another process writes just now (SQLite's result code 5). */
export const busy = (): Error => Object.assign(new Error("database is locked"), { errcode: 5 });
export const connectionLost = (): Error => Object.assign(new Error("the connection is lost"), { code: "ECONNRESET" });

export function faultyStore(inner: OpenedStore): FaultyStore {
  const transacts: Fault[] = [];
  const decisions: Fault[] = [];
  const reach = (): void => {
    if (store.outOfReach) throw connectionLost();
  };
  const failing = ({ error, staysAway }: Fault): Error => {
    store.outOfReach = staysAway === true;
    return error;
  };
  const store: FaultyStore = {
    ...inner,
    outOfReach: false,
    onNextTransact: (...faults) => void transacts.push(...faults),
    onNextDecision: (...faults) => void decisions.push(...faults),
    get read() {
      reach();
      return inner.read;
    },
    async transact(work) {
      reach();
      const fault = transacts.shift();
      if (fault?.when === "at once") throw failing(fault);
      const result = await inner.transact(async (tx) => {
        const done = await work(tx);
        if (fault?.when === "at commit") throw failing(fault);
        return done;
      });
      if (fault) throw failing(fault);
      return result;
    },
    async begin() {
      reach();
      const fault = decisions.shift();
      if (fault?.when === "at once") throw failing(fault);
      const opened = await inner.begin();
      return {
        ...opened,
        async commit() {
          await (fault?.when === "at commit" || store.outOfReach ? opened.rollback() : opened.commit());
          reach();
          if (fault) throw failing(fault);
        },
      };
    },
  };
  return store;
}
