import { execFileSync } from "node:child_process";
import { chmod, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readIfThere, readTextFile, type TextFileAdvice } from "../../src/program/text-file.ts";

const ADVICE: TextFileAdvice = {
  mostBytes: 100,
  missing: "is missing",
  folder: "is a folder",
  special: "is special",
  tooLarge: (bytes) => `has ${bytes} bytes`,
};

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "laurel-text-"));
  file = join(folder, "words");
});
afterEach(() => rm(folder, { recursive: true }));

const reading =
  (path = file) =>
  () =>
    readTextFile(path, ADVICE);

test("a text is read without its byte order mark, with line ends of one kind", async () => {
  await writeFile(file, "\uFEFFone\r\ntwo\rthree\n");

  expect(readTextFile(file, ADVICE)).toBe("one\ntwo\nthree\n");
});

test("what does not exist is missing, or undefined where it need not exist", () => {
  expect(reading()).toThrow(`${file}: is missing`);
  expect(readIfThere(file, ADVICE)).toBeUndefined();
});

test("a file as large as may be is read, one larger is not", async () => {
  await writeFile(file, "x".repeat(100));
  expect(readTextFile(file, ADVICE)).toHaveLength(100);

  await writeFile(file, "x".repeat(101));
  expect(reading()).toThrow(`${file}: has 101 bytes`);
});

test("a folder is no file", () => {
  expect(reading(folder)).toThrow(`${folder}: is a folder`);
});

test("a named pipe is refused at once, though nobody writes to it", ({ skip }) => {
  if (process.platform === "win32") skip("Windows has no named pipes among its files");
  execFileSync("mkfifo", [file]);

  expect(reading()).toThrow(`${file}: is special`);
});

test("a link that leads in a circle, or nowhere, is told even where no file is needed", async () => {
  await symlink(file, file);
  const loose = join(folder, "loose");
  await symlink(join(folder, "nowhere"), loose);

  expect(reading()).toThrow(`${file}: is a link that leads in a circle; make it a file`);
  expect(() => readIfThere(loose, ADVICE)).toThrow(`${loose}: is a link to a file that does not exist; mend the link`);
});

test.each([
  ["UTF-16 with its mark", Buffer.from("\uFEFFLOG_LEVEL=info", "utf16le")],
  ["UTF-16 without its mark", Buffer.from("LOG_LEVEL=info", "utf16le")],
  ["Latin-1", Buffer.from("Übung", "latin1")],
])("%s is not UTF-8", async (_name, bytes) => {
  await writeFile(file, bytes);

  expect(reading()).toThrow(`${file}: is not written in UTF-8; save it as UTF-8`);
});

test("a file that may not be read is told so", async ({ skip }) => {
  if (process.getuid?.() === 0) skip("root may read every file");
  await writeFile(file, "x");
  await chmod(file, 0o000);

  expect(reading()).toThrow("may not be read by this user; change its permissions");
});
