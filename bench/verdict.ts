import type { Result } from "./benchmark.ts";

/** The exit code of a run: 1 where something was found that must never be so, else 0. */
export const verdict = (results: readonly Result[]): 0 | 1 =>
  results.some(({ failure }) => failure !== undefined) ? 1 : 0;
