// Whether to answer, to offer choices, or to say that the knowledge does not cover it.
import { buildIndex, type Index, rank } from "./search.ts";
import { AUDIENCES, type Audience, type Section } from "./section.ts";
import { questionStems } from "./words.ts";

/** What the knowledge has to say to a question. `score` is that of the best section, 0 to 1. */
export interface Found {
  readonly outcome: "answered" | "choices" | "unknown";
  /** Present where the outcome is `answered`. */
  readonly section?: Section;
  /** The likeliest sections, best first: one or more where the outcome is `choices`, else none. */
  readonly choices: readonly Section[];
  readonly score: number;
}

/** Sections ready to be asked. */
export interface Library {
  readonly sections: readonly Section[];
  readonly choicesAtMost: number;
  /** One for each set of audiences, so that what somebody may not read changes nothing in what they get. */
  readonly indexes: Map<string, Index<Section>>;
}

// Found on the half of test/fixtures/knowledge/questions.yaml that is for tuning: the answers given have to be right.
const ANSWER_FROM = 0.39;
const LEAD_FROM = 0.08;
const OFFER_FROM = 0.28;

/** Makes sections ready for `find`, which offers up to `choicesAtMost` of them when it is not sure. */
export function openLibrary(sections: readonly Section[], choicesAtMost: number): Library {
  return { sections, choicesAtMost, indexes: new Map() };
}

/** Finds the section that answers a question among those that `audiences` may read. */
export function find(library: Library, question: string, audiences: readonly Audience[]): Found {
  const ranked = rank(indexFor(library, audiences), question);
  const [best, second] = ranked;
  const score = best?.score ?? 0;
  if (best === undefined || score < OFFER_FROM) return { outcome: "unknown", choices: [], score };
  const leads = score - (second?.score ?? 0) >= LEAD_FROM;
  if (best.exact || (score >= ANSWER_FROM && leads && !isBare(question)))
    return { outcome: "answered", section: best.section, choices: [], score };
  const choices = ranked.filter((other) => other.score * 2 > score).slice(0, library.choicesAtMost);
  return { outcome: "choices", choices: choices.map(({ section }) => section), score };
}

/** "Fixed, thanks" has one word that tells anything: enough to offer a section, not to answer. */
const isBare = (question: string): boolean => new Set(questionStems(question)).size < 2;

function indexFor(library: Library, audiences: readonly Audience[]): Index<Section> {
  const key = AUDIENCES.filter((audience) => audiences.includes(audience)).join(" ");
  const known = library.indexes.get(key);
  if (known) return known;
  const index = buildIndex(library.sections.filter(({ audience }) => audiences.includes(audience)));
  library.indexes.set(key, index);
  return index;
}
