// The knowledge by who may read it: one index for each set of audiences, so that what somebody may not read changes
// nothing in what they get.
import { answer, type Found } from "./answer.ts";
import { askingSentence } from "./asking-sentence.ts";
import type { Embedder } from "./embedder.ts";
import { type Explanation, explain } from "./explain.ts";
import { textsOf } from "./fit.ts";
import type { FittedCache } from "./fitted-cache.ts";
import { type Learning, learnMeaning, learnWords, prepareWords, recallMeaning } from "./learn.ts";
import type { Index } from "./search.ts";
import { AUDIENCES, type Audience, type Section } from "./section.ts";

/** Sections ready to be asked. */
export interface Library {
  /** Finds the section that answers a question among those that `audiences` may read. */
  find(question: string, audiences: readonly Audience[]): Promise<Found>;
  /** The index of words for `audiences`. */
  indexFor(audiences: readonly Audience[]): Promise<Index<Section>>;
  /** Fulfilled once everything is learned that can be. Until then answers come from what is known so far. */
  readonly learned: Promise<void>;
  isLearned(): boolean;
  /** Ends the learning that is still going on. */
  stop(): void;
  /** Why `find` finds what it finds. */
  explain(question: string, audiences: readonly Audience[]): Promise<Explanation<Section>>;
}

/** What a library is made of. */
export interface LibraryParts {
  readonly sections: readonly Section[];
  readonly background: readonly string[];
  /** At most so many sections are offered where it is not sure. */
  readonly choicesAtMost: number;
  readonly embedder?: Embedder | undefined;
  readonly cache?: FittedCache;
  /** Ends the learning, as `Library.stop` does; before the library is open, that rejects. */
  readonly signal?: AbortSignal;
  /** Told why what was learned could not be kept. */
  readonly onCacheProblem?: (error: Error) => void;
  /** Told why not all was learned that could be. */
  readonly onLearningProblem?: (error: Error) => void;
}

/** What one set of audiences may read, as far as it is learned. */
interface Shelf {
  words: Index<Section>;
  meaning: Index<Section> | undefined;
}

/** What a question is looked up in. */
interface Understood {
  readonly index: Index<Section>;
  readonly vector: Float32Array | undefined;
}

/** Nobody asks one thing in more characters, and the encoder's time grows with them: words decide then. */
const LONGEST_UNDERSTOOD = 600;
/** More than so many texts are learned while questions are answered already. */
const MOST_TEXTS_WAITED_FOR = 5_000;

/**
 * Opens a library. It is ready once it has learned what words tell the public, awardees and those who signed; where these
 * may read the same, once. Any other set of audiences is learned when it is first asked for. A large library is ready
 * sooner, and so is each before it knows what words mean: see `learned`.
 */
export async function openLibrary(parts: LibraryParts): Promise<Library> {
  const { background, cache, onCacheProblem, embedder, choicesAtMost } = parts;
  const stopping = new AbortController();
  const signal = parts.signal ? AbortSignal.any([stopping.signal, parts.signal]) : stopping.signal;
  const shelves = new Map<string, Promise<Shelf>>();
  const later: (() => Promise<void>)[] = [];
  const open = async (sections: readonly Section[]): Promise<Shelf> => {
    const learning: Learning = { sections, background, cache, signal, onCacheProblem };
    const waits = textsOf(sections, background).length <= MOST_TEXTS_WAITED_FOR;
    const shelf: Shelf = { words: await (waits ? learnWords : prepareWords)(learning), meaning: undefined };
    if (!waits)
      later.push(async () => {
        shelf.words = await learnWords(learning);
      });
    if (embedder) shelf.meaning = await recallMeaning(learning, embedder);
    if (embedder && !shelf.meaning)
      later.push(async () => {
        shelf.meaning = await learnMeaning(learning, embedder);
      });
    return shelf;
  };
  const shelfFor = (audiences: readonly Audience[]): Promise<Shelf> => {
    const readable = parts.sections.filter(({ audience }) => audiences.includes(audience));
    const key = AUDIENCES.filter((audience) => readable.some((section) => section.audience === audience)).join(" ");
    const known = shelves.get(key);
    if (known) return known;
    const shelf = open(readable);
    shelves.set(key, shelf);
    return shelf;
  };
  // One after the other: there may be one core only.
  for (let most = 1; most <= AUDIENCES.length; most += 1) await shelfFor(AUDIENCES.slice(0, most));
  let isLearned = later.length === 0;
  const learnRest = async (): Promise<void> => {
    for (let next = later.shift(); next; next = later.shift()) await next();
    isLearned = true;
  };
  const understand = async (shelf: Shelf, question: string): Promise<Understood> => {
    const { words, meaning } = shelf;
    const plainly: Understood = { index: words, vector: undefined };
    if (
      !meaning ||
      !embedder ||
      question.length > LONGEST_UNDERSTOOD ||
      isClear(answer(words, question, choicesAtMost))
    )
      return plainly;
    const [vector] = await embedder.embed([question]).catch(() => []);
    return vector ? { index: meaning, vector } : plainly;
  };
  const lookUp = async (shelf: Shelf, question: string): Promise<Found> => {
    const { index, vector } = await understand(shelf, question);
    return answer(index, question, choicesAtMost, vector);
  };
  /** A message that leaves a doubt, and whose question alone is clear, and leads to the same section, is answered. */
  const orByItsSentence = async (shelf: Shelf, question: string, found: Found): Promise<Found> => {
    const asked = found.outcome === "choices" ? askingSentence(question) : undefined;
    if (asked === undefined) return found;
    const alone = await lookUp(shelf, asked);
    return alone.section !== undefined && alone.section === found.choices[0] ? { ...alone, unasked: false } : found;
  };
  return {
    learned: learnRest().catch((error: Error) => {
      if (!signal.aborted) parts.onLearningProblem?.(error);
    }),
    stop: () => stopping.abort(),
    isLearned: () => isLearned,
    indexFor: async (audiences) => (await shelfFor(audiences)).words,
    async find(question, audiences) {
      const shelf = await shelfFor(audiences);
      return orByItsSentence(shelf, question, await lookUp(shelf, question));
    },
    async explain(question, audiences) {
      const shelf = await shelfFor(audiences);
      const { index, vector } = await understand(shelf, question);
      const explanation = explain(index, question, choicesAtMost, vector);
      return { ...explanation, found: await orByItsSentence(shelf, question, explanation.found) };
    },
  };
}

/** Nothing that it means could make this another answer. */
const isClear = ({ score, language }: Found): boolean => score === 1 || score === 0 || language !== undefined;
