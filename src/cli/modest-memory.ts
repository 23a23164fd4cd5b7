// Work that goes on for minutes beside a running Laurel, on a machine that may have little memory.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What is in use and what is garbage, together: a third of it is in use at most. */
const MODEST_BYTES = 110 * 1024 ** 2;
/** Asking costs a little too. */
const BETWEEN_BYTES = 2 * 1024 ** 2;

/**
 * Keeps this process from taking memory only because there is some. Left to itself V8 lets its young generation grow to
 * 128 MB while objects come and go by the million, and collects the old one when it has doubled.
 * @returns to be told of bytes as they are read
 */
export function keepMemoryModest(): (bytes: number) => void {
  // Read by V8 whenever it thinks of growing; the sizes themselves are fixed when the process starts.
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  let since = 0;
  return (bytes) => {
    since += bytes;
    if (since < BETWEEN_BYTES) return;
    since = 0;
    const { heapUsed, external } = process.memoryUsage();
    if (heapUsed + external > MODEST_BYTES && typeof collect === "function") collect();
  };
}
