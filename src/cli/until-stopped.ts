import { realTimer } from "../clock.ts";
import type { Running } from "../compose.ts";
import { causeOf } from "../log.ts";
import { onStopSignal } from "./signals.ts";

/** Waits for a signal, for the lock to be lost or for one of `ends`; then stops Laurel in order. */
export async function untilStopped(laurel: Running, ends: readonly Promise<unknown>[]): Promise<void> {
  const signal = onStopSignal(realTimer, (error) =>
    laurel.log.error({ cause: causeOf(error) }, "a promise was left to fail; going on"),
  );
  try {
    await Promise.race([signal.received, signal.failed, laurel.lost, ...ends]);
  } finally {
    await laurel.stop();
    signal.release();
  }
}
