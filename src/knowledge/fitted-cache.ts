// What was learned, kept on disk by what it was learned from. Nothing depends on it but the time of a start.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Fitted, Searchable } from "./fitted.ts";

/** What was learned from. */
export interface LearnedFrom {
  readonly sections: readonly Searchable[];
  readonly background: readonly string[];
  /** The name of the embedder that told what the texts mean. Undefined where words alone were compared. */
  readonly by?: string | undefined;
}

/** Keeps what was learned. */
export interface FittedCache {
  /** What was learned from the same before; undefined if nothing was, or if its file is damaged. */
  read(from: LearnedFrom): Promise<Fitted | undefined>;
  /** Keeps it, and forgets what was not needed for longest. Throws what the file system throws. */
  write(from: LearnedFrom, fitted: Fitted): Promise<void>;
}

const SUFFIX = ".fitted";
// Three sets of audiences, with meaning and without, before and after an edit.
const MOST_FILES = 12;
const DIGEST_BYTES = 32;

/** A cache in a folder, which is made where it does not exist. */
export function openFittedCache(folder: string): FittedCache {
  return {
    async read(from) {
      const bytes = await readIfThere(await pathOf(folder, from));
      if (bytes === undefined || bytes.length <= DIGEST_BYTES) return undefined;
      const [digest, body] = [bytes.subarray(0, DIGEST_BYTES), bytes.subarray(DIGEST_BYTES)];
      return digest.equals(digestOf(body)) ? deserialize(body) : undefined;
    },
    async write(from, fitted) {
      const body = serialize(fitted);
      await mkdir(folder, { recursive: true });
      // Renaming is whole or not at all: another process never reads half a file.
      const path = await pathOf(folder, from);
      const draft = `${path}.${process.pid}.draft`;
      await writeFile(draft, Buffer.concat([digestOf(body), body]));
      await rename(draft, path);
      await forgetOldest(folder);
    },
  };
}

const digestOf = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

/** The name tells the knowledge, the background and the engine: any change of one of them is learned anew. */
async function pathOf(folder: string, { sections, background, by = "" }: LearnedFrom): Promise<string> {
  const hash = createHash("sha256")
    .update(await engineDigest())
    .update(process.versions.v8);
  hash.update(JSON.stringify([sections.map(({ title, asks, plain }) => [title, asks, plain]), background, by]));
  return join(folder, `${hash.digest("hex").slice(0, 32)}${SUFFIX}`);
}

let engine: Promise<Buffer> | undefined;

/** A digest of this folder's source: nobody has to remember to count a version up. */
function engineDigest(): Promise<Buffer> {
  engine ??= (async () => {
    const names = (await readdir(import.meta.dirname)).filter((name) => name.endsWith(".ts")).sort();
    const hash = createHash("sha256");
    for (const name of names) hash.update(name).update(await readFile(join(import.meta.dirname, name)));
    return hash.digest();
  })();
  return engine;
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    // Whatever keeps it from being read (it is not there, it is no file), it can be learned again.
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}

async function forgetOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX));
  const files = await Promise.all(
    names.map(async (name) => ({ name, writtenAt: (await stat(join(folder, name))).mtimeMs })),
  );
  const old = files.sort((a, b) => b.writtenAt - a.writtenAt).slice(MOST_FILES);
  for (const { name } of old) await rm(join(folder, name), { force: true });
}
