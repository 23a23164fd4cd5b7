// What the second opinion weighs: words, pairs of words and pieces of words, each counted in a bucket by its hash.
import type { Previous } from "./previous.ts";

/** A power of two. More buckets keep more grams apart. */
export const BUCKETS = 2 ** 16;

/** Buckets of grams, and how much of each is there. */
export type Grams = readonly (readonly [bucket: number, amount: number])[];

/** A message and the one before it, both in their own words. */
export interface Talked {
  readonly own: string;
  readonly prev: string;
  readonly previous: Previous;
}

/** Long messages are told by both their ends. */
const MOST_WORDS = 200;
const MOST_WORDS_BEFORE = 80;
const MOST_CHARACTERS_UNSPACED = 400;
const MOST_CHARACTERS_OF_A_WORD = 40;
/** All grams of the message together are as long as this, so that long messages shout no louder than short ones. */
const LENGTH = 2.5;
/** Of so many words each counts whole. */
const USUAL_WORDS = 6;
const FEWEST_WORDS = 4;
const PIECE = 4;

const WORDS_AND_MARKS = /[\p{L}\p{N}']+|[^\s\p{L}\p{N}]/gu;
const WORDS = /[\p{L}\p{N}']+/gu;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const ENDS_IN_A_QUESTION = /[?？]$/;

/** The grams of a message; the same words always give the same. */
export function gramsOf({ own, prev, previous }: Talked): Grams {
  const words = bothEnds(own.match(WORDS_AND_MARKS) ?? []);
  const text = new Map<string, number>();
  const share = shareOf(words.length);
  for (const [index, word] of words.entries()) {
    add(text, `w:${word}`, share);
    if (index > 0) add(text, `b:${words[index - 1]}_${word}`, 0.8 * share);
  }
  if (words.length > 0) {
    add(text, `first:${words[0]}`, 0.7);
    add(text, `last:${words.at(-1)}`, 0.7);
  }
  addPieces(text, own, words, share);
  const length = Math.hypot(...text.values()) || 1;
  const buckets = new Map<number, number>();
  for (const [name, amount] of text) add(buckets, bucketOf(name), (amount * LENGTH) / length);
  for (const [name, amount] of aroundOf({ own, prev, previous })) add(buckets, bucketOf(name), amount);
  return [...buckets];
}

/** Pieces of words stand for their inflections, and for words where no space parts them. */
function addPieces(text: Map<string, number>, own: string, words: readonly string[], share: number): void {
  if (UNSPACED.test(own)) {
    const some = own.slice(0, MOST_CHARACTERS_UNSPACED);
    for (let size = 2; size <= PIECE; size++)
      for (let at = 0; at + size <= some.length; at++) add(text, `c:${some.slice(at, at + size)}`, 0.35);
    return;
  }
  for (const word of words.filter((each) => each.length >= PIECE)) {
    const whole = `<${word.slice(0, MOST_CHARACTERS_OF_A_WORD)}>`;
    for (let at = 0; at + PIECE <= whole.length; at++) add(text, `c:${whole.slice(at, at + PIECE)}`, 0.3 * share);
  }
}

/** What stands around the words: the message before, the length, a question mark. */
function aroundOf({ own, prev, previous }: Talked): Map<string, number> {
  const around = new Map<string, number>([
    [`previous:${previous}`, 1.5],
    [`length:${Math.min(8, Math.floor(Math.log2(own.length + 1)))}`, 1],
    [`asks:${/[?？]/.test(own)}`, 1],
    [`ends in a question:${ENDS_IN_A_QUESTION.test(own)}`, 1],
    [`before ends in a question:${ENDS_IN_A_QUESTION.test(prev)}`, 0.7],
  ]);
  const before = prev.match(WORDS) ?? [];
  const share = 0.5 * shareOf(before.length);
  for (const word of before.slice(0, MOST_WORDS_BEFORE)) add(around, `before:${word}`, share);
  if (before.length > 0) add(around, `before first:${before[0]}`, 0.4);
  return around;
}

const shareOf = (words: number): number => 1 / Math.sqrt(Math.max(FEWEST_WORDS, words) / USUAL_WORDS);

const bothEnds = (words: readonly string[]): readonly string[] =>
  words.length <= MOST_WORDS ? words : [...words.slice(0, MOST_WORDS / 2), ...words.slice(-MOST_WORDS / 2)];

/** What is said twice counts once; two grams in one bucket count both. */
function add<Key extends string | number>(amounts: Map<Key, number>, key: Key, amount: number): void {
  if (typeof key === "number") amounts.set(key, (amounts.get(key) ?? 0) + amount);
  else if (!amounts.has(key)) amounts.set(key, amount);
}

/** FNV-1a over UTF-16 units, mixed once more. */
function bucketOf(gram: string): number {
  let hash = 2166136261;
  for (let at = 0; at < gram.length; at++) hash = Math.imul(hash ^ gram.charCodeAt(at), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) % BUCKETS;
}
