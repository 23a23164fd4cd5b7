// How an index comes to be: from what was learned before, or anew in a thread.
import type { Embedder } from "./embedder.ts";
import { textsOf } from "./fit.ts";
import { type FitRequest, fitInThread } from "./fit-thread.ts";
import type { Fitted } from "./fitted.ts";
import type { FittedCache } from "./fitted-cache.ts";
import { type Index, openIndex } from "./search.ts";
import type { Section } from "./section.ts";

/** What is learned from, and where that is kept. */
export interface Learning {
  readonly sections: readonly Section[];
  readonly background: readonly string[];
  readonly cache: FittedCache | undefined;
  /** Ends the learning, which then rejects. */
  readonly signal: AbortSignal;
  /** Told why what was learned could not be kept. */
  readonly onCacheProblem: ((error: Error) => void) | undefined;
}

/** With more texts than these the meaning of a question would be compared for longer than it takes to find out. */
const MOST_TEXTS_WITH_MEANING = 8_000;
/** Few, so that a question which is asked meanwhile is encoded soon. */
const TEXTS_AT_ONCE = 4;

/** Learns what words tell. */
export async function learnWords(learning: Learning): Promise<Index<Section>> {
  const { sections, background } = learning;
  return openIndex(sections, await learn(learning, undefined, async () => ({ sections, background })));
}

/** Prepares the words without learning: whatever is listed word for word is found, all else is offered at most. */
export async function prepareWords({ sections, background, signal }: Learning): Promise<Index<Section>> {
  return openIndex(sections, await fitInThread({ sections, background, hasty: true }, signal));
}

/** What words and meaning tell, where that was learned before. */
export async function recallMeaning(learning: Learning, embedder: Embedder): Promise<Index<Section> | undefined> {
  const { sections, background, cache } = learning;
  const fitted = await cache?.read({ sections, background, by: embedder.name });
  return fitted && openIndex(sections, fitted);
}

/** Learns what words and meaning tell. Undefined where there is too much to compare. */
export async function learnMeaning(learning: Learning, embedder: Embedder): Promise<Index<Section> | undefined> {
  const { sections, background } = learning;
  const texts = textsOf(sections, background);
  if (texts.length > MOST_TEXTS_WITH_MEANING) return undefined;
  const fitted = await learn(learning, embedder.name, async () => ({
    sections,
    background,
    vectors: await vectorsOf(texts, embedder),
  }));
  return openIndex(sections, fitted);
}

async function learn(
  { sections, background, cache, signal, onCacheProblem }: Learning,
  by: string | undefined,
  request: () => Promise<FitRequest>,
): Promise<Fitted> {
  const key = { sections, background, by };
  const known = await cache?.read(key);
  if (known) return known;
  const fitted = await fitInThread(await request(), signal);
  try {
    await cache?.write(key, fitted);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    onCacheProblem?.(error);
  }
  return fitted;
}

async function vectorsOf(texts: readonly string[], embedder: Embedder): Promise<Float32Array> {
  const vectors: Float32Array[] = [];
  for (let from = 0; from < texts.length; from += TEXTS_AT_ONCE)
    vectors.push(...(await embedder.embed(texts.slice(from, from + TEXTS_AT_ONCE))));
  const dimensions = vectors[0]?.length ?? 0;
  const all = new Float32Array(vectors.length * dimensions);
  vectors.forEach((vector, row) => {
    all.set(vector, row * dimensions);
  });
  return all;
}
