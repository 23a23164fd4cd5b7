// How much the words of a question speak for the knowledge, against the background: naive Bayes over stems.
import type { Counts } from "./features.ts";
import { find } from "./postings.ts";

/** In how many texts of the knowledge and of the background each stem stands. */
export interface Familiarity {
  /** The stems' hashes, ascending. */
  readonly stems: Uint32Array;
  readonly inKnowledge: Float32Array;
  readonly inBackground: Float32Array;
  readonly knowledge: number;
  readonly background: number;
}

/** A text that is taken not to be known. */
export type Leaving = "knowledge" | "background";

const SMOOTHING = 0.5;
// So few words are no evidence, whatever they are: "when?" stands in many a question.
const FEW_WORDS = 4;

/** Counts the texts of both sides, each given by the counts of its stems. */
export function countFamiliarity(knowledge: readonly Counts[], background: readonly Counts[]): Familiarity {
  const [ours, theirs] = [spreadOf(knowledge), spreadOf(background)];
  const stems = Uint32Array.from(new Set([...ours.keys(), ...theirs.keys()])).sort();
  return {
    stems,
    inKnowledge: Float32Array.from(stems, (stem) => ours.get(stem) ?? 0),
    inBackground: Float32Array.from(stems, (stem) => theirs.get(stem) ?? 0),
    knowledge: knowledge.length,
    background: background.length,
  };
}

/** The logarithm of the odds that a text with these stems is about the knowledge; near 0 for a text of few words. */
export function oddsOf(known: Familiarity, question: Counts, leaving?: Leaving): number {
  const ours = known.knowledge - (leaving === "knowledge" ? 1 : 0);
  const theirs = known.background - (leaving === "background" ? 1 : 0);
  let odds = 0;
  for (const stem of question.keys()) {
    const place = find(known.stems, stem);
    const inOurs = place < 0 ? 0 : (known.inKnowledge[place] as number) - (leaving === "knowledge" ? 1 : 0);
    const inTheirs = place < 0 ? 0 : (known.inBackground[place] as number) - (leaving === "background" ? 1 : 0);
    odds +=
      Math.log((inOurs + SMOOTHING) / (ours + 2 * SMOOTHING)) -
      Math.log((inTheirs + SMOOTHING) / (theirs + 2 * SMOOTHING));
  }
  return odds * Math.max(0, 1 - FEW_WORDS / question.size);
}

/** How much of a question is said in words that the knowledge does not have, 0 to 1; a rare word says more. */
export function unfamiliarOf(known: Familiarity, subjects: Counts, leaving?: Leaving): number {
  const texts = known.knowledge + known.background - (leaving === undefined ? 0 : 1);
  let [all, unfamiliar] = [0, 0];
  for (const stem of subjects.keys()) {
    const place = find(known.stems, stem);
    const inOurs = place < 0 ? 0 : (known.inKnowledge[place] as number) - (leaving === "knowledge" ? 1 : 0);
    const inTheirs = place < 0 ? 0 : (known.inBackground[place] as number) - (leaving === "background" ? 1 : 0);
    const tells = Math.log((texts + 1) / (inOurs + inTheirs + 1));
    all += tells;
    if (inOurs <= 0) unfamiliar += tells;
  }
  return all > 0 ? unfamiliar / all : 1;
}

function spreadOf(texts: readonly Counts[]): Map<number, number> {
  const spread = new Map<number, number>();
  for (const text of texts) for (const stem of text.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  return spread;
}
