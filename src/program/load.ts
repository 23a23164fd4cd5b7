import { parseProgram } from "./parse-program.ts";
import type { Program } from "./schema.ts";
import { readTextFile, type TextFileAdvice } from "./text-file.ts";

// The default program has some 23 kB; a thousand expertises more would fit.
const MOST_BYTES = 200_000;

const ADVICE: TextFileAdvice = {
  mostBytes: MOST_BYTES,
  missing: "does not exist; create it, or set LAUREL_PROGRAM to where it is",
  folder: "is a folder; name the file in it, such as program/program.yaml",
  special: "is no file; name a YAML file, such as program/program.yaml",
  tooLarge: (bytes) => `has ${bytes} bytes, and a program needs fewer than ${MOST_BYTES}; is it the right file?`,
};

/**
 * Loads the program from a file such as `program/program.yaml`.
 * @throws ConfigProblems with everything that is wrong with it
 */
export async function loadProgram(file: string): Promise<Program> {
  return parseProgram(readTextFile(file, ADVICE), file);
}
