import { describe, expect, test } from "vitest";
import { readIsoDate, readLink, readNumber, readYesNo } from "../../src/chat/typed-values.ts";

describe("numbers", () => {
  test.each([
    ["12", 12],
    [" 1,200,000 ", 1_200_000],
    ["-2.5", -2.5],
    ["+3", 3],
    ["1,5", undefined],
    ["12,00", undefined],
    ["1e6", undefined],
    ["0x10", undefined],
    ["Infinity", undefined],
    ["", undefined],
  ])("“%s” is %s", (typed, expected) => {
    expect(readNumber(typed)).toBe(expected);
  });
});

describe("yes and no", () => {
  test.each([
    ["YES", true],
    ["y", true],
    ["off", false],
    ["no", false],
    ["maybe", undefined],
  ])("“%s” is %s", (typed, expected) => {
    expect(readYesNo(typed)).toBe(expected);
  });
});

describe("links", () => {
  test.each([
    ["https://example.com/a?b#c", "https://example.com/a?b#c"],
    ["<https://example.com>", "https://example.com/"],
    ["example.com/a", "https://example.com/a"],
    ["example.com:8080", "https://example.com:8080/"],
    ["http://example.com", "http://example.com/"],
    ["javascript:alert(1)", undefined],
    ["data:text/html,hello", undefined],
    ["file:///etc/passwd", undefined],
    ["https://example.com@evil.example", undefined],
    ["https://user:word@example.com", undefined],
    ["https://example.com and more", undefined],
    ["just words", undefined],
    ["example", undefined],
    ["", undefined],
  ])("“%s” is %s", (typed, expected) => {
    expect(readLink(typed)).toBe(expected);
  });
});

describe("dates", () => {
  test.each([
    ["2026-07-01", "2026-07-01"],
    ["2026-7-1", "2026-07-01"],
    ["2028-02-29", "2028-02-29"],
    ["2026-02-29", undefined],
    ["2026-13-01", undefined],
    ["2026-00-10", undefined],
    ["01/07/2026", undefined],
  ])("“%s” is %s", (typed, expected) => {
    expect(readIsoDate(typed)).toBe(expected);
  });
});
