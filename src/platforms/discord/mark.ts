// The mark by which a message of Laurel's can be found again.
//
// A nonce is given back to the sender alone, never in the history. What stays readable there are the ids of components:
// whole numbers of 31 bits that an application may choose. The first component carries a number made of the delivery's
// own name. Two deliveries share one by chance once in two thousand million pairs, and a mistake needs both within the
// same minutes at the same place; numbers that Discord gives by itself are small and lie outside the range. The nonce
// goes along (`enforce_nonce`), so that Discord itself declines a second one within the next minutes.
import { createHash } from "node:crypto";
import type { Once } from "../../chat/effect.ts";

const LEAST = 2 ** 16;
const MOST = 2 ** 31 - 1;

/** The mark of one delivery: the same in every run. */
export const markOf = (once: Once): number =>
  LEAST + (createHash("sha256").update(once).digest().readUInt32BE(0) % (MOST - LEAST));

/** Whether a message with these components was sent under the mark. */
export const bearsMark = (components: readonly { readonly id?: number }[] | undefined, mark: number): boolean =>
  components?.[0]?.id === mark;
