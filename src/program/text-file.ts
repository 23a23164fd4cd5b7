// The one way to read what an operator wrote: a small UTF-8 file, and a sentence for everything that is none.
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from "node:fs";
import { ConfigProblems } from "./problems.ts";

/** What an operator is told about a file of a certain purpose. The rest is the same for every file. */
export interface TextFileAdvice {
  readonly mostBytes: number;
  readonly missing: string;
  readonly folder: string;
  readonly special: string;
  readonly tooLarge: (bytes: string) => string;
}

type Fault = (advice: TextFileAdvice) => string;

// A named pipe that nobody writes to would otherwise be waited for. Windows has no such flag, and no such files.
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a text file whole. Line ends become `\n`, so that old ones count as lines too; a byte order mark is left out.
 * @throws ConfigProblems where it is missing, no regular file, too large, not UTF-8, or cannot be read
 */
export function readTextFile(file: string, advice: TextFileAdvice): string {
  const text = readIfThere(file, advice);
  if (text === undefined) throw wrong(file, advice.missing);
  return text;
}

/** The same for a file that need not exist: then undefined. A link that leads nowhere was meant to exist. */
export function readIfThere(file: string, advice: TextFileAdvice): string | undefined {
  try {
    const text = decode(readBytes(file, advice), file);
    return text.replaceAll(/\r\n?/g, "\n");
  } catch (error) {
    if (error instanceof ConfigProblems) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (ABSENT.has(code)) {
      if (!isLink(file)) return undefined;
      throw wrong(file, "is a link to a file that does not exist; mend the link, or take it away");
    }
    const known = FAULTS[code];
    throw wrong(
      file,
      known ? known(advice) : `could not be read (${code || String(error)}); check the path and the disk`,
    );
  }
}

const ABSENT = new Set(["ENOENT", "ENOTDIR"]);
const forbidden: Fault = () => "may not be read by this user; change its permissions";
const FAULTS: Readonly<Record<string, Fault>> = {
  EACCES: forbidden,
  EPERM: forbidden,
  EISDIR: ({ folder }) => folder,
  // A socket cannot even be opened.
  ENXIO: ({ special }) => special,
  ELOOP: () => "is a link that leads in a circle; make it a file",
  ENAMETOOLONG: () => "has a longer path than the system allows; shorten it",
  ERR_INVALID_ARG_VALUE: () => "is no path a file can have; correct it",
  ERR_ENCODING_INVALID_ENCODED_DATA: () => NOT_UTF8,
};
const NOT_UTF8 = "is not written in UTF-8; save it as UTF-8";

function readBytes(file: string, advice: TextFileAdvice): Uint8Array {
  const opened = openSync(file, WITHOUT_WAITING);
  try {
    const facts = fstatSync(opened);
    if (facts.isDirectory()) throw wrong(file, advice.folder);
    if (!facts.isFile()) throw wrong(file, advice.special);
    if (facts.size > advice.mostBytes) throw wrong(file, advice.tooLarge(String(facts.size)));
    // Some files of the system say that they are empty, and are not.
    const bytes = new Uint8Array(advice.mostBytes + 1);
    const length = fill(opened, bytes);
    if (length > advice.mostBytes) throw wrong(file, advice.tooLarge(`more than ${advice.mostBytes}`));
    return bytes.subarray(0, length);
  } finally {
    closeSync(opened);
  }
}

function fill(opened: number, bytes: Uint8Array): number {
  let length = 0;
  while (length < bytes.length) {
    const read = readSync(opened, bytes, length, bytes.length - length, null);
    if (read === 0) break;
    length += read;
  }
  return length;
}

function decode(bytes: Uint8Array, file: string): string {
  // UTF-16 without its mark is UTF-8 by its bytes, but no text has a zero in it.
  if (bytes.includes(0)) throw wrong(file, NOT_UTF8);
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

const isLink = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;

const wrong = (file: string, sentence: string): ConfigProblems => new ConfigProblems([{ file, sentence }]);
