import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { NAME_MAX, SUMMARY_MAX } from "../../src/command/limits.ts";
import { localise, readLanguages } from "../../src/command/localised.ts";
import { registry } from "../support/parts.ts";

const languages = await readLanguages();
const { published } = registry;
const groups = new Set(published.flatMap(({ path, group }) => (group ? [path[0] ?? ""] : [])));
const paths = [...groups, ...published.map(({ path }) => path.join(" "))];

/** What Discord takes as a name: letters, digits, hyphens and underscores. Source: "Application Command Naming". */
const NAME = /^[-_'\p{L}\p{N}]+$/u;

test("there are five languages beside English", () => {
  expect([...languages.keys()]).toEqual(["de", "es-ES", "fr", "ja", "pt-BR"]);
});

describe.each([...languages])("%s", (_locale, words) => {
  test("names commands and groups that there are", () => {
    expect(paths).toEqual(expect.arrayContaining(Object.keys(words)));
    expect(Object.keys(words)).toContain("ask");
  });

  test.each(Object.entries(words))(
    "%s has a name and a summary that platforms take",
    (_path, { name = "", summary }) => {
      expect(name).toMatch(NAME);
      expect(name).toBe(name.toLowerCase());
      expect(name.length).toBeLessThanOrEqual(NAME_MAX);
      expect(summary.trim()).not.toBe("");
      expect(summary.length).toBeLessThanOrEqual(SUMMARY_MAX);
    },
  );

  test("gives no two commands beside each other one name", () => {
    const beside = new Map<string, string[]>();
    for (const [path, { name = path }] of Object.entries(words)) {
      const above = path.split(" ").slice(0, -1).join(" ");
      beside.set(above, [...(beside.get(above) ?? []), name]);
    }

    for (const names of beside.values()) expect(new Set(names).size).toBe(names.length);
  });
});

test("commands and groups are published with their words of each language", () => {
  const status = registry.find("program status");

  expect(status?.localised?.de).toEqual({ name: "status", summary: expect.stringMatching(/^Sehen/) });
  expect(status?.groupLocalised?.ja?.name).toBe("プログラム");
  expect(registry.find("ask")).not.toHaveProperty("groupLocalised");
});

test("a command that no language names stays in English", () => {
  const [ask] = localise(
    published.filter(({ path }) => path[0] === "ask").map(({ localised: _words, ...plain }) => plain),
    new Map(),
  );

  expect(ask).not.toHaveProperty("localised");
});

test("a language that is not as it should be is named with its file", async () => {
  const folder = await mkdtemp(join(tmpdir(), "laurel-languages-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "xx.yaml"), "ask: { name: x }\n");

  await expect(readLanguages(folder)).rejects.toThrow(/^xx\.yaml: /);
});
