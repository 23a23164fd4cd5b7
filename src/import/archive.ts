// What an export comes in: a zip, a folder, or one file. Nothing is ever written from it.
import { open, stat } from "node:fs/promises";
import { openFolder, openSingleFile } from "./folder-archive.ts";
import { ImportProblem, reasonOf, type Skipped } from "./problem.ts";
import { openZip } from "./zip-archive.ts";

/** One file of an export. */
export interface ArchiveEntry {
  /** Relative, with forward slashes. */
  readonly path: string;
  /** Bytes as they are read, inflated. */
  readonly size: number;
  /** Its bytes. Rejects, or throws while it is read, where they cannot be had. */
  read(): Promise<AsyncIterable<Uint8Array>>;
}

export interface Archive {
  readonly entries: readonly ArchiveEntry[];
  /** Files that are not read, each with the reason. */
  readonly skipped: readonly Skipped[];
  close(): Promise<void>;
}

/** Opens an export by its path. Throws an ImportProblem where there is nothing to read. */
export async function openArchive(path: string): Promise<Archive> {
  const facts = await stat(path).catch((error: unknown) => {
    throw new ImportProblem(`${path} cannot be read (${reasonOf(error)}). Check the path.`);
  });
  if (facts.isDirectory()) return openFolder(path);
  if (facts.size === 0) throw new ImportProblem(`${path} is empty. Export it again.`);
  return (await isZip(path)) ? openZip(path) : openSingleFile(path, facts);
}

/** A zip begins with a local header, or, empty, with its end. */
async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer[0] === 0x50 && buffer[1] === 0x4b;
  } finally {
    await file.close();
  }
}
