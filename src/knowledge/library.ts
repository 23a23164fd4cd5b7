// The knowledge by who may read it: one index for each set of audiences, so that what somebody may not read changes
// nothing in what they get.
import { answer, type Found } from "./answer.ts";
import { type FitRequest, fitInThread } from "./fit-thread.ts";
import type { Fitted } from "./fitted.ts";
import type { FittedCache } from "./fitted-cache.ts";
import { type Index, openIndex } from "./search.ts";
import { AUDIENCES, type Audience, type Section } from "./section.ts";

/** Sections ready to be asked. */
export interface Library {
  /** Finds the section that answers a question among those that `audiences` may read. */
  find(question: string, audiences: readonly Audience[]): Promise<Found>;
  /** The index for `audiences`. */
  indexFor(audiences: readonly Audience[]): Promise<Index<Section>>;
}

/** What a library is made of. */
export interface LibraryParts {
  readonly sections: readonly Section[];
  readonly background: readonly string[];
  /** At most so many sections are offered where it is not sure. */
  readonly choicesAtMost: number;
  readonly cache?: FittedCache;
  /** Told why what was learned could not be kept. */
  readonly onCacheProblem?: (error: Error) => void;
}

/**
 * Opens a library. It learns for the public, for awardees and for those who signed before it is ready; where these may
 * read the same, once. Any other set of audiences is learned when it is first asked for.
 */
export async function openLibrary(parts: LibraryParts): Promise<Library> {
  const indexes = new Map<string, Promise<Index<Section>>>();
  const indexFor = (audiences: readonly Audience[]): Promise<Index<Section>> => {
    const readable = parts.sections.filter(({ audience }) => audiences.includes(audience));
    const key = AUDIENCES.filter((audience) => readable.some((section) => section.audience === audience)).join(" ");
    const known = indexes.get(key);
    if (known) return known;
    const index = learn({ sections: readable, background: parts.background }, parts).then((fitted) =>
      openIndex(readable, fitted),
    );
    indexes.set(key, index);
    return index;
  };
  // One after the other: there may be one core only.
  for (let most = 1; most <= AUDIENCES.length; most += 1) await indexFor(AUDIENCES.slice(0, most));
  return {
    indexFor,
    find: async (question, audiences) => answer(await indexFor(audiences), question, parts.choicesAtMost),
  };
}

async function learn(request: FitRequest, { cache, onCacheProblem }: LibraryParts): Promise<Fitted> {
  const known = await cache?.read(request);
  if (known) return known;
  const fitted = await fitInThread(request);
  try {
    await cache?.write(request, fitted);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    onCacheProblem?.(error);
  }
  return fitted;
}
