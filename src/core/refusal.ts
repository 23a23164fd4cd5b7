/**
 * Something a member asked for and cannot have, said to them as written: what happened, then what to do,
 * in one or two plain sentences. Anything else that is thrown is a bug.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(sentence: string) {
    super(sentence);
  }
}
