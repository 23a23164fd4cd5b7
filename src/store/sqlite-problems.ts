// What SQLite's and the file system's errors mean to an operator.
import { errorCode, sqliteCode } from "./passing.ts";
import { StoreProblem } from "./problem.ts";

/** https://sqlite.org/rescode.html */
const SENTENCES: Readonly<Record<number, (path: string) => string>> = {
  8: (path) =>
    `The record ${path} may be read but not written. Give the user that runs Laurel the right to write it and its folder.`,
  10: (path) =>
    `The disk failed while reading or writing the record ${path}. Check the disk and its mount, then start again.`,
  11: (path) =>
    `The record ${path} is damaged. Move it away together with its -wal and -shm files, and put your last backup in its place.`,
  13: (path) =>
    `The disk is full: the record ${path} cannot grow. Make room, then start Laurel again; nothing that was confirmed is lost.`,
  14: (path) =>
    `The record ${path} cannot be opened. Check that it names a file, not a folder, and that the user that runs Laurel may read and write it.`,
  26: (path) =>
    `${path} is not a database of Laurel. Check the path of the record, or put your last backup in its place.`,
};

/** The StoreProblem behind an error of SQLite, or the error itself where the operator cannot help. */
export function explainSqlite(error: unknown, path: string): unknown {
  const sentence = SENTENCES[sqliteCode(error) ?? -1];
  return sentence ? new StoreProblem(sentence(path), { cause: error }) : error;
}

/** The StoreProblem for a folder that could not be made. */
export function explainFolder(error: unknown, folder: string): StoreProblem {
  const reason = REASONS[errorCode(error) ?? ""] ?? "the system refused it";
  return new StoreProblem(
    `The folder ${folder} for the record cannot be made: ${reason}. Make it yourself, or name another place for the record.`,
    { cause: error },
  );
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "the user that runs Laurel has no right to",
  EPERM: "the user that runs Laurel has no right to",
  EROFS: "the disk is mounted read-only",
  ENOSPC: "the disk is full",
  ENOENT: "the system keeps no folders there",
  ELOOP: "part of the path is a link that leads in a circle",
  ENAMETOOLONG: "the path is longer than the system allows",
  ENOTDIR: "part of the path is a file",
  EEXIST: "there is a file of that name",
};
