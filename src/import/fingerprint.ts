import { createHash } from "node:crypto";
import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { ImportProblem, reasonOf } from "./problem.ts";

/** A zip lists its files, with their sums, at its end. */
const END_BYTES = 256 * 1024;

/**
 * A word that tells one export from another, so that reading goes on where it stopped: by how long a file is, how it begins
 * and how it ends, or by the names and sizes in a folder. Throws an ImportProblem where there is nothing to read.
 */
export async function fingerprintOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) await addFolder(path, (words) => hash.update(words));
    else for (const bytes of await endsOf(path, facts.size)) hash.update(bytes);
    hash.update(String(facts.isDirectory() ? "folder" : facts.size));
  } catch (error) {
    throw new ImportProblem(`${path} cannot be read (${reasonOf(error)}). Check the path.`);
  }
  return hash.digest("hex").slice(0, 16);
}

async function addFolder(folder: string, add: (words: string) => void): Promise<void> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  for (const file of files.toSorted()) add(`${file.slice(folder.length)}\0${(await stat(file)).size}\n`);
}

async function endsOf(path: string, size: number): Promise<readonly Uint8Array[]> {
  const file = await open(path);
  try {
    const part = async (at: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, END_BYTES)), 0, undefined, at);
      return buffer.subarray(0, bytesRead);
    };
    return [await part(0), await part(Math.max(0, size - END_BYTES))];
  } finally {
    await file.close();
  }
}
