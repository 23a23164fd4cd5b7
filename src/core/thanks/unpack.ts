/** Weights as they are kept: each a signed byte, all together as base64, and what a byte of 1 stands for. */
export interface Packed {
  readonly bytes: string;
  readonly scale: number;
}

/** Bytes that were packed by `bench/fit-thanks.ts`. */
export function unpack({ bytes, scale }: Packed): Float32Array {
  const signed = new Int8Array(Buffer.from(bytes, "base64"));
  return new Float32Array(signed).map((byte) => byte * scale);
}
