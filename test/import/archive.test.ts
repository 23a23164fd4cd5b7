import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Archive, type ArchiveEntry, fingerprintOf, openArchive } from "../../src/import/archive.ts";
import { exportFolder, replaced, zipOf } from "../support/exports.ts";

async function textOf(entry: ArchiveEntry | undefined): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await entry?.read()) ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
/** Just large enough not to be harmless; its length is found nowhere else in a zip. */
const BOMB = 6 * 1024 ** 2 + 54_321;
const paths = ({ entries }: Archive) => entries.map(({ path }) => path);

describe("a zip", () => {
  test("is read entry by entry, in the order of their names", async () => {
    const archive = await openArchive(await zipOf({ "b.json": "two", "a.json": "one" }));

    expect(paths(archive)).toEqual(["a.json", "b.json"]);
    expect(await textOf(archive.entries[1])).toBe("two");
    await archive.close();
  });

  test.each([
    ["../evil.json", "xx/evil.json"],
    ["/etc/x.json", "xetc/x.json"],
    ["..\\evil.json", "xxxevil.json"],
    ["C:/evil.json", "xx/evil.json"],
  ])("a path that leads out of it, %s, is passed over and the rest is read", async (path, stand) => {
    const archive = await openArchive(
      await zipOf({ [stand]: "evil", "good.json": "good" }, (zip) => replaced(zip, stand, path)),
    );

    // Where a backslash is only another slash, it is a path like any other.
    expect(paths(archive)).not.toContain(path);
    expect(archive.skipped.length + paths(archive).filter((each) => each.startsWith("..")).length).toBe(1);
    expect(await textOf(archive.entries.find((entry) => entry.path === "good.json"))).toBe("good");
    await archive.close();
  });

  test("a bomb is never inflated, and the rest is read", async () => {
    const archive = await openArchive(await zipOf({ "bomb.json": Buffer.alloc(BOMB, " "), "good.json": "good" }));

    expect(paths(archive)).toEqual(["good.json"]);
    expect(archive.skipped).toEqual([
      { where: "bomb.json", why: expect.stringMatching(/times as large unpacked: a zip bomb/) },
    ]);
    await archive.close();
  });

  test("one that says it is smaller than it is ends where it said it would", async () => {
    const size = BOMB;
    const lie = (zip: Buffer) => {
      const [told, said] = [Buffer.alloc(4), Buffer.alloc(4)];
      told.writeUInt32LE(size);
      said.writeUInt32LE(1000);
      return replaced(zip, told.toString("latin1"), said.toString("latin1"));
    };
    const archive = await openArchive(await zipOf({ "bomb.json": Buffer.alloc(size, " ") }, lie));

    let read = 0;
    const reading = async () => {
      for await (const chunk of (await archive.entries[0]?.read()) ?? []) read += chunk.length;
    };

    await expect(reading()).rejects.toThrow(/larger than 1000 bytes|too many bytes/);
    expect(read).toBeLessThan(1024 ** 2);
    await archive.close();
  });

  test("one that was not downloaded to its end is refused in words", async () => {
    const cut = await zipOf({ "a.json": "x".repeat(10_000) }, (zip) => zip.subarray(0, zip.length - 60));

    await expect(openArchive(cut)).rejects.toThrow(/is a broken zip .*download it again/);
  });

  test("damage within one entry is met when that entry is read", async () => {
    const content = Array.from({ length: 2000 }, (_, at) => `line ${at * 7919}`).join("\n");
    const archive = await openArchive(
      await zipOf({ "a.json": content, "b.json": "fine" }, (zip) => {
        zip.fill(0xff, 400, 600);
        return zip;
      }),
    );

    await expect(textOf(archive.entries[0])).rejects.toThrow();
    expect(await textOf(archive.entries[1])).toBe("fine");
    await archive.close();
  });
});

test("a folder is read with what is below it, and no link is followed", async () => {
  const folder = await exportFolder();
  await mkdir(join(folder, "help"));
  await writeFile(join(folder, "help", "day.json"), "[]");
  await writeFile(join(folder, "channels.json"), "[]");
  await symlink("/etc", join(folder, "link"));

  const archive = await openArchive(folder);

  expect(paths(archive)).toEqual(["channels.json", "help/day.json"]);
  expect(archive.skipped).toEqual([{ where: "link", why: "is no file" }]);
});

test.each(["", "missing.zip"])("nothing to read is refused in words (%j)", async (name) => {
  const path = join(await exportFolder(), name || "empty.json");
  if (name === "") await writeFile(path, "");

  await expect(openArchive(path)).rejects.toThrow(/is empty|cannot be read/);
});

test("the same files have the same fingerprint, and others another", async () => {
  const one = await openArchive(await zipOf({ "a.json": "one" }));
  const same = await openArchive(await zipOf({ "a.json": "one" }));
  const other = await openArchive(await zipOf({ "a.json": "two" }));

  expect(fingerprintOf(one)).toBe(fingerprintOf(same));
  expect(fingerprintOf(one)).not.toBe(fingerprintOf(other));
  for (const archive of [one, same, other]) await archive.close();
});
