import { describe, expect, test } from "vitest";
import { LINK_CODE_CHOICES, readLinkCode, writeLinkCode } from "../../src/core/link-code.ts";
import { nextLinkCode } from "../../src/row-ids.ts";

const every = Array.from({ length: LINK_CODE_CHOICES }, (_, chance) => chance);
const tens = [every.slice(0, 10), every.slice(10, 20), every.slice(20, 30), [30, 31, 0, 0, 0, 0, 0, 0, 0, 0]];

describe("a code", () => {
  test("is ten characters in two groups, of letters and digits that nobody takes for others", () => {
    expect(tens.map(writeLinkCode)).toEqual(["01234-56789", "ABCDE-FGHJK", "MNPQR-STVWX", "YZ000-00000"]);
  });

  test.each([
    ["too few numbers", every.slice(0, 9)],
    ["too many", every.slice(0, 11)],
    ["a number that stands for nothing", [...every.slice(0, 9), LINK_CODE_CHOICES]],
    ["a negative one", [...every.slice(0, 9), -1]],
    ["a fraction", [...every.slice(0, 9), 0.5]],
  ])("is not made of %s", (_name, chances) => {
    expect(() => writeLinkCode(chances)).toThrow(RangeError);
  });

  test("is read again as what was written, whatever it was", () => {
    for (const chances of tens) expect(readLinkCode(writeLinkCode(chances))).toHaveLength(10);
    expect(new Set(tens.map((chances) => readLinkCode(writeLinkCode(chances)))).size).toBe(tens.length);
  });

  test.each([
    ["as shown", "7K2QM-X9F4T"],
    ["in small letters", "7k2qm-x9f4t"],
    ["without its dash", "7K2QMX9F4T"],
    ["with blanks around and within", "  7K2QM - X9F4T "],
    ["with a dash that a phone made longer", "7K2QM—X9F4T"],
    ["in full width, as Japanese keyboards type", "７Ｋ２ＱＭ－Ｘ９Ｆ４Ｔ"],
  ])("is the same %s", (_name, typed) => {
    expect(readLinkCode(typed)).toBe("7K2QMX9F4T");
  });

  test("with a letter that is in none is read as the digit it looks like", () => {
    expect(readLinkCode("oOlLi-I0101")).toBe("0011110101");
  });

  test.each(["", "7K2QM-X9F4", "7K2QM-X9F4TT", "7K2QM-X9F4U", "7K2QM-X9F4!", "grace hopper", "-".repeat(10)])(
    "is not %j",
    (typed) => {
      expect(readLinkCode(typed)).toBeUndefined();
    },
  );

  test("is drawn anew each time", () => {
    const drawn = Array.from({ length: 200 }, nextLinkCode);

    expect(new Set(drawn).size).toBe(200);
    expect(drawn.every((code) => /^[0-9A-Z]{5}-[0-9A-Z]{5}$/.test(code) && readLinkCode(code))).toBe(true);
    // Each of 32 characters is missing from 2,000 draws once in 10^26 runs.
    expect(new Set(drawn.join("").replaceAll("-", "")).size).toBe(LINK_CODE_CHOICES);
  });
});
