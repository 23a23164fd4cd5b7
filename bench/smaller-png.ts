// Writes the same picture in fewer bytes: browsers compress a screenshot quickly rather than well.
import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE_BYTES = 8;
const NEEDED = ["IHDR", "IDAT", "IEND"];

/** Compresses the pixels of a PNG again, as hard as it goes, and leaves out what is not needed to see them. */
export function smallerPng(png: Buffer): Buffer {
  const chunks = chunksOf(png);
  const [header] = chunks;
  const pixels = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data)));
  if (!header) throw new RangeError("a PNG begins with its header");
  const smaller = Buffer.concat([
    png.subarray(0, SIGNATURE_BYTES),
    chunk("IHDR", header.data),
    chunk("IDAT", deflateSync(pixels, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  return smaller.length < png.length ? smaller : png;
}

function chunksOf(png: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = SIGNATURE_BYTES; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    if (NEEDED.includes(type)) chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, check]);
}
