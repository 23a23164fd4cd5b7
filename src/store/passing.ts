// Failures that go away by themselves.
import { pause, type Timer } from "../clock.ts";

const SQLITE_BUSY = 5;
const SQLITE_LOCKED = 6;
/**
 * Serialisation failure, deadlock, lock not available, and a server that shuts down, crashed or starts (PostgreSQL
 * manual, appendix A); connections that broke (class 08, and Node's codes).
 */
const PASSING_STATES: readonly unknown[] = [
  "40001",
  "40P01",
  "55P03",
  "57P01",
  "57P02",
  "57P03",
  "ECONNRESET",
  "ECONNREFUSED",
  "EPIPE",
];
/** How pg says, without a code, that the server went away in the middle. */
const CONNECTION_ENDED = /^Connection terminated/;

/** How long a write waits, in milliseconds, for another process to let go of a SQLite file. */
export const PATIENCE_MS = 5_000;
const FIRST_WAIT_MS = 10;
const LONGEST_WAIT_MS = 250;

/** SQLite's result code without its extension (`errcode & 0xff`); undefined for any other error. */
export function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return undefined;
  return error.errcode & 0xff;
}

/** Postgres' SQLSTATE or Node's network code; undefined for an error that has none. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  return error.code;
}

/** Tells whether a failed transaction may succeed if it is run again. What it did before is undone, or was committed unheard. */
export function isPassing(error: unknown): boolean {
  const code = errorCode(error);
  if (isBusy(error) || PASSING_STATES.includes(code) || code?.startsWith("08")) return true;
  return error instanceof Error && CONNECTION_ENDED.test(error.message);
}

/**
 * Runs `work` again, ever less often, while another process holds the SQLite file. Throws the last error after
 * PATIENCE_MS. A longer busy_timeout would do the same, but it would hold the event loop meanwhile.
 */
export async function patiently<T>(timer: Timer, work: () => T | Promise<T>): Promise<T> {
  const giveUpAt = timer.now() + PATIENCE_MS;
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || timer.now() + waitMs > giveUpAt) throw error;
    }
    await pause(timer, waitMs);
  }
}

function isBusy(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === SQLITE_BUSY || code === SQLITE_LOCKED;
}
