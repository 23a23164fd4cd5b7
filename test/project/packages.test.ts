import { expect, test } from "vitest";
import { z } from "zod";
import { importsOf } from "./import-specifiers.ts";
import { readSource, sourceFiles } from "./source-tree.ts";

const names = z.record(z.string(), z.string());
const manifest = z
  .object({ dependencies: names, devDependencies: names, allowScripts: z.record(z.string(), z.boolean()) })
  .parse(JSON.parse(readSource("package.json").text));
const lock = z
  .object({ packages: z.record(z.string(), z.object({ hasInstallScript: z.boolean().optional() })) })
  .parse(JSON.parse(readSource("package-lock.json").text));
const declared = { ...manifest.dependencies, ...manifest.devDependencies };

/** Packages that no file imports, and why they are here. */
const NOT_IMPORTED: Readonly<Record<string, string>> = {
  "@biomejs/biome": "formats and lints; a program of its own",
  "@expo-google-fonts/noto-sans": "the font of pictures: a file of it is read, none of its code",
  "@types/node": "types of Node's modules",
  "@types/pg": "types of pg, which brings none",
  node: "the Node that runs Laurel where the machine has an older one",
  "pino-pretty": "pino loads it by name, in a thread of its own",
  typescript: "checks types; a program of its own",
  undici: "Bolt's Socket Mode connects with it, and asks for it as a peer",
};

const usedBy = (...folders: readonly string[]) =>
  new Set(sourceFiles(...folders).flatMap((file) => importsOf(file).flatMap((each) => each.package ?? [])));
const all = usedBy("src", "commands", "bin", "test", "bench");
const shipped = usedBy("src", "commands", "bin");

/** The package itself, or the one that brings its types. */
const isUsed = (name: string) => all.has(name) || all.has(name.replace(/^@types\//, ""));

test("every version is exact", () => {
  const loose = Object.entries(declared).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));

  expect(loose).toEqual([]);
});

test("every package is imported, or says why it is here", () => {
  const unused = Object.keys(declared).filter((name) => !isUsed(name) && !(name in NOT_IMPORTED));

  expect(unused).toEqual([]);
});

test("no reason outlives its package", () => {
  const stale = Object.keys(NOT_IMPORTED).filter((name) => !(name in declared));

  expect(stale).toEqual([]);
});

test("every package that is imported is declared, and what Laurel runs on is no development dependency", () => {
  // Node resolves `mdast` by its types alone: there is no such package at run time.
  const of = (dependencies: object) => (name: string) => name in dependencies || `@types/${name}` in declared;
  const undeclared = [...all].filter((name) => !of(declared)(name));
  const missingInProduction = [...shipped].filter((name) => !of(manifest.dependencies)(name));

  expect({ undeclared, missingInProduction }).toEqual({ undeclared: [], missingInProduction: [] });
});

test("no package runs a script when it is installed, except those allowed", () => {
  const scripts = Object.entries(lock.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.split("node_modules/").at(-1));

  expect(scripts.sort()).toEqual(Object.keys(manifest.allowScripts).sort());
});
