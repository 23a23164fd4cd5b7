import { distance } from "fastest-levenshtein";

/**
 * The one of `known` that `typed` was most likely meant to be, or undefined where none is near.
 * Near means: the same but for case and separators, or at most a third of the characters differ.
 */
export function suggest(typed: string, known: readonly string[]): string | undefined {
  const wanted = plain(typed);
  if (wanted === "") return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const away = distance(wanted, plain(candidate));
    if (away < bestDistance) [best, bestDistance] = [candidate, away];
  }
  return best !== undefined && bestDistance <= allowed(wanted, plain(best)) ? best : undefined;
}

const plain = (word: string): string => word.toLowerCase().replaceAll(/[\s_.-]+/g, "");

const allowed = (typed: string, known: string): number => Math.floor(Math.max(typed.length, known.length) / 3);
