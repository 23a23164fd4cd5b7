import type { Once, Receipt } from "../../chat/effect.ts";

/** Remembers what was answered lately, so that the same answer again does nothing more. */
export interface Onces {
  /** Runs `work`, unless it brought a delivery to its end before; two at a time become one. */
  run(once: Once, work: () => Promise<Receipt>): Promise<Receipt>;
  /** Whether `work` of it began before and did not get through, or was not heard of. */
  tried(once: Once): boolean;
}

const MOST = 2_000;

/** Only what was sent is remembered: a refusal may be followed by another answer under the same name. */
export function createOnces(): Onces {
  const known = new Map<Once, Promise<Receipt>>();
  const failed = new Set<Once>();
  return {
    run(once, work) {
      const before = known.get(once);
      if (before) return before;
      const result = work();
      known.set(once, result);
      const forget = () => {
        if (known.get(once) === result) known.delete(once);
        remember(failed, once);
      };
      result.then(({ kind }) => kind === "sent" || forget(), forget);
      for (const oldest of known.keys()) {
        if (known.size <= MOST) break;
        known.delete(oldest);
      }
      return result;
    },
    tried: (once) => failed.has(once),
  };
}

function remember(onces: Set<Once>, once: Once): void {
  onces.add(once);
  const [oldest] = onces;
  if (onces.size > MOST && oldest !== undefined) onces.delete(oldest);
}
