// Tells when everything that Discord sent has been taken, without waiting for any time to pass.
import type { Inlet } from "../../../src/platforms/platform.ts";
import type { DiscordServer } from "../../support/discord/server.ts";

export interface Followed {
  readonly inlet: Inlet;
  /** Resolves when all that was sent until now was handed over, and what was made of it is done. */
  settled(): Promise<void>;
}

export function followed(server: DiscordServer, inlet: Inlet): Followed {
  // What concerns Laurel and is on its way: who reads along may have to be looked up first.
  const coming = new Map<string, number>();
  const taking = new Set<Promise<void>>();
  let wake: () => void = () => {};
  const count = (key: string, by: number) => {
    const now = (coming.get(key) ?? 0) + by;
    if (now === 0) coming.delete(key);
    else coming.set(key, now);
    wake();
  };
  return {
    inlet: {
      ...inlet,
      concerns(event) {
        const concerned = inlet.concerns(event);
        if (concerned) count(event.key, 1);
        return concerned;
      },
      take(event, acknowledge) {
        const taken = inlet.take(event, acknowledge);
        const end = taken.catch(() => undefined);
        taking.add(end);
        void end.then(() => {
          taking.delete(end);
          count(event.key, -1);
        });
        return taken;
      },
    },
    async settled() {
      await server.gateway.delivered();
      while (coming.size > 0 || taking.size > 0) {
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        await Promise.race([woken, ...(taking.size > 0 ? [Promise.all(taking)] : [])]);
      }
    },
  };
}
