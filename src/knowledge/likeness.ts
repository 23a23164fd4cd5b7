// Which sections are hard to tell apart or hard to find: each way to ask is tried as if it were not listed.
import type { Index, Searchable } from "./search.ts";

/** A way to ask that would lead elsewhere, were it not listed. */
export interface Collision<S> {
  readonly section: S;
  /** The title, or one of the other ways to ask. */
  readonly phrasing: string;
  /** Where it would lead. */
  readonly rival: S;
  /** How far the rival is ahead, in the sense of `direct`: from 0.1 on it is worth a look. */
  readonly ahead: number;
}

/** A section of few ways to ask, or of which few lead to it when they are not listed. */
export interface Thin<S> {
  readonly section: S;
  readonly phrasings: number;
  /** How many of them would find the section. */
  readonly found: number;
}

// As many as a section ought to have: from 3 to 5 other ways to ask, 7 in 100 questions more were answered right.
const FEWEST_ASKS = 5;

/** The collisions, the worst first. */
export function findCollisions<S extends Searchable>(
  { sections, fitted }: Index<S>,
  aheadBy = 0.1,
): readonly Collision<S>[] {
  const { own, rival, rivalSection } = fitted.leftOut;
  return phrasingsOf(sections)
    .map(({ section, phrasing }, row) => ({
      section,
      phrasing,
      rival: sections[rivalSection[row] as number] as S,
      ahead: (rival[row] as number) - (own[row] as number),
    }))
    .filter(({ ahead }) => ahead >= aheadBy)
    .sort((a, b) => b.ahead - a.ahead);
}

/** The thin sections, those that are found least first. */
export function findThin<S extends Searchable>({ sections, fitted }: Index<S>): readonly Thin<S>[] {
  const { own, rival } = fitted.leftOut;
  const phrasings = phrasingsOf(sections);
  return sections
    .map((section) => {
      const rows = phrasings.flatMap((each, row) => (each.section === section ? [row] : []));
      const found = rows.filter((row) => (own[row] as number) > (rival[row] as number)).length;
      return { section, phrasings: rows.length, found };
    })
    .filter(({ section, found }) => section.asks.length < FEWEST_ASKS || found === 0)
    .sort((a, b) => a.found - b.found || a.phrasings - b.phrasings);
}

const phrasingsOf = <S extends Searchable>(sections: readonly S[]): { section: S; phrasing: string }[] =>
  sections.flatMap((section) => [section.title, ...section.asks].map((phrasing) => ({ section, phrasing })));
