// Whether to answer, to offer choices, or to say that the knowledge does not cover it.
import { foreignLanguageOf } from "./language.ts";
import { isQuestion } from "./question-form.ts";
import { readQuestion } from "./reading.ts";
import { type Index, type Ranked, rankReading, type Searchable } from "./search.ts";
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

/** Finds what answers a question. It offers up to `choicesAtMost` sections where it is not sure. */
export function answer<S extends Searchable>(index: Index<S>, question: string, choicesAtMost: number): Found<S> {
  const language = foreignLanguageOf(question);
  if (language !== undefined) return { ...UNKNOWN, language };
  const reading = readQuestion(question, index.speller);
  if (reading.subjects.length === 0 && reading.words.length < FEWEST_WORDS) return UNKNOWN;
  const ranked = rankReading(index, question, reading);
  const { thresholds } = index.fitted;
  const [best] = ranked;
  if (best === undefined) return UNKNOWN;
  const score = best.exact ? 1 : Math.max(0, Math.min(1, best.score));
  const asks = isQuestion(question);
  const kind = judge(ranked, thresholds, reading.words.length, asks);
  if (kind === "unknown") return { ...UNKNOWN, score };
  if (kind === "choices")
    return { ...UNKNOWN, outcome: kind, choices: ranked.slice(0, choicesAtMost).map(({ section }) => section), score };
  const unasked = best.score >= thresholds.unaskedFrom && asks;
  return { outcome: kind, section: best.section, choices: [], score, unasked };
}

function judge(
  [best, second]: readonly Ranked<unknown>[],
  { answerFrom, leadFrom, offerFrom, offerPlainFrom }: Thresholds,
  words: number,
  asks: boolean,
): Found["outcome"] {
  if (best === undefined) return "unknown";
  if (best.exact && !second?.exact) return "answered";
  if (best.score < (asks ? offerFrom : offerPlainFrom)) return "unknown";
  const leads = best.direct - (second?.direct ?? 0) >= leadFrom;
  return best.score >= answerFrom && leads && words > FEWEST_WORDS ? "answered" : "choices";
}
