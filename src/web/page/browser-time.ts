// The page's only reader of the browser's clock and timers.

/** Epoch milliseconds, as this machine has it. */
export const browserNow = (): number => Date.now();

/** Runs `work` every `ms` milliseconds; returns how to stop. */
export function every(ms: number, work: () => void): () => void {
  const timer = setInterval(work, ms);
  return () => clearInterval(timer);
}

/** Runs `work` after `ms` milliseconds; returns how to cancel it. */
export function after(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
}
