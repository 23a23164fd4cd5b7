import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Archive, ArchiveEntry } from "./archive.ts";
import type { Skipped } from "./problem.ts";

/** Folders below folders, as an unpacked export has them. */
const DEEPEST = 4;

/** All files below a folder, in the order of their names. Links are not followed: they may lead anywhere. */
export async function openFolder(folder: string): Promise<Archive> {
  const entries: ArchiveEntry[] = [];
  const skipped: Skipped[] = [];
  await addBelow("", 0);
  return { entries, skipped, close: async () => undefined };

  async function addBelow(below: string, depth: number): Promise<void> {
    const found = await readdir(join(folder, below), { withFileTypes: true });
    for (const each of found.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
      const path = below === "" ? each.name : `${below}/${each.name}`;
      if (each.isDirectory() && depth < DEEPEST) await addBelow(path, depth + 1);
      else if (each.isFile()) entries.push(await fileEntry(join(folder, path), path));
      else skipped.push({ where: path, why: each.isDirectory() ? "lies too deep" : "is no file" });
    }
  }
}

/** One file, as an archive of itself. */
export async function openSingleFile(path: string, facts: { size: number }): Promise<Archive> {
  return {
    entries: [entryOf(path, basename(path), facts)],
    skipped: [],
    close: async () => undefined,
  };
}

const fileEntry = async (file: string, path: string): Promise<ArchiveEntry> => entryOf(file, path, await stat(file));

const entryOf = (file: string, path: string, { size }: { size: number }): ArchiveEntry => ({
  path,
  size,
  read: async () => createReadStream(file, { highWaterMark: 256 * 1024 }),
});
