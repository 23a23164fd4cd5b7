/** The time of this Slack: that of a test, moved on by hand. */
export interface SlackClock {
  /** Epoch milliseconds. */
  now(): number;
  /** Lets so many milliseconds pass, without waiting for them. */
  advance(ms: number): void;
}

export function slackClock(now: () => number): SlackClock {
  let ahead = 0;
  return {
    now: () => now() + ahead,
    advance(ms) {
      ahead += ms;
    },
  };
}
