// What two texts are compared by: runs of 3 to 5 characters, and stemmed words. Features are 32-bit hashes, so that an
// index of them is a few flat arrays that travel between threads and to the disk as they are.

/** How often each feature stands in a text, by its hash. */
export type Counts = Map<number, number>;

const SHORTEST = 3;
const LONGEST = 5;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The runs of 3 to 5 characters in words that stand one space apart; the ends of the text count as spaces. */
export function charGrams(words: readonly string[]): Counts {
  const text = ` ${words.join(" ")} `;
  const counts: Counts = new Map();
  for (let from = 0; from + SHORTEST <= text.length; from += 1) {
    let hash = FNV_OFFSET;
    const end = Math.min(from + LONGEST, text.length);
    for (let at = from; at < end; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
      if (at - from + 1 >= SHORTEST) count(counts, hash >>> 0);
    }
  }
  return counts;
}

/** The given words, counted. */
export function wordCounts(words: readonly string[]): Counts {
  const counts: Counts = new Map();
  for (const word of words) count(counts, hashWord(word));
  return counts;
}

/** The hash of one word (FNV-1a, 32 bits). Of 30,000 words two share one with a chance of about 1 in 10. */
export function hashWord(word: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  return hash >>> 0;
}

const count = (counts: Counts, feature: number): unknown => counts.set(feature, (counts.get(feature) ?? 0) + 1);
