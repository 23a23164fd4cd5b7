/**
 * Turns texts into vectors that are near those of texts that mean the same. Optional: where there is none, words alone
 * are compared.
 */
export interface Embedder {
  /** Tells one model and version from another. */
  readonly name: string;
  /**
   * A vector of length 1 for each text, in their order; all have the same number of dimensions. Rejects where the model
   * has failed, and from then on always.
   */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
  /** Ends what it runs in; whatever is being embedded rejects. */
  close(): Promise<void>;
}
