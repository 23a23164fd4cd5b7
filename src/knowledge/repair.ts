// Repairs the spelling of words that are neither in the knowledge nor common English.

/** Knows how words are spelt. */
export interface Speller {
  /** The word that was meant, or the word itself where it is known or nothing is near. */
  repair(word: string): string;
}

const SHORTEST = 4;
// From this length on two edits are likelier a slip than another word.
const TWO_EDITS_FROM = 8;

/**
 * A speller for one set of words.
 * @param wanted words of the knowledge: repaired to first, those that come first before the others
 * @param known further words: left alone, and repaired to where nothing in `wanted` is as near
 */
export function createSpeller(wanted: Iterable<string>, known: Iterable<string>): Speller {
  const all = new Set([...wanted, ...known]);
  const byShape = new Map<string, string[]>();
  for (const word of all) {
    if (word.length < SHORTEST - 1 || /\p{N}/u.test(word)) continue;
    const shape = shapeOf(word, word.length);
    const alike = byShape.get(shape);
    if (alike) alike.push(word);
    else byShape.set(shape, [word]);
  }
  return {
    repair(word) {
      if (word.length < SHORTEST || all.has(word) || !/^[a-z]+$/.test(word)) return word;
      // A plural or a past tense of a known word is no slip.
      if (all.has(word.replace(/(?:e?s|e?d|ing|ly|er)$/, "")) || all.has(word.replace(/(?:ed|ing)$/, "e"))) return word;
      return nearest(word, byShape) ?? word;
    },
  };
}

function nearest(word: string, byShape: ReadonlyMap<string, readonly string[]>): string | undefined {
  const most = word.length >= TWO_EDITS_FROM ? 2 : 1;
  let best: string | undefined;
  let bestEdits = most + 1;
  for (let length = word.length - most; length <= word.length + most; length += 1)
    for (const initial of new Set([word.charAt(0), word.charAt(1)]))
      for (const candidate of byShape.get(shapeOf(initial, length)) ?? []) {
        // The first letter is rarely wrong, but the first two change places.
        if (candidate.charAt(0) !== word.charAt(0) && candidate.charAt(1) !== word.charAt(0)) continue;
        const edits = editsBetween(word, candidate, bestEdits - 1);
        if (edits < bestEdits) [best, bestEdits] = [candidate, edits];
      }
  return best;
}

const shapeOf = (word: string, length: number): string => `${word.charAt(0)}${length}`;

/**
 * How many letters have to be put in, left out, exchanged, or swapped with their neighbour; more than `most` where it is
 * more than that.
 */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let edits = Math.min((row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      next.push(edits);
      least = Math.min(least, edits);
    }
    if (least > most) return most + 1;
    [before, row] = [row, next];
  }
  return Math.min(row[b.length] ?? most, most + 1);
}
