import { expect, test } from "vitest";
import type { Readers } from "../../src/chat/place.ts";
import { type Contents, mayRead } from "../../src/chat/readers.ts";

const may: Readonly<Record<Contents, Readonly<Record<Readers, boolean>>>> = {
  public: { one: true, staff: true, signed: true, members: true, outsiders: true, unknown: true },
  personal: { one: true, staff: false, signed: false, members: false, outsiders: false, unknown: false },
  confidential: { one: true, staff: true, signed: false, members: false, outsiders: false, unknown: false },
  nda: { one: true, staff: false, signed: true, members: false, outsiders: false, unknown: false },
};

test.each(
  Object.entries(may).flatMap(([contents, byReaders]) =>
    Object.entries(byReaders).map(([readers, expected]) => [contents, expected ? "may" : "may not", readers] as const),
  ),
)("what is %s %s be shown where the readers are: %s", (contents, word, readers) => {
  expect(mayRead(readers as Readers, contents as Contents)).toBe(word === "may");
});
