import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { type ConfigProblem, ConfigProblems } from "./program/problems.ts";

/** A `.env` as read. */
export interface EnvFile {
  readonly values: Readonly<Record<string, string | undefined>>;
  /** The line on which a key is set; undefined where it is not. */
  lineOf(key: string): number | undefined;
  /** Lines that begin with a key of Laurel's and set nothing. */
  readonly problems: readonly ConfigProblem[];
}

const NO_FILE: EnvFile = { values: {}, lineOf: () => undefined, problems: [] };
const SETTING = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=/;
const ALMOST = /^\s*(?:export\s+)?([A-Z][A-Z0-9_]*)\s*(?::|$)/;

/**
 * Reads a `.env`; one that does not exist holds nothing.
 * @param isOurs tells whether a key is Laurel's: of other lines nothing is said, as they may hold a secret
 * @throws ConfigProblems where it exists and cannot be read
 */
export function readEnvFile(file: string, isOurs: (key: string) => boolean): EnvFile {
  const text = readText(file);
  if (text === undefined) return NO_FILE;
  const values = parseEnv(text);
  const lines = text.split(/\r?\n/);
  return {
    values,
    lineOf: (key) => {
      // A key that is set twice holds what was set last.
      const index = lines.findLastIndex((line) => SETTING.exec(line)?.[1] === key);
      return index < 0 ? undefined : index + 1;
    },
    problems: lines.flatMap((line, index) => {
      const key = ALMOST.exec(line)?.[1];
      if (key === undefined || !isOurs(key)) return [];
      return [{ file, line: index + 1, path: key, sentence: `sets nothing; write it as ${key}=value` }];
    }),
  };
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    const why =
      code === "EISDIR" ? "is a folder; make it a file" : "cannot be read by this user; change its permissions";
    throw new ConfigProblems([{ file, sentence: why }]);
  }
}
