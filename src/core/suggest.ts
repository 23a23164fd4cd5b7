import { distance } from "fastest-levenshtein";

/**
 * The one of `known` that `typed` was most likely meant to be, or undefined where none is near.
 * Near means: the same but for case and separators, or two of the characters differ, two in five of a long word.
 * @param most how many characters may differ at most, however long the word is
 */
export function suggest(typed: string, known: readonly string[], most = Number.POSITIVE_INFINITY): string | undefined {
  const wanted = plain(typed);
  if (wanted === "") return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const away = distance(wanted, plain(candidate));
    if (away < bestDistance) [best, bestDistance] = [candidate, away];
  }
  return best !== undefined && bestDistance <= Math.min(most, allowed(wanted, plain(best))) ? best : undefined;
}

const plain = (word: string): string => word.toLowerCase().replaceAll(/[\s_.-]+/g, "");

// Two letters that changed places count as two, so short words need room for two.
function allowed(typed: string, known: string): number {
  const length = Math.max(typed.length, known.length);
  return length < 4 ? 1 : Math.max(2, Math.floor(0.4 * length));
}
