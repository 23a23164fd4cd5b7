// BM25 over whole sections, related to the best that a question could reach: how much of it a section covers, 0 to 1.
import { type Counts, hashWord } from "./features.ts";
import { find } from "./postings.ts";

/** Which sections have a word, and how strongly. Plain arrays of numbers, so that it can be stored and sent. */
export interface Coverage {
  readonly sections: number;
  /** The words' hashes, ascending. */
  readonly words: Uint32Array;
  readonly starts: Uint32Array;
  readonly sectionOf: Uint32Array;
  /** How often the word stands in the section. */
  readonly times: Float32Array;
  /** What a section's length, compared with the mean, takes from a word that stands there once. */
  readonly damping: Float32Array;
  /** The fewer sections have a word, the more it tells. */
  readonly telling: Float32Array;
}

const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.4;
// As much as a word that hardly any section has: the question may be about something else.
const UNKNOWN_TELLS = 3;

/** Prepares sections, each given by the counts of its words. */
export function indexCoverage(sections: readonly Counts[]): Coverage {
  const owners = new Map<number, number[]>();
  sections.forEach((counts, section) => {
    for (const word of counts.keys()) {
      const known = owners.get(word);
      if (known) known.push(section);
      else owners.set(word, [section]);
    }
  });
  const lengths = sections.map((counts) => Array.from(counts.values()).reduce((sum, times) => sum + times, 0));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / (sections.length || 1);
  const words = Uint32Array.from(owners.keys()).sort();
  const starts = new Uint32Array(words.length + 1);
  const sectionOf: number[] = [];
  const times: number[] = [];
  const telling = new Float32Array(words.length);
  words.forEach((word, place) => {
    const sharing = owners.get(word) ?? [];
    telling[place] = Math.log(1 + (sections.length - sharing.length + 0.5) / (sharing.length + 0.5));
    for (const section of sharing) {
      sectionOf.push(section);
      times.push(sections[section]?.get(word) ?? 0);
    }
    starts[place + 1] = sectionOf.length;
  });
  return {
    sections: sections.length,
    words,
    starts,
    sectionOf: Uint32Array.from(sectionOf),
    times: Float32Array.from(times),
    damping: Float32Array.from(lengths, (length) => SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / mean)),
    telling,
  };
}

/** Words that a section is taken not to have. */
export interface Lacking {
  readonly section: number;
  readonly words: Counts;
}

/** How much of the question each section covers. A word counts once, however often it is asked with. */
export function coverageOf(coverage: Coverage, subjects: Iterable<string>, lacking?: Lacking): Float64Array {
  const { words, starts, sectionOf, times, damping, telling } = coverage;
  const covered = new Float64Array(coverage.sections);
  let best = 0;
  for (const word of new Set(subjects)) {
    const hash = hashWord(word);
    const place = find(words, hash);
    if (place < 0) {
      best += UNKNOWN_TELLS;
      continue;
    }
    const tells = telling[place] as number;
    best += tells;
    for (let at = starts[place] as number; at < (starts[place + 1] as number); at += 1) {
      const section = sectionOf[at] as number;
      const there = (times[at] as number) - (lacking?.section === section ? (lacking.words.get(hash) ?? 0) : 0);
      covered[section] = (covered[section] as number) + (tells * there) / (there + (damping[section] as number));
    }
  }
  return best === 0 ? covered : covered.map((sum) => sum / best);
}
