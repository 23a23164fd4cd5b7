import { readFile, stat } from "node:fs/promises";
import { parseProgram } from "./parse-program.ts";
import { ConfigProblems } from "./problems.ts";
import type { Program } from "./schema.ts";

// The default program has some 20 kB; a thousand expertises more would fit.
const MOST_BYTES = 1_000_000;

/**
 * Loads the program from a file such as `program/program.yaml`.
 * @throws ConfigProblems with everything that is wrong with it
 */
export async function loadProgram(file: string): Promise<Program> {
  return parseProgram(await readText(file), file);
}

async function readText(file: string): Promise<string> {
  const stop = (sentence: string): never => {
    throw new ConfigProblems([{ file, sentence }]);
  };
  try {
    const facts = await stat(file);
    if (facts.isDirectory()) return stop("is a folder; name the file in it, such as program/program.yaml");
    if (!facts.isFile()) return stop("is no file; name a YAML file, such as program/program.yaml");
    if (facts.size > MOST_BYTES) {
      return stop(`has ${facts.size} bytes, and a program needs fewer than ${MOST_BYTES}; is it the right file?`);
    }
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
  } catch (error) {
    if (error instanceof ConfigProblems) throw error;
    return stop(describe(error));
  }
}

function describe(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") return "does not exist; create it, or set LAUREL_PROGRAM to where it is";
  if (code === "EACCES" || code === "EPERM") return "may not be read by this user; change its permissions";
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "is not written in UTF-8; save it as UTF-8";
  return `could not be read: ${error instanceof Error ? error.message : String(error)}; check the path in LAUREL_PROGRAM`;
}
