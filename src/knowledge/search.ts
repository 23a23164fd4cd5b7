// Which sections are likely to answer a question. Knows nothing of the program: any sections can be searched.
import { COMMON_WORDS } from "./common-words.ts";
import { coverageOf } from "./coverage.ts";
import { oddsOf, unfamiliarOf } from "./familiarity.ts";
import { type FitOptions, fitSections } from "./fit.ts";
import type { Fitted, Searchable, Shelf } from "./fitted.ts";
import { type Reading, readQuestion, subjectCounts } from "./reading.ts";
import { createSpeller, type Speller } from "./repair.ts";
import { type Confidence, confidenceOf, directOf, type Evidence, type Ground } from "./score.ts";
import { compare, KERNEL_OF_STRANGERS, kernelOf } from "./similarity.ts";
import { phraseKey } from "./words.ts";

export type { Searchable } from "./fitted.ts";

const MOST_SHELVES = 3;

/** One section with its scores. */
export interface Ranked<S> extends Evidence {
  readonly section: S;
  readonly ground: Ground;
  /** How likely the section answers the question, given that one does: for somebody who asked. */
  readonly direct: number;
  /** The question is one of the section's own ways to ask, word for word. */
  readonly exact: boolean;
}

/** Sections made ready for `rank`. */
export interface Index<S extends Searchable> {
  readonly sections: readonly S[];
  readonly fitted: Fitted;
  readonly speller: Speller;
  /** The sections that list a way to ask, as `phraseKey` writes it. */
  readonly listed: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Learns from sections and prepares them for `rank`. Takes seconds for many: see `openIndex`. */
export function buildIndex<S extends Searchable>(sections: readonly S[], options: FitOptions = {}): Index<S> {
  return openIndex(sections, fitSections(sections, options));
}

/** Prepares sections for `rank` with what was learned of them elsewhere. */
export function openIndex<S extends Searchable>(sections: readonly S[], fitted: Fitted): Index<S> {
  const listed = new Map<string, Set<number>>();
  fitted.keys.forEach((key, row) => {
    const section = fitted.sectionOf[row] as number;
    const known = listed.get(key);
    if (known) known.add(section);
    else if (key !== "") listed.set(key, new Set([section]));
  });
  const speller = createSpeller(fitted.wanted, [...fitted.known, ...COMMON_WORDS]);
  return { sections, fitted, speller, listed };
}

/**
 * The sections, the likeliest first; equals keep the order in which they were given. All of them up to some hundred
 * sections; of more, those that stand on a shelf with a likely one. None for a question without words.
 */
export function rank<S extends Searchable>(index: Index<S>, question: string, vector?: Float32Array): Ranked<S>[] {
  const reading = readQuestion(question, index.speller);
  return reading.words.length === 0 ? [] : rankReading(index, question, reading, vector);
}

/**
 * The same for a question that has been read.
 * @param vector what it means, where the index compares meaning
 */
export function rankReading<S extends Searchable>(
  index: Index<S>,
  question: string,
  reading: Reading,
  vector?: Float32Array,
): Ranked<S>[] {
  const { fitted, listed, sections } = index;
  const like = new Float64Array(fitted.phrasings + fitted.background);
  compare(fitted.rows, reading, vector, like);
  const nearest = nearestOf(fitted, like);
  const odds = oddsOf(fitted.familiarity, reading.stems);
  const unfamiliar = unfamiliarOf(fitted.familiarity, subjectCounts(reading));
  const covered = coverageOf(fitted.coverage, reading.subjects);
  const exact = listed.get(phraseKey(question));
  const kernel = like.map((likeness) => (likeness > 0 ? kernelOf(likeness) - KERNEL_OF_STRANGERS : 0));
  return likeliest(fitted.shelves, nearest, covered)
    .flatMap((shelf) => {
      const predicted = predict(shelf, fitted, kernel);
      const ground = {
        regression: predicted[shelf.sections] as number,
        odds,
        unfamiliar,
        words: reading.words.length,
      };
      return Array.from({ length: shelf.sections }, (_, each) => {
        const at = shelf.firstSection + each;
        const evidence = {
          regression: predicted[each] as number,
          nearest: nearest[at] as number,
          coverage: covered[at] as number,
        };
        return {
          section: sections[at] as S,
          ...evidence,
          ground,
          direct: directOf(evidence),
          exact: exact?.has(at) ?? false,
        };
      });
    })
    .sort((a, b) => Number(b.exact) - Number(a.exact) || b.direct - a.direct);
}

/** How sure the first of ranked sections is; undefined where there is none. */
export function confidenceIn<S extends Searchable>(
  { fitted }: Index<S>,
  ranked: readonly Ranked<S>[],
): Confidence | undefined {
  const [best] = ranked;
  if (best === undefined) return undefined;
  const directs = ranked.map(({ direct }) => direct);
  return confidenceOf(best, directs, best.ground, fitted.rows.embedded.length > 0);
}

/** The few shelves that hold what is nearest at first sight, so that a question costs no more for more shelves. */
function likeliest(shelves: readonly Shelf[], nearest: Float64Array, covered: Float64Array): readonly Shelf[] {
  if (shelves.length <= MOST_SHELVES) return shelves;
  const promise = ({ firstSection, sections }: Shelf): number => {
    let most = 0;
    for (let at = firstSection; at < firstSection + sections; at += 1)
      most = Math.max(
        most,
        directOf({ regression: 0, nearest: nearest[at] as number, coverage: covered[at] as number }),
      );
    return most;
  };
  return shelves
    .map((shelf) => ({ shelf, promise: promise(shelf) }))
    .sort((a, b) => b.promise - a.promise)
    .slice(0, MOST_SHELVES)
    .map(({ shelf }) => shelf)
    .sort((a, b) => a.firstSection - b.firstSection);
}

function nearestOf({ sections, sectionOf }: Fitted, like: Float64Array): Float64Array {
  const nearest = new Float64Array(sections);
  sectionOf.forEach((section, row) => {
    nearest[section] = Math.max(nearest[section] as number, like[row] as number);
  });
  return nearest;
}

/** What the regression says of each section of a shelf, and last of the background. */
function predict(shelf: Shelf, { phrasings, background }: Fitted, kernel: Float64Array): Float64Array {
  const classes = shelf.sections + 1;
  const predicted = shelf.sums.map((sum) => sum * KERNEL_OF_STRANGERS);
  if (shelf.weights.length === 0) return predicted;
  for (let i = 0; i < shelf.rows + background; i += 1) {
    const beyond = kernel[i < shelf.rows ? shelf.firstRow + i : phrasings + i - shelf.rows] as number;
    if (beyond === 0) continue;
    const at = i * classes;
    for (let each = 0; each < classes; each += 1)
      predicted[each] = (predicted[each] as number) + beyond * (shelf.weights[at + each] as number);
  }
  return predicted;
}
