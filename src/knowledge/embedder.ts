/**
 * Turns a text into a vector that is near those of texts that mean the same. A seam: Laurel brings none, since without
 * a model to download it answers well, and none is worth its memory yet.
 */
export interface Embedder {
  /** Tells one model and version from another. */
  readonly name: string;
  /** A vector of length 1; all vectors of one embedder have the same number of dimensions. */
  embed(text: string): Float32Array;
}
