import { setFlagsFromString } from "node:v8";

/**
 * Keeps this process from taking memory only because there is some: for work of minutes beside a running Laurel. Left to
 * itself V8 lets the young generation grow to 128 MB while objects come and go by the million. How far it may grow is
 * fixed when a process starts, by how much at a time is read whenever it does.
 */
export function keepMemoryModest(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--min-semi-space-size=4");
}
