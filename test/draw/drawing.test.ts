// Real drawing, in the real thread.
import { expect, test } from "vitest";
import { openDrawing } from "../../src/draw/draw-thread.ts";
import { toPng } from "../../src/draw/png.ts";
import { yearOf } from "./sample-year.ts";

const chart = yearOf(["Blogging"], () => 1);
const thread = (source: string): URL =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from "node:worker_threads";\n${source}`)}`);
const never = new AbortController().signal;

const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

test("a chart becomes a PNG of 1200 by 850, and one that cannot be drawn an error that harms no other", async () => {
  const draw = openDrawing();
  const broken = { ...chart, months: undefined as never };

  const [first, failed, second] = await Promise.allSettled([
    draw(chart, never),
    draw(broken, never),
    draw(chart, never),
  ]);

  expect(failed).toMatchObject({ status: "rejected", reason: { message: expect.stringMatching(/undefined/) } });
  const png = first.status === "fulfilled" ? first.value : new Uint8Array();
  expect(Buffer.from(png.subarray(0, 8))).toEqual(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"));
  expect(sizeOf(png)).toEqual({ width: 1_200, height: 850 });
  expect(png.length).toBeGreaterThan(10_000);
  expect(png.length).toBeLessThan(300_000);
  expect(second).toEqual(first);
});

test("letters are drawn with the font that comes along: Latin, Greek and Cyrillic each look different from nothing", () => {
  const image = (words: string) =>
    toPng(
      `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60"><text x="9" y="40" font-size="28">${words}</text></svg>`,
    );
  const pictures = ["", "Vorträge", "Ομιλίες", "Доклады", "\u{10ffff}"].map((words) =>
    Buffer.from(image(words)).toString("base64"),
  );

  expect(new Set(pictures).size).toBe(5);
});

test("a drawing that is ended does not hold up the next one", async () => {
  const draw = openDrawing(
    thread(
      `parentPort.on("message", ({ span }) => span === "slow" || parentPort.postMessage({ png: new Uint8Array([1]) }));`,
    ),
  );
  const late = new AbortController();

  const slow = draw({ ...chart, span: "slow" }, late.signal);
  const next = draw(chart, never);
  late.abort();

  await expect(slow).rejects.toThrow(/ended/);
  expect([...(await next)]).toEqual([1]);
});

test("one that waits can be ended too, and the one before it goes on", async () => {
  const draw = openDrawing(
    thread(`parentPort.on("message", () => parentPort.postMessage({ png: new Uint8Array([1]) }));`),
  );
  const late = new AbortController();

  const first = draw(chart, never);
  const second = draw(chart, late.signal);
  late.abort();

  await expect(second).rejects.toThrow(/ended/);
  expect([...(await first)]).toEqual([1]);
});

test.each([
  ["ends", `parentPort.on("message", () => process.exit(3));`, /ended with 3/],
  ["breaks", `parentPort.on("message", () => { throw new Error("no paper"); });`, /no paper/],
  ["cannot begin", `throw new Error("no pens");`, /no pens/],
])("a thread that %s is an error for the one who waits", async (_, source, message) => {
  await expect(openDrawing(thread(source))(chart, never)).rejects.toThrow(message);
});

test("what is ended before it began is not drawn", async () => {
  await expect(openDrawing()(chart, AbortSignal.abort())).rejects.toThrow(/ended/);
});
