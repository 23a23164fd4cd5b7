import { setFlagsFromString } from "node:v8";

/**
 * Keeps this process from taking memory only because there is some: for work of minutes beside a running Laurel. Left to
 * itself V8 lets the young generation grow to 128 MB while objects come and go by the million. By how much it grows at a
 * time is read whenever it does; with what it begins, whenever a thread is started.
 */
export function keepMemoryModest(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--min-semi-space-size=4");
}
