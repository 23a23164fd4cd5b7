import fc from "fast-check";
import { expect, test } from "vitest";
import { type Piece, Splitter, splitRecords } from "../../src/import/split-records.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function pieces(chunks: readonly string[] | readonly Uint8Array[], key?: string): readonly Piece[] {
  const splitter = new Splitter(key === undefined ? {} : { key });
  const found = chunks.flatMap((chunk) => splitter.push(typeof chunk === "string" ? bytes(chunk) : chunk));
  return [...found, ...splitter.end()];
}

const parsed = (all: readonly Piece[]) => all.map(({ json }) => JSON.parse(json ?? "null"));

test("whatever objects hold and wherever the bytes are cut, the same objects come out", () => {
  const object = fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue({ stringUnit: "grapheme" }), {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(
      fc.array(object, { maxLength: 6 }),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      (all, size, indented) => {
        const whole = bytes(JSON.stringify(all, undefined, indented ? 2 : undefined));
        const chunks = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
          whole.subarray(at * size, (at + 1) * size),
        );

        expect(parsed(pieces(chunks))).toEqual(JSON.parse(JSON.stringify(all)));
      },
    ),
    { numRuns: 60 },
  );
});

test("the list of a key is found wherever it stands, and what is before it is told", () => {
  const text = '{"guild":{"messages":[{"no":1}]},"name":"\\"messages\\":[","messages":[{"a":1},{"b":[2]}],"count":2}';

  const splitter = new Splitter({ key: "messages" });
  const found = splitter.push(bytes(text));

  expect(parsed(found)).toEqual([{ a: 1 }, { b: [2] }]);
  expect(splitter.end()).toEqual([]);
  expect(JSON.parse(`${splitter.head}]}`)).toMatchObject({ guild: { messages: [{ no: 1 }] } });
});

test("what is cut off gives all that came before, and says so", () => {
  expect(pieces(['[{"a":1},{"b":"x'])).toEqual([
    { index: 0, json: '{"a":1}' },
    { index: 1, broken: "the file ends in the middle: it is cut off" },
  ]);
});

test("what is no object is told and passed over", () => {
  expect(pieces(['[1, {"a":1}, "x", null]']).map(({ json, broken }) => json ?? broken)).toEqual([
    "is no object",
    '{"a":1}',
    "is no object",
    "is no object",
  ]);
});

test.each([
  ["", "it is no JSON list"],
  ["hello", "it is no JSON list"],
  ['{"a":1}', "it is no JSON list"],
])("%j is no list", (text, why) => {
  expect(pieces([text])).toEqual([{ index: 0, broken: why }]);
});

test("an object that is too large is passed over without being kept, and the next one is read", () => {
  const splitter = new Splitter({ largest: 1000 });

  const found = splitter.push(bytes(`[{"a":"${"x".repeat(5000)}"},{"b":1}]`));

  expect(found).toEqual([
    { index: 0, broken: "is larger than 1 KB" },
    { index: 1, json: '{"b":1}' },
  ]);
});

test("bytes that are used again for the next chunk change nothing of the last", () => {
  const splitter = new Splitter();
  const buffer = bytes('[{"a":"one');

  splitter.push(buffer);
  buffer.fill(0x7a);

  expect(splitter.push(bytes('"}]'))).toEqual([{ index: 0, json: '{"a":"one"}' }]);
});

test("a source that fails in the middle is told after what it gave", async () => {
  async function* failing() {
    yield bytes('[{"a":1},');
    throw new Error("invalid distance");
  }

  const found: Piece[] = [];
  for await (const some of splitRecords(failing())) found.push(...some);

  expect(found).toEqual([
    { index: 0, json: '{"a":1}' },
    { index: 1, broken: "the file cannot be read further (invalid distance)" },
  ]);
});
