import { describe, expect, test } from "vitest";
import { FIELD_HINT_MAX, FIELD_LABEL_MAX, FIELD_TEXT_MAX } from "../../src/command/limits.ts";
import { loadRegistry, nameOf } from "../../src/command/registry.ts";
import { loadProgram } from "../../src/program/load.ts";

const { published } = await loadRegistry("commands");
const program = await loadProgram("program/program.yaml");
const fields = published.flatMap((each) =>
  Object.entries(each.command.forms).flatMap(([form, def]) =>
    def.fields(program, []).map((field) => ({ at: `${nameOf(each)}.${form}.${field.id}`, field })),
  ),
);

/** Who may use a command, where, and who reads the answer. A change here is one of what people may do. */
const declared = [
  ["ask", ["anyone"], ["space", "dm"], "by-destination"],
  ["help", ["anyone"], ["space", "dm"], "private"],
  ["program status", ["staff", "admin"], ["space", "dm"], "private"],
] as const;

test("every command is in the table", () => {
  expect(published.map(nameOf).sort()).toEqual(declared.map(([name]) => name));
});

test.each(declared)("/%s is for %s, in %s, and its answer is %s", (name, allowed, where, answer) => {
  expect(published.find((each) => nameOf(each) === name)?.command).toMatchObject({ allowed, where, answer });
});

test("nobody sees more than eight commands that are for everybody", () => {
  const words = new Set(
    published.filter(({ command }) => command.allowed.includes("anyone")).map(({ path }) => path[0]),
  );

  expect(words.size).toBeLessThanOrEqual(8);
});

describe("a field of a form keeps to what platforms show", () => {
  test.each(fields)("$at", ({ field }) => {
    expect(field.label.length).toBeLessThanOrEqual(FIELD_LABEL_MAX);
    expect(field.hint?.length ?? 0).toBeLessThanOrEqual(FIELD_HINT_MAX);
    if (field.kind === "text" || field.kind === "long") expect(field.max).toBeLessThanOrEqual(FIELD_TEXT_MAX);
  });
});
