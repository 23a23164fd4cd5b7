import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { errorCode } from "./passing.ts";
import { explainFolder } from "./sqlite-problems.ts";

/**
 * Makes the folder of a record, and those above it, where they are missing. Throws a StoreProblem where it cannot.
 * Node's own `recursive` tries for ever where a system refuses a folder with "no such file", as /proc does.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await make(folder);
  } catch (error) {
    throw explainFolder(error, folder);
  }
}

async function make(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (errorCode(error) !== "ENOENT" || dirname(folder) === folder) await accept(folder, error);
    else {
      await make(dirname(folder));
      // Another process may have made it meanwhile.
      await mkdir(folder).catch((again: unknown) => accept(folder, again));
    }
  }
}

/** An error of making a folder is none where the folder is there. */
async function accept(folder: string, error: unknown): Promise<void> {
  const facts = await stat(folder).catch(() => undefined);
  if (!facts?.isDirectory()) throw error;
}
