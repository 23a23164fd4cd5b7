/** The journal that was handed in cannot be read. The message is for the operator: what is wrong, then what to do. */
export class JournalProblem extends Error {
  override readonly name = "JournalProblem";
}
