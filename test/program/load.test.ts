import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadProgram } from "../../src/program/load.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "laurel-program-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function written(content: string | Uint8Array): Promise<string> {
  const file = join(folder, "program.yaml");
  await writeFile(file, content);
  return file;
}

test("a file that does not exist is named, with what to do", async () => {
  const file = join(folder, "nowhere.yaml");

  await expect(loadProgram(file)).rejects.toThrow(
    `${file}: does not exist; create it, or set LAUREL_PROGRAM to where it is`,
  );
});

test("a folder is no program", async () => {
  await expect(loadProgram(folder)).rejects.toThrow(`${folder}: is a folder; name the file in it`);
});

test("an empty file is told so", async () => {
  await expect(loadProgram(await written(""))).rejects.toThrow("is empty; copy the default");
});

test("a file far larger than a program is not read", async () => {
  const file = await written(`# ${"x".repeat(200_000)}`);

  await expect(loadProgram(file)).rejects.toThrow("has 200002 bytes, and a program needs fewer than 200000");
});

test("a file in another encoding is told to be UTF-8", async () => {
  const file = await written(Buffer.from("\uFEFFprogram:\n  name: Preis", "utf16le"));

  await expect(loadProgram(file)).rejects.toThrow("is not written in UTF-8; save it as UTF-8");
});

test("a byte order mark and Windows line ends change no line number", async () => {
  const file = await written("\uFEFF# a program\r\nprogram: 3\r\n");

  await expect(loadProgram(file)).rejects.toThrow(`${file}:2 program: 3 does not fit`);
});

test("line ends of old Macs are line ends", async () => {
  const file = await written("# a program\rprogram: 3\r");

  await expect(loadProgram(file)).rejects.toThrow(`${file}:2 program: 3 does not fit`);
});
