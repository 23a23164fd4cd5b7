import { parseEnv } from "node:util";
import { type EnvLine, readEnvLines } from "./env-lines.ts";
import { type ConfigProblem, inOrder } from "./program/problems.ts";
import { readIfThere, type TextFileAdvice } from "./program/text-file.ts";

/** A `.env` as read. */
export interface EnvFile {
  readonly values: Readonly<Record<string, string | undefined>>;
  /** The line on which a key is set; undefined where it is not. */
  lineOf(key: string): number | undefined;
  /** Lines that begin with a key of Laurel's and set nothing, and quotes that are not closed. */
  readonly problems: readonly ConfigProblem[];
}

// .env.example has 2 kB; certificates and keys of other programs may stand beside Laurel's lines.
const MOST_BYTES = 64_000;
const ADVICE: TextFileAdvice = {
  mostBytes: MOST_BYTES,
  missing: "does not exist; copy .env.example to it",
  folder: "is a folder; make it a file",
  special: "is no file; make it one, with a line such as LOG_LEVEL=info for each setting",
  tooLarge: (bytes) => `has ${bytes} bytes, and settings need fewer than ${MOST_BYTES}; is it the right file?`,
};

const NO_FILE: EnvFile = { values: {}, lineOf: () => undefined, problems: [] };

/**
 * Reads a `.env`; one that does not exist holds nothing.
 * @param isOurs tells whether a key is Laurel's: of other lines nothing is said, as they may hold a secret
 * @throws ConfigProblems where it exists and cannot be read
 */
export function readEnvFile(file: string, isOurs: (key: string) => boolean): EnvFile {
  const text = readIfThere(file, ADVICE);
  if (text === undefined) return NO_FILE;
  const lines = readEnvLines(text);
  const problems = lines.flatMap((line) => {
    const sentence = faultOf(line, isOurs);
    return sentence === undefined ? [] : [{ file, line: line.line, path: line.key, sentence }];
  });
  return {
    values: parseEnv(text),
    // A key that is set twice holds what was set last.
    lineOf: (key) => lines.findLast((line) => line.sets && line.key === key)?.line,
    problems: inOrder(problems),
  };
}

function faultOf({ key, sets, quote, swallows }: EnvLine, isOurs: (key: string) => boolean): string | undefined {
  if (!sets) return isOurs(key) ? `sets nothing; write it as ${key}=value` : undefined;
  const runsOn = swallows !== undefined && (isOurs(key) || swallows.some(isOurs));
  return quote === "open" || runsOn
    ? "begins with a quote that its line does not close; close it, or take it away"
    : undefined;
}
