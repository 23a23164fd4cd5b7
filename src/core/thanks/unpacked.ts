import type { Weights } from "./opinion.ts";
import { unpack } from "./unpack.ts";
import { BIAS, FACTS, WORDS } from "./weights.ts";

let unpacked: Weights | undefined;

/** The weights of the second opinion, unpacked at their first use. */
export function weights(): Weights {
  unpacked ??= { words: unpack(WORDS), bias: BIAS, facts: FACTS };
  return unpacked;
}
