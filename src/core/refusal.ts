/**
 * Something a member asked for and cannot have, said to them as written: what happened, then what to do,
 * in one or two plain sentences. Anything else that is thrown is a bug.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
  /** Fit to be read by others, where it cannot be shown to the one who acted alone. */
  readonly forAnybody: boolean;

  constructor(sentence: string, { forAnybody = false }: { forAnybody?: boolean } = {}) {
    super(sentence);
    this.forAnybody = forAnybody;
  }
}
