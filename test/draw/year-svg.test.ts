import { describe, expect, test } from "vitest";
import { FILLS } from "../../src/draw/fills.ts";
import { drawYear } from "../../src/draw/year-svg.ts";
import { yearOf } from "./sample-year.ts";

const SEVEN = ["Beta feedback", "Forum help", "Blogging", "Documentation", "Free solutions", "User group", "Speaking"];

/** The words of an image, in their order. */
const wordsOf = (image: string): readonly string[] =>
  [...image.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, inner = ""]) => inner.replace(/<[^>]*>/g, "").trim());

const attributes = (image: string, name: string): readonly Readonly<Record<string, string>>[] =>
  [...image.matchAll(new RegExp(`<rect class="${name}"([^>]*)>`, "g"))].map(([, all = ""]) =>
    Object.fromEntries([...all.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value])),
  );

const total = (rects: readonly Readonly<Record<string, string>>[]): number =>
  rects.reduce((sum, { height }) => sum + Number(height), 0);

test("the image, element by element", () => {
  const chart = yearOf(
    ["Forum help", "Speaking"],
    (kind, month) => (kind === 0 ? month % 3 : month === 3 ? 1 : 0),
    (month) => month % 2,
  );

  expect(drawYear(chart).replaceAll("><", ">\n<")).toMatchSnapshot();
});

describe("what it shows", () => {
  test("every number of the chart stands in it as text", () => {
    const words = wordsOf(
      drawYear(
        yearOf(
          SEVEN,
          (kind, month) => kind + month,
          (month) => month * 100,
        ),
      ),
    );

    for (const month of [21, 28, 35, 42, 49, 56, 63, 70, 77, 84, 91, 98]) expect(words).toContain(String(month));
    expect(words).toContain("66 (6,600)");
    expect(words).toContain("138 (0)");
    expect(words).toContain("1 December 2025 to 25 November 2026");
  });

  test("a column is as high as its number, and that of the year before by the same measure", () => {
    const image = drawYear(
      yearOf(
        ["Blogging", "Speaking"],
        (kind, month) => (month < 2 ? kind + 1 : 0),
        (month) => (month < 2 ? 3 : 0),
      ),
    );
    const [kinds, before] = [attributes(image, "kind"), attributes(image, "before")];

    expect(kinds).toHaveLength(4);
    expect(before).toHaveLength(2);
    expect(total(kinds)).toBeCloseTo(total(before), 0);
    expect(Number(kinds.at(-1)?.height)).toBeCloseTo(2 * Number(kinds[0]?.height), 0);
  });

  test("everything stands inside the image, with the largest numbers too", () => {
    const image = drawYear(
      yearOf(
        SEVEN,
        (kind) => 99_999 * (kind + 1),
        () => 5_000_000,
      ),
    );
    const edges = [...attributes(image, "kind"), ...attributes(image, "before")].flatMap(({ x, y, width, height }) => [
      [Number(x), Number(y)],
      [Number(x) + Number(width), Number(y) + Number(height)],
    ]);

    for (const [x = Number.NaN, y = Number.NaN] of edges) {
      expect(x >= 0 && x <= 1_200).toBe(true);
      expect(y >= 0 && y <= 800).toBe(true);
    }
  });

  test("where nothing was done in one of the years, nothing is drawn for it", () => {
    const now = drawYear(yearOf(["Blogging"], () => 1));
    const before = drawYear(
      yearOf(
        ["Blogging"],
        () => 0,
        () => 1,
      ),
    );

    expect([attributes(now, "kind").length, attributes(now, "before").length]).toEqual([12, 0]);
    expect([attributes(before, "kind").length, attributes(before, "before").length]).toEqual([0, 12]);
  });
});

describe("kinds are told apart", () => {
  test("by a colour and a pattern that no other has", () => {
    expect(new Set(FILLS.map(({ colour }) => colour)).size).toBe(FILLS.length);
    const patterns = FILLS.flatMap(({ strokes }) => strokes ?? []);
    expect(new Set(patterns).size).toBe(patterns.length);
  });

  test("as long as there are no more than eight: the smallest of more become other kinds, and no number is lost", () => {
    const names = Array.from({ length: 11 }, (_, at) => `Kind ${at}`);
    const image = drawYear(yearOf(names, (kind) => (kind === 4 ? 1 : kind + 2)));
    const words = wordsOf(image);

    expect(words.filter((word) => /^Kind/.test(word))).toEqual(
      [5, 6, 7, 8, 9, 10, 3].sort((a, b) => a - b).map((at) => `Kind ${at}`),
    );
    expect(words).toContain("Other kinds");
    expect(words).toContain(`${12 * (2 + 3 + 4 + 1)} (0)`);
    expect(new Set(attributes(image, "kind").map(({ fill }) => fill)).size).toBe(8);
  });
});

describe("names of kinds", () => {
  test("are text, whatever they hold", () => {
    const image = drawYear(yearOf(['</text><script>x("&amp;")</script>', `"><image href='x'`], () => 1));

    expect(image).not.toMatch(/<script|<image/);
    expect(image).toContain("&lt;/text>&lt;script>");
    expect(image.match(/<text/g)?.length).toBe(image.match(/<\/text>/g)?.length);
  });

  test("that are too long are cut, and those in a script the font lacks go by their id", () => {
    const words = wordsOf(
      drawYear(
        yearOf(
          ["A name that has very many characters in it and goes on", "講演", "Доклады", "Ομιλίες", "Vorträge"],
          () => 1,
        ),
      ),
    );

    expect(words.filter((word) => word.endsWith("…"))).toEqual([expect.stringMatching(/^A name that has .{2,16}…$/)]);
    expect(words).toEqual(expect.arrayContaining(["kind-1", "Доклады", "Ομιλίες", "Vorträge"]));
    expect(words).not.toContain("講演");
  });
});
