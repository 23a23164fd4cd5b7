import { deflateSync, inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { smallerPng } from "../../bench/smaller-png.ts";

const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

/** A picture whose pixels are not compressed at all, with a comment. */
function wide(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const stored = deflateSync(Buffer.alloc(1000, 7), { level: 0 });
  return Buffer.concat([
    DOT.subarray(0, 8),
    chunk("IHDR", DOT.subarray(16, 29)),
    chunk("tEXt", Buffer.from("a comment")),
    chunk("IDAT", stored),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const pixelsOf = (png: Buffer): Buffer => {
  const at = png.indexOf("IDAT");
  return inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
};

test("the same pixels come out in fewer bytes, without what nobody sees", () => {
  const before = wide();

  const after = smallerPng(before);

  expect(after.length).toBeLessThan(before.length / 5);
  expect(pixelsOf(after).equals(Buffer.alloc(1000, 7))).toBe(true);
  expect(after.includes("a comment")).toBe(false);
  expect(before.includes("a comment")).toBe(true);
});

test("a picture that is small already stays as it is", () => {
  expect(smallerPng(DOT).equals(DOT)).toBe(true);
});
