// Test files that take long: they start processes or browsers by the dozen. `.ci/run` runs them, and `npm test` does not, so that
// whoever waits for it waits for minutes. What they show in full, shorter ones beside them show in part.
export const LONG: readonly string[] = [
  "test/bench/run.test.ts",
  "test/cli/award-commands.test.ts",
  "test/cli/backup.test.ts",
  "test/cli/doctor.test.ts",
  "test/cli/knowledge.test.ts",
  "test/cli/ledger-commands.test.ts",
  "test/cli/platform-commands.test.ts",
  "test/cli/privacy.test.ts",
  "test/cli/start.test.ts",
  "test/guarantees/any-year.test.ts",
  "test/guarantees/credit-kill.test.ts",
  "test/guarantees/discord-faults.test.ts",
  "test/guarantees/discord-kill.test.ts",
  "test/guarantees/slack-faults.test.ts",
  "test/guarantees/slack-kill.test.ts",
  "test/web/page.test.ts",
];
