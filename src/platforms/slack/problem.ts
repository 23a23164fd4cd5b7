/** What stands in the way of running on Slack, in words for the operator: which setting, and what to do. No tokens. */
export class SlackProblem extends Error {
  override readonly name = "SlackProblem";
  /** The log may say its message: it was written to be read. */
  readonly isForOperator = true;
}

/** How the operator knows a workspace: by the name its settings go under. */
export const settingsOf = (name: string): string => `Slack workspace "${name}"`;
