import { type Logger, LogLevel } from "@slack/bolt";
import type { Log } from "../../log.ts";

const TOKEN = /\bx(?:ox[a-z]|app)-[\w-]+/g;
const STALE = /must differ from system time/;

/** Where a quotation begins: of a body that is no JSON, the error repeats the first words. */
const QUOTED = /["'`][\s\S]*/;

/** Bolt's warnings and errors in Laurel's log, each up to where it begins to quote: that may be people's words. */
export function boltLogger(log: Log, workspace: string): Logger {
  const say = (level: "warn" | "error") => (message: unknown) => {
    const words = String(message).replaceAll(TOKEN, "(a token)").replace(QUOTED, "…").slice(0, 300);
    const skew = STALE.test(words) ? " Is this machine's clock right? Slack allows five minutes." : "";
    log[level]({ workspace }, `Slack: ${words}${skew}`);
  };
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: say("warn"),
    error: say("error"),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
