// Whether to answer, to offer choices, or to say that the knowledge does not cover it.
import { foreignLanguageOf } from "./language.ts";
import { isQuestion } from "./question-form.ts";
import { readQuestion } from "./reading.ts";
import type { Confidence } from "./score.ts";
import { confidenceIn, type Index, type Ranked, rankReading, type Searchable } from "./search.ts";
import type { Section } from "./section.ts";
import type { Thresholds } from "./thresholds.ts";

/** What the knowledge has to say to a question. */
export interface Found<S = Section> {
  readonly outcome: "answered" | "choices" | "unknown";
  /** Present where the outcome is `answered`. */
  readonly section?: S;
  /** The likeliest sections, best first: one or more where the outcome is `choices`, else none. */
  readonly choices: readonly S[];
  /** How likely the question is about the best section, about 0 to 1; 1 where it is listed word for word. */
  readonly score: number;
  /** It may be answered although nobody asked Laurel: surely a question, and surely about the program. */
  readonly unasked?: boolean;
  /** The language of the question (ISO 639-1, or `und`) where the knowledge has nothing in it. */
  readonly language?: string;
}

const UNKNOWN = { outcome: "unknown", choices: [], score: 0 } as const;
// Two words tell too little for an answer, unless they are listed: "fixed, thanks".
const FEWEST_WORDS = 2;

/**
 * Finds what answers a question. It offers up to `choicesAtMost` sections where it is not sure.
 * @param vector what the question means, where the index compares meaning
 */
export function answer<S extends Searchable>(
  index: Index<S>,
  question: string,
  choicesAtMost: number,
  vector?: Float32Array,
): Found<S> {
  const language = foreignLanguageOf(question);
  if (language !== undefined) return { ...UNKNOWN, language };
  const reading = readQuestion(question, index.speller);
  if (reading.subjects.length === 0 && reading.words.length < FEWEST_WORDS) return UNKNOWN;
  const ranked = rankReading(index, question, reading, vector);
  const confidence = confidenceIn(index, ranked);
  const [best] = ranked;
  if (best === undefined || confidence === undefined) return UNKNOWN;
  const { thresholds } = index.fitted;
  if (!best.exact && confidence.ours < thresholds.hopelessOurs) return UNKNOWN;
  const score = best.exact ? 1 : shareOf(confidence.ours) * shareOf(confidence.right);
  const asks = isQuestion(question);
  const kind = judge(ranked, confidence, thresholds, reading.words.length, asks);
  if (kind === "unknown") return { ...UNKNOWN, score };
  if (kind === "choices")
    return { ...UNKNOWN, outcome: kind, choices: ranked.slice(0, choicesAtMost).map(({ section }) => section), score };
  const unasked = asks && confidence.ours >= thresholds.unaskedOurs && confidence.right >= thresholds.unaskedRight;
  return { outcome: kind, section: best.section, choices: [], score, unasked };
}

/** Odds, given as their logarithm, as a share of 0 to 1. */
const shareOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

function judge(
  [best, second]: readonly Ranked<unknown>[],
  { ours, right }: Confidence,
  { answerOurs, answerRight, offerOurs, offerPlainOurs }: Thresholds,
  words: number,
  asks: boolean,
): Found["outcome"] {
  if (best?.exact && !second?.exact) return "answered";
  if (ours < (asks ? offerOurs : offerPlainOurs)) return "unknown";
  return ours >= answerOurs && right >= answerRight && words > FEWEST_WORDS ? "answered" : "choices";
}
