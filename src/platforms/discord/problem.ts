/**
 * Discord does not let Laurel in, for a reason the operator can mend.
 * The message is a sentence for them: what is wrong, then what to do. It never holds a token.
 */
export class DiscordProblem extends Error {
  override readonly name = "DiscordProblem";
  /** Its sentence is written for the operator and holds nobody's words, so a log may show it. */
  readonly isForOperator = true;
}
