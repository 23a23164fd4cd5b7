// Learns from sections and from the background what a question is likely to be about.
import { indexCoverage } from "./coverage.ts";
import { countFamiliarity } from "./familiarity.ts";
import { type Counts, wordCounts } from "./features.ts";
import type { Fitted, LeftOut, Searchable } from "./fitted.ts";
import { learnShelf, type Observed, prepareShelf, type Range } from "./learn-shelf.ts";
import { type Reading, readKnown } from "./reading.ts";
import { indexPhrasings } from "./similarity.ts";
import { ONLY_LISTED, thresholdsOf } from "./thresholds.ts";
import { phraseKey } from "./words.ts";

/** What sections are told apart from, and what else is known of likeness. */
export interface FitOptions {
  /** Messages that are about none of the sections. */
  readonly background?: readonly string[];
  /** What each text means, as a vector of length 1: of all phrasings in the order of `textsOf`. */
  readonly vectors?: Float32Array;
  /** Leaves the learning out: a section is found by its own words alone, and answers only what it lists. */
  readonly hasty?: boolean;
  /** At most so many phrasings are learned together. */
  readonly shelfPhrasings?: number;
}

// 1,200 phrasings beside 800 messages are fitted in a few seconds; twice as many would take eight times as long.
const SHELF_PHRASINGS = 1_200;
const MOST_BACKGROUND = 1_500;

/** One section, read. */
interface Read {
  readonly phrasings: readonly string[];
  readonly body: Reading;
  readonly words: readonly string[];
  readonly counts: Counts;
}

/** Learns from sections. Pure: the same sections and background give the same numbers. */
export function fitSections(sections: readonly Searchable[], options: FitOptions = {}): Fitted {
  const background = (options.background ?? []).slice(0, MOST_BACKGROUND);
  const read = sections.map(readSection);
  const phrasings = read.flatMap((section) => section.phrasings);
  const readings = textsOf(sections, background).map(readKnown);
  const rows = indexPhrasings(readings, options.vectors);
  const coverage = indexCoverage(read.map(({ counts }) => counts));
  const sectionOf = Uint32Array.from(read.flatMap((section, number) => section.phrasings.map(() => number)));
  const ours = [...readings.slice(0, phrasings.length), ...read.map(({ body }) => body)];
  const familiarity = countFamiliarity(
    ours.map(({ stems }) => stems),
    readings.slice(phrasings.length).map(({ stems }) => stems),
  );
  const learnable = { readings, sectionOf, rows, coverage, familiarity };
  const ranges = rangesOf(read, options.shelfPhrasings ?? SHELF_PHRASINGS);
  const learned = ranges.map((range) => (options.hasty ? prepareShelf(range) : learnShelf(learnable, range)));
  const wanted = byFrequency(read.flatMap(({ words }) => words));
  const own = new Set(wanted);
  const heard = byFrequency(readings.slice(phrasings.length).flatMap(({ words }) => words));
  return {
    sections: sections.length,
    phrasings: phrasings.length,
    background: background.length,
    sectionOf,
    // A title may be a single word that many a question has, so that it is not listed as one.
    keys: sections.flatMap(({ asks }) => ["", ...asks.map(phraseKey)]),
    wanted,
    known: heard.filter((word) => !own.has(word)),
    rows,
    coverage,
    familiarity,
    shelves: learned.map(({ shelf }) => shelf),
    leftOut: leftOutOf(learned.map(({ observed }) => observed)),
    thresholds: options.hasty
      ? ONLY_LISTED
      : thresholdsOf(
          learned.map(({ observed }) => observed),
          rows.embedded.length > 0,
        ),
  };
}

/** The texts that are learned from, in the order in which they are. */
export const textsOf = (sections: readonly Searchable[], background: readonly string[]): readonly string[] => [
  ...sections.flatMap(({ title, asks }) => [title, ...asks]),
  ...background.slice(0, MOST_BACKGROUND),
];

function readSection({ title, asks, plain }: Searchable): Read {
  const [phrasings, body] = [[title, ...asks], readKnown(plain)];
  const readings = [...phrasings.map(readKnown), body];
  return {
    phrasings,
    body,
    words: readings.flatMap(({ words }) => words),
    counts: wordCounts(readings.flatMap(({ subjects }) => subjects)),
  };
}

/** Cuts sections, in their order, into shelves of about as many phrasings as can be fitted at once. */
function rangesOf(read: readonly Read[], most: number): Range[] {
  const ranges: Range[] = [];
  let row = 0;
  read.forEach(({ phrasings }, section) => {
    const last = ranges.at(-1);
    if (last && last.rows + phrasings.length <= most)
      ranges[ranges.length - 1] = { ...last, sections: last.sections + 1, rows: last.rows + phrasings.length };
    else ranges.push({ firstSection: section, sections: 1, firstRow: row, rows: phrasings.length });
    row += phrasings.length;
  });
  return ranges;
}

function byFrequency(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Array.from(counts)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([word]) => word);
}

function leftOutOf(observed: readonly Observed[]): LeftOut {
  const phrasings = observed.flatMap((each) => each.phrasings);
  return {
    own: Float64Array.from(phrasings, ({ own }) => own),
    rival: Float64Array.from(phrasings, ({ rival }) => rival),
    rivalSection: Uint32Array.from(phrasings, ({ rivalSection }) => rivalSection),
  };
}
