import { type Logger, LogLevel } from "@slack/bolt";

/** Bolt's log, unheard: trouble on purpose would fill the report of the tests. */
export const quietLogger: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};
