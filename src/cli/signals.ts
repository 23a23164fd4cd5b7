/** Waits for the operator to end the process. */
export interface StopSignal {
  /** Resolves at the first SIGINT or SIGTERM. A second one ends the process at once. */
  readonly received: Promise<void>;
  release(): void;
}

/** Listens for stop signals, and keeps the process alive when a promise somewhere fails unseen: `onStray` hears of it. */
export function onStopSignal(onStray: (error: unknown) => void): StopSignal {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = () => resolve();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  process.on("unhandledRejection", onStray);
  return {
    received: promise,
    release() {
      process.off("SIGINT", stop);
      process.off("SIGTERM", stop);
      process.off("unhandledRejection", onStray);
    },
  };
}
