import { constants } from "node:os";
import type { Timer } from "../clock.ts";

/** Waits for the operator to end the process. */
export interface StopSignal {
  /** Resolves at the first SIGINT or SIGTERM. One that comes later ends the process at once. */
  readonly received: Promise<void>;
  /** Rejects with what was thrown where nobody could catch it: the process is to end in order, for its state is unknown. */
  readonly failed: Promise<never>;
  release(): void;
}

/** A terminal, a service manager and a parent process may each pass on the same signal: within this time they are one. */
const SAME_SIGNAL_MS = 1_000;
const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * Listens for stop signals, and keeps the process alive when a promise somewhere fails unseen: `onStray` hears of it, and
 * of what is thrown after the first throw. Node itself would print such an error whole, with people's words in it.
 */
export function onStopSignal(timer: Timer, onStray: (error: unknown) => void): StopSignal {
  const { promise, resolve } = Promise.withResolvers<void>();
  let firstAt: number | undefined;
  const stop = (signal: NodeJS.Signals) => {
    firstAt ??= timer.now();
    if (timer.now() - firstAt >= SAME_SIGNAL_MS) process.exit(128 + constants.signals[signal]);
    resolve();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  const { promise: failed, reject } = Promise.withResolvers<never>();
  failed.catch(() => undefined);
  let hasFailed = false;
  const fail = (error: unknown) => {
    if (hasFailed) return onStray(error);
    hasFailed = true;
    reject(error);
  };
  process.on("unhandledRejection", onStray);
  process.on("uncaughtException", fail);
  return {
    received: promise,
    failed,
    release() {
      for (const signal of SIGNALS) process.off(signal, stop);
      process.off("unhandledRejection", onStray);
      process.off("uncaughtException", fail);
    },
  };
}
