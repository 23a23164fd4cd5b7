import { inflateRawSync } from "node:zlib";
import { type Entry, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from "yauzl";
import type { Archive, ArchiveEntry } from "./archive.ts";
import { ImportProblem, reasonOf, type Skipped } from "./problem.ts";

/** What one file of a zip may hold, inflated, in bytes: a year of a busy channel is far below. */
export const LARGEST_ENTRY = 4 * 1024 ** 3;
/** Text of people shrinks to a fifth or a twentieth; deflate itself ends at 1032. */
export const LARGEST_RATIO = 250;
/** Below this size a file is harmless, however well it shrank. */
export const HARMLESS_SIZE = 4 * 1024 ** 2;
const SMALL = 1024 ** 2;
const DEFLATED = 8;
/** A file for each day of each channel. */
const MOST_ENTRIES = 500_000;

/**
 * Opens a zip. What its list says of a file's size is checked again while the file is inflated, so that it can never
 * become more than it says. Throws an ImportProblem if it is no zip, or is cut off: the list stands at its end.
 */
export async function openZip(path: string): Promise<Archive> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false }).catch(
    (error: unknown) => {
      throw new ImportProblem(
        `${path} is a broken zip (${reasonOf(error)}). It may not have been downloaded to its end: download it again.`,
      );
    },
  );
  const entries: ArchiveEntry[] = [];
  const skipped: Skipped[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (name.endsWith("/")) continue;
      const why = whyNot(entry, name);
      if (why === undefined) entries.push(entryOf(zip, entry, name));
      else skipped.push({ where: shown(name), why });
      if (entries.length > MOST_ENTRIES)
        throw new ImportProblem(`${path} holds more than ${MOST_ENTRIES} files. Unpack it and read its parts.`);
    }
  } catch (error) {
    if (error instanceof ImportProblem || entries.length === 0) {
      zip.close();
      throw error instanceof ImportProblem ? error : brokenList(path, error);
    }
    skipped.push({ where: "the list of files", why: `is broken after ${entries.length} (${reasonOf(error)})` });
  }
  return { entries: entries.toSorted(byPath), skipped, close: async () => zip.close() };
}

const brokenList = (path: string, error: unknown): ImportProblem =>
  new ImportProblem(`${path} is a broken zip (${reasonOf(error)}). Export it again.`);

const byPath = ({ path: one }: ArchiveEntry, { path: other }: ArchiveEntry): number => (one < other ? -1 : 1);

// With the names as bytes a bad one is passed over; else yauzl would end at the first.
const nameOf = (entry: Entry): string =>
  getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileName as unknown as Buffer, entry.extraFields ?? [], false);

/** Why a file of a zip is not read; undefined where it can be. */
function whyNot(entry: Entry, name: string): string | undefined {
  if (validateFileName(name) !== null) return "its path leads out of the zip; files like this are never read";
  if (entry.isEncrypted()) return "it is encrypted";
  if (!entry.canDecodeFileData()) return "it is packed in a way that is not known";
  const { uncompressedSize, compressedSize } = entry;
  if (uncompressedSize > LARGEST_ENTRY)
    return `it would be ${inMegabytes(uncompressedSize)} unpacked, which is too large`;
  if (uncompressedSize > HARMLESS_SIZE && uncompressedSize > compressedSize * LARGEST_RATIO)
    return `it would become ${Math.floor(uncompressedSize / Math.max(1, compressedSize))} times as large unpacked: a zip bomb`;
  return undefined;
}

const entryOf = (zip: ZipFile, entry: Entry, path: string): ArchiveEntry => ({
  path,
  size: entry.uncompressedSize,
  mark: String(entry.crc32),
  read: () =>
    entry.uncompressedSize <= SMALL && entry.compressionMethod === DEFLATED
      ? inflated(zip, entry)
      : zip.openReadStreamPromise(entry),
});

/** Files of a day are small and there are thousands: at once they take a fifth of the time that a stream for each takes. */
async function inflated(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Uint8Array>> {
  const packed: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry, { decodeFileData: false })) packed.push(chunk);
  // Never more than it said: an error in its place.
  const bytes = inflateRawSync(Buffer.concat(packed), { maxOutputLength: Math.max(1, entry.uncompressedSize) });
  return (async function* () {
    yield bytes;
  })();
}

const inMegabytes = (bytes: number): string => `${Math.round(bytes / 1024 ** 2)} MB`;

/** A name out of a file, fit to be printed. */
const shown = (name: string): string => JSON.stringify(name.slice(0, 200)).slice(1, -1);
