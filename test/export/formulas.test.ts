import fc from "fast-check";
import { expect, test } from "vitest";
import { neutralise, readNeutralised } from "../../src/export/formulas.ts";

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\n=1", "＝1", "'=1"])(
  "%j gets an apostrophe in front",
  (cell) => {
    expect(neutralise(cell)).toBe(`'${cell}`);
  },
);

test.each(["", "plain", "a=b", "'tis", "1-1"])("%j stays as it is", (cell) => {
  expect(neutralise(cell)).toBe(cell);
});

test("whatever was written is read back, and nothing that was written begins like a formula", () => {
  const cell = fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+\-@\t\r]?.{0,3}$/));
  fc.assert(
    fc.property(cell, (text) => {
      const written = neutralise(text);

      expect(readNeutralised(written)).toBe(text);
      expect(written).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    }),
  );
});
