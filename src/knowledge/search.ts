// Plain BM25 over whole sections, related to the best that a question could reach so that scores can be compared.
import { phraseKey, questionStems, stems } from "./words.ts";

/** What a section must have to be found. */
export interface Searchable {
  readonly title: string;
  /** Other ways to ask for it. */
  readonly asks: readonly string[];
  readonly plain: string;
}

/** One section with its score: 0 has no word of the question, near 1 has all of them, often. */
export interface Ranked<S> {
  readonly section: S;
  readonly score: number;
  /** The question is one of the section's own ways to ask, word for word. */
  readonly exact: boolean;
}

interface Entry<S> {
  readonly section: S;
  readonly counts: ReadonlyMap<string, number>;
  /** The ways to ask, as `phraseKey` writes them. */
  readonly asked: ReadonlySet<string>;
  readonly length: number;
}

/** Sections made ready for `rank`. */
export interface Index<S extends Searchable> {
  readonly entries: readonly Entry<S>[];
  readonly meanLength: number;
  /** How much each word tells: the fewer sections have it, the more. */
  readonly weights: ReadonlyMap<string, number>;
}

const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.4;
// As much as a word that hardly any section has: the question may be about something else. Found with the thresholds.
const UNKNOWN_WEIGHT = 3;

/** Prepares sections for `rank`. */
export function buildIndex<S extends Searchable>(sections: readonly S[]): Index<S> {
  const entries = sections.map(enter);
  const spread = new Map<string, number>();
  for (const { counts } of entries) for (const word of counts.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  const weights = new Map(
    [...spread].map(([word, sharing]) => [word, Math.log(1 + (entries.length - sharing + 0.5) / (sharing + 0.5))]),
  );
  const total = entries.reduce((sum, { length }) => sum + length, 0);
  return { entries, weights, meanLength: entries.length === 0 ? 0 : total / entries.length };
}

/** The sections that share a word with the question, best first; equals keep the order in which they were given. */
export function rank<S extends Searchable>(index: Index<S>, question: string): Ranked<S>[] {
  const words = [...new Set(questionStems(question))].map((word) => ({
    word,
    weight: index.weights.get(word) ?? UNKNOWN_WEIGHT,
  }));
  const key = phraseKey(question);
  const best = words.reduce((sum, { weight }) => sum + weight, 0);
  return index.entries
    .map((entry) => {
      const exact = entry.asked.has(key);
      return { section: entry.section, exact, score: exact ? 1 : reached(entry) / best };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);

  function reached({ counts, length }: Entry<S>): number {
    const damping = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / index.meanLength);
    return words.reduce((sum, { word, weight }) => {
      const count = counts.get(word) ?? 0;
      return sum + (weight * count) / (count + damping);
    }, 0);
  }
}

function enter<S extends Searchable>(section: S): Entry<S> {
  const words = [section.title, section.plain, ...section.asks].flatMap(stems);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return {
    section,
    counts,
    asked: new Set(section.asks.map(phraseKey).filter((key) => key !== "")),
    length: words.length,
  };
}
