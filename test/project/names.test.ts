import { basename } from "node:path";
import { expect, test } from "vitest";
import { nodesOf, placeOf, type SourceFile, sourceFiles } from "./source-tree.ts";

const files = sourceFiles("src", "commands", "bin", "test", "bench");

const isKebab = (path: string) => path.split("/").every((part) => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(part));
const isRoom = (path: string) =>
  path.split(/[/.]/).some((part) => /^(.*-)?(utils?|helpers?|managers?|misc|common)$/.test(part));
const defaultExports = (file: SourceFile) =>
  [...nodesOf(file)].filter(({ type }) => type === "ExportDefaultDeclaration").map((node) => placeOf(file, node));

test("files and folders are kebab-case", () => {
  const others = files.map(({ path }) => path).filter((path) => !isKebab(path));

  expect(others).toEqual([]);
});

test("no file or folder is a room for whatever is left", () => {
  const rooms = files.map(({ path }) => path).filter(isRoom);

  expect(rooms).toEqual([]);
});

test("only commands export by default, and each command does", () => {
  // A .d.ts describes somebody else's module.
  const ours = files.filter(({ path }) => !path.includes("commands/") && !path.endsWith(".d.ts"));
  const elsewhere = ours.flatMap(defaultExports);
  const without = files.filter((file) => file.path.startsWith("commands/") && defaultExports(file).length === 0);

  expect(elsewhere).toEqual([]);
  expect(without.map(({ path }) => path)).toEqual([]);
});

test("test files stand where what they test stands", () => {
  const rooms = new Set(files.map(({ path }) => path.split("/").slice(0, -1).join("/")));
  const lost = files
    .filter(({ path }) => /^test\/.*\.test\.ts$/.test(path))
    .map(({ path }) => path.split("/").slice(1, -1).join("/"))
    .filter((folder) => !["project", "support", "contracts", "guarantees"].includes(folder.split("/")[0] ?? ""))
    .filter((folder) => !rooms.has(`src/${folder}`.replace(/\/$/, "")) && !rooms.has(folder));

  expect(lost).toEqual([]);
});

test("the checks see what they are for", () => {
  const bad: SourceFile = { path: "src/a.ts", text: "export default function start() {}" };

  expect(["src/receiveEvent.ts", "src/Store/open.ts", "src/put_out.ts"].filter(isKebab)).toEqual([]);
  expect(
    ["src/utils/a.ts", "src/string-helpers.ts", "src/store/manager.ts", "test/misc.test.ts"].filter(isRoom),
  ).toHaveLength(4);
  expect([basename(defaultExports(bad)[0] ?? "")]).toEqual(["a.ts:1"]);
  expect(
    ["src/core/calendar-hours.ts", "test/store.contract.ts"].filter((path) => isKebab(path) && !isRoom(path)),
  ).toHaveLength(2);
});
