/** Why the page cannot be served. The message is for the operator: what is wrong, then what to do. */
export class WebProblem extends Error {
  override readonly name = "WebProblem";
}
