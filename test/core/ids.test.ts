import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AccountId,
  isRowId,
  joinId,
  type PlaceId,
  platformOf,
  ROW_ID_LENGTH,
  type SpaceId,
  splitId,
  writeRowId,
} from "../../src/core/ids.ts";

describe("an id of a platform", () => {
  const part = fc.string({ minLength: 1 }).filter((text) => !text.includes(":"));

  test("is taken apart into what it was made of, whatever the native id holds", () => {
    fc.assert(
      fc.property(part, part, fc.string(), (platform, tenant, native) => {
        const id: AccountId = joinId(platform, tenant, native);

        expect(splitId(id)).toEqual({ platform, tenant, native });
        expect(platformOf(id)).toBe(platform);
      }),
    );
  });

  test("of a space has no native part", () => {
    const space: SpaceId = joinId("slack", "T024BE7LD");

    expect(space).toBe("slack:T024BE7LD");
    expect(splitId(space)).toEqual({ platform: "slack", tenant: "T024BE7LD", native: "" });
  });

  test.each([
    ["a:b", "c"],
    ["a", "b:c"],
  ])("is not made of a platform or tenant with a colon: %s and %s", (platform, tenant) => {
    expect(() => joinId(platform, tenant, "x")).toThrow(/no colon/);
  });

  test("without a colon belongs to no platform", () => {
    expect(platformOf("nonsense" as PlaceId)).toBe("");
  });
});

describe("a row id", () => {
  const at = fc.integer({ min: 0, max: 32 ** 9 - 1 });
  const entropy = fc.integer({ min: 0, max: 2 ** 35 - 1 });

  test("sorts by its time, then by its entropy", () => {
    fc.assert(
      fc.property(fc.tuple(at, entropy), fc.tuple(at, entropy), ([at1, entropy1], [at2, entropy2]) => {
        const order = Math.sign(at1 - at2 || entropy1 - entropy2);
        const [one, other] = [writeRowId(at1, entropy1), writeRowId(at2, entropy2)];

        expect(one < other ? -1 : one > other ? 1 : 0).toBe(order);
      }),
    );
  });

  test("has 16 characters up to the year 3084, and is known by its shape", () => {
    const last = writeRowId(Date.parse("3084-01-01T00:00:00Z"), 2 ** 35 - 1);

    expect(last).toHaveLength(ROW_ID_LENGTH);
    expect(isRowId(last)).toBe(true);
  });

  test.each([
    ["nothing", ""],
    ["one character too few", "0".repeat(15)],
    ["one too many", "0".repeat(17)],
    ["capitals", "ABCDEFGHJKMNPQRS"],
    ["letters that are taken for digits", "iloui".padEnd(16, "0")],
    ["sixteen units of something else", "🌿".repeat(8)],
    ["a line end", `${"0".repeat(15)}\n`],
  ])("is not %s", (_case, text) => {
    expect(isRowId(text)).toBe(false);
  });
});
