import { charGrams, wordCounts } from "../knowledge/features.ts";
import { addCosines, indexRows } from "../knowledge/postings.ts";
import { stemsOf, words } from "../knowledge/words.ts";
import type { Gap } from "./use-cases.ts";

/** A question without a good answer. */
export interface OpenQuestion {
  /** Undefined where it was erased, and only what was missing is left. */
  readonly text: string | undefined;
  readonly missing: readonly string[];
}

/**
 * From here on two questions are alike: by their words, or by what they mean, where that is known. Chosen on the uncovered
 * questions of test/fixtures/questions/tuning, of which each is a gap of its own: so few of them are chained together.
 */
const ALIKE = { words: 0.35, meaning: 0.7 };
/** What the words' stems say of that; the rest is said by runs of characters, which forgive a slip. */
const STEMS_SAY = 0.5;
const MOST_SHOWN = 3;
/** Characters of a question that are compared: comparing hundreds of long ones would hold up everybody for seconds. */
const COMPARED = 160;

/**
 * Puts questions that are alike into groups, the largest first; of equals, the one with the newest question.
 * Two are in one group if a chain of alike ones leads from one to the other. Pure.
 * @param questions newest first
 * @param meanings what `wordsOf` each question means, as vectors of length 1; absent where that is not known
 */
export function groupGaps(questions: readonly OpenQuestion[], meanings?: readonly Float32Array[]): readonly Gap[] {
  const groupOf = chain(questions.map(wordsOf), meanings);
  const groups = new Map<number, OpenQuestion[]>();
  questions.forEach((question, at) => {
    const first = groupOf[at] as number;
    const group = groups.get(first);
    if (group) group.push(question);
    else groups.set(first, [question]);
  });
  return [...groups.values()]
    .map((group) => ({
      questions: group.length,
      wordings: firstFew(group.flatMap(({ text }) => (text === undefined ? [] : [text]))),
      missing: firstFew(group.flatMap(({ missing }) => missing)),
    }))
    .sort((a, b) => b.questions - a.questions);
}

/** What a question is compared by. */
export const wordsOf = ({ text, missing }: OpenQuestion): string => text ?? missing[0] ?? "";

/** For each text the first one of its group. */
function chain(texts: readonly string[], meanings: readonly Float32Array[] | undefined): readonly number[] {
  // Only words that tell a subject: all questions begin alike.
  const read = texts.map((text) => stemsOf(words(text.slice(0, COMPARED))));
  const [grams, stems] = [read.map(charGrams), read.map(wordCounts)];
  const [byGrams, byStems] = [indexRows(grams), indexRows(stems)];
  const parent = texts.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] as number;
    parent[at] = root;
    return root;
  };
  texts.forEach((_, at) => {
    // What says nothing about any subject is like nothing.
    if (read[at]?.length === 0) return;
    const like = new Float64Array(texts.length);
    addCosines(byGrams, grams[at] ?? new Map(), 1 - STEMS_SAY, like);
    addCosines(byStems, stems[at] ?? new Map(), STEMS_SAY, like);
    for (let other = 0; other < at; other += 1) {
      if (read[other]?.length === 0) continue;
      const isAlike =
        (like[other] as number) >= ALIKE.words || cosine(meanings?.[at], meanings?.[other]) >= ALIKE.meaning;
      if (!isAlike) continue;
      const [a, b] = [rootOf(at), rootOf(other)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  });
  return parent.map((_, at) => rootOf(at));
}

/** Of vectors of length 1; 0 where one is missing. */
function cosine(a: Float32Array | undefined, b: Float32Array | undefined): number {
  let sum = 0;
  if (a && b) for (let each = 0; each < a.length; each += 1) sum += (a[each] as number) * (b[each] as number);
  return sum;
}

/** Each wording once, as it was written first. */
function firstFew(wordings: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const wording of wordings) {
    const key = words(wording).join(" ");
    if (!seen.has(key)) seen.set(key, wording);
  }
  return [...seen.values()].slice(0, MOST_SHOWN);
}
