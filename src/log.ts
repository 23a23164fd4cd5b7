import { type DestinationStream, type Logger, pino } from "pino";

export type Log = Logger;

/**
 * Writes one line an entry to standard error, so that what a command prints stays clean.
 * Entries hold ids, counts and references; never what somebody wrote, never a token.
 */
export function openLog(
  { level, format }: { level: string; format: "json" | "pretty" },
  stream?: DestinationStream,
): Log {
  const base = { base: null, timestamp: pino.stdTimeFunctions.isoTime };
  if (stream) return pino({ level, ...base }, stream);
  const options = { destination: 2 };
  return pino({
    level,
    ...base,
    transport: format === "pretty" ? { target: "pino-pretty", options } : { target: "pino/file", options },
  });
}

/** What a log may say of an error: its class, its codes and where it was thrown. Messages may quote people, so they stay out. */
export interface Cause {
  readonly name: string;
  readonly code?: string | number;
  readonly at: readonly string[];
  readonly cause?: Cause;
}

const CODE = /^[\w.-]{1,40}$/;
const FRAME = /^\s+at .*(?::\d+:\d+\)?|\(<anonymous>\)|\(native\))$/;
const MOST_FRAMES = 8;
const DEEPEST_CAUSE = 3;

/** Describes an error for the log without its message. */
export function causeOf(error: unknown, depth = 0): Cause {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const code = "code" in error ? codeOf(error.code) : undefined;
  // A message of several lines may look like frames, and stands in front of them.
  const { message, stack = "" } = error;
  const messageAt = stack.indexOf(message);
  const frames = stack
    .slice(messageAt < 0 ? 0 : messageAt + message.length)
    .split("\n")
    .filter((line) => FRAME.test(line));
  return {
    name: error.constructor.name,
    ...(code === undefined ? {} : { code }),
    at: frames.slice(0, MOST_FRAMES).map((line) => line.trim()),
    ...(error.cause !== undefined && depth < DEEPEST_CAUSE ? { cause: causeOf(error.cause, depth + 1) } : {}),
  };
}

function codeOf(code: unknown): string | number | undefined {
  if (typeof code === "number") return code;
  return typeof code === "string" && CODE.test(code) ? code : undefined;
}
