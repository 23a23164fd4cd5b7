/** Something a person tried in the playground that cannot be done there; the sentence says what can. */
export class PlaygroundMistake extends Error {
  override readonly name = "PlaygroundMistake";

  constructor(sentence: string) {
    super(sentence);
  }
}
