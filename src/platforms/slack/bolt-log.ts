import { type Logger, LogLevel } from "@slack/bolt";
import type { Log } from "../../log.ts";

const TOKEN = /\bx(?:ox[a-z]|app)-[\w-]+/g;
const STALE = /must differ from system time/;

/** Bolt's warnings and errors in Laurel's log, the first words of each alone: what follows may quote people. */
export function boltLogger(log: Log, workspace: string): Logger {
  const say = (level: "warn" | "error") => (message: unknown) => {
    const words = String(message).replaceAll(TOKEN, "(a token)").slice(0, 300);
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
