import type { Receipt } from "../../chat/effect.ts";
import type { Timer } from "../../clock.ts";

/**
 * What goes wrong with the next call:
 * - `again`: nothing is done; to be repeated after `afterMs` milliseconds of the real timer
 * - `never`: nothing is done, and never will be
 * - `throws`: nothing is done, and the call rejects
 * - `unheard`: it is done, but the call rejects: the process learns nothing of it
 */
export type Fault =
  | { readonly kind: "again"; readonly afterMs: number }
  | { readonly kind: "never"; readonly reason: Extract<Receipt, { kind: "never" }>["reason"] }
  | { readonly kind: "throws" }
  | { readonly kind: "unheard" };

/** Faults on demand. Each is used up by one call, in the order in which they were asked for. */
export interface Faults {
  onNextPerform(...faults: readonly Fault[]): void;
  onNextAnswer(...faults: readonly Fault[]): void;
}

export interface FaultyCalls extends Faults {
  /** Runs `work`, or what the next fault makes of it. */
  run(call: "perform" | "answer", work: () => Promise<Receipt>): Promise<Receipt>;
}

export function createFaults(timer: Timer): FaultyCalls {
  const waiting: Record<"perform" | "answer", Fault[]> = { perform: [], answer: [] };
  return {
    onNextPerform: (...faults) => void waiting.perform.push(...faults),
    onNextAnswer: (...faults) => void waiting.answer.push(...faults),
    async run(call, work) {
      const fault = waiting[call].shift();
      switch (fault?.kind) {
        case undefined:
          return work();
        case "again":
          return { kind: "again", at: timer.now() + fault.afterMs, why: "the playground was told to be busy" };
        case "never":
          return { kind: "never", reason: fault.reason, why: "the playground was told to refuse" };
        case "throws":
          throw new Error(`The playground was told to fail before it could ${call}.`);
        case "unheard":
          await work();
          throw new Error(`The playground did ${call}, and was told to lose the connection after it.`);
      }
    },
  };
}
