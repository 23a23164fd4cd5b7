// A store that tells what was asked of it while an event was decided.
import type { OpenedStore } from "../../src/store/open.ts";
import type { Tx } from "../../src/store/store.ts";

export interface TellingStore extends OpenedStore {
  /** What the transaction of the last event was asked, in its order: `accounts.ensure`, … */
  readonly lastAsked: readonly string[];
}

export function tellingStore(inner: OpenedStore): TellingStore {
  let asked: string[] = [];
  const told = (tx: Tx): Tx =>
    new Proxy(tx, {
      get: (of, room) => {
        const repository = Reflect.get(of, room);
        return new Proxy(repository, {
          get: (at, verb) => {
            const method = Reflect.get(at, verb);
            return (...given: readonly unknown[]) => {
              asked.push(`${String(room)}.${String(verb)}`);
              return Reflect.apply(method, at, given);
            };
          },
        });
      },
    });
  return {
    ...inner,
    get read() {
      return inner.read;
    },
    get lastAsked() {
      return asked;
    },
    async begin() {
      const opened = await inner.begin();
      asked = [];
      return { ...opened, tx: told(opened.tx) };
    },
  };
}
