import { describe, expect, test } from "vitest";
import { FIELD_HINT_MAX, FIELD_LABEL_MAX, FIELD_TEXT_MAX } from "../../src/command/limits.ts";
import { nameOf } from "../../src/command/published.ts";
import { loadRegistry } from "../../src/command/registry.ts";
import { loadProgram } from "../../src/program/load.ts";

const { published } = await loadRegistry("commands");
const program = await loadProgram("program/program.yaml");
const fields = published.flatMap((each) =>
  Object.entries(each.command.forms).flatMap(([form, def]) =>
    def.fields(program, []).map((field) => ({ at: `${nameOf(each)}.${form}.${field.id}`, field })),
  ),
);

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
