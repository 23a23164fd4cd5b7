// How much a question is like each phrasing that is known, 0 to 1, and the kernel of the regression over it.
import { addCosines, indexRows, type Postings } from "./postings.ts";
import type { Reading } from "./reading.ts";

/** Phrasings, prepared. Plain arrays of numbers, so that they can be stored and sent. */
export interface Phrasings {
  readonly grams: Postings;
  readonly stems: Postings;
  /** One vector of length 1 for each row, one after the other. Empty without an embedder. */
  readonly embedded: Float32Array;
}

// What runs of characters, whole words and meaning say of the likeness.
const WORDS_ALONE = { grams: 0.8, stems: 0.2 };
const WITH_MEANING = { grams: 0.25, stems: 0.1, meaning: 0.65 };

/** Prepares phrasings, given as they are read and, where that is known, as what they mean. */
export const indexPhrasings = (readings: readonly Reading[], vectors?: Float32Array): Phrasings => ({
  grams: indexRows(readings.map((reading) => reading.grams)),
  stems: indexRows(readings.map((reading) => reading.stems)),
  embedded: vectors ?? new Float32Array(),
});

/** Writes into `like` how much the question is like each phrasing. */
export function compare(
  phrasings: Phrasings,
  question: Reading,
  vector: Float32Array | undefined,
  like: Float64Array,
): void {
  like.fill(0);
  const { grams, stems } = vector ? WITH_MEANING : WORDS_ALONE;
  addCosines(phrasings.grams, question.grams, grams, like);
  addCosines(phrasings.stems, question.stems, stems, like);
  if (vector) addEmbedded(phrasings.embedded, vector, WITH_MEANING.meaning, like);
}

function addEmbedded(embedded: Float32Array, vector: Float32Array, scale: number, like: Float64Array): void {
  const dimensions = vector.length;
  for (let row = 0; row < like.length; row += 1) {
    const at = row * dimensions;
    let cosine = 0;
    for (let each = 0; each < dimensions; each += 1)
      cosine += (embedded[at + each] as number) * (vector[each] as number);
    if (cosine > 0) like[row] = (like[row] as number) + scale * cosine;
  }
}

/** The kernel of the regression: 1 for the same, exp(-2) for nothing in common. */
export const kernelOf = (likeness: number): number => Math.exp(-2 * (1 - likeness));

/** What rows have in common that are not alike at all. */
export const KERNEL_OF_STRANGERS = kernelOf(0);
