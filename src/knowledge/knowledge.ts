// What the application knows of the knowledge: load it, ask it, show a section of it.
import type { Block } from "../chat/view.ts";
import type { CalendarDate } from "../core/ids.ts";
import type { ConfigProblem } from "../program/problems.ts";
import type { Program } from "../program/schema.ts";
import type { Found } from "./answer.ts";
import { loadBackground } from "./background.ts";
import { loadCorpus } from "./corpus.ts";
import type { Embedder } from "./embedder.ts";
import type { Explanation } from "./explain.ts";
import { programFacts } from "./facts.ts";
import { openFittedCache } from "./fitted-cache.ts";
import { openLibrary } from "./library.ts";
import { createPersonalReader, type PersonalReader } from "./personal-question.ts";
import { fill } from "./placeholders.ts";
import type { Index } from "./search.ts";
import { type Audience, type Section, sectionId } from "./section.ts";
import { createSettingsReader, type SettingsReader } from "./settings-question.ts";

/** The knowledge of a program, loaded. */
export interface Knowledge {
  readonly sections: readonly Section[];
  /** What the operator could do better; nothing that keeps Laurel from starting. */
  readonly warnings: readonly ConfigProblem[];
  /** Knows questions that program.yaml answers by itself. */
  readonly settings: SettingsReader;
  /** Knows questions about the asker's own matters, of a message as `settings.wording` reads it. */
  readonly personal: PersonalReader;
  /** Finds the section that answers a question among those that `audiences` may read. */
  find(question: string, audiences: readonly Audience[]): Promise<Found>;
  /** Fulfilled once everything is learned that can be. Until then answers come from what is known so far. */
  readonly learned: Promise<void>;
  isLearned(): boolean;
  /** Ends its threads, whatever they are at. */
  stop(): Promise<void>;
  /** What texts mean, as vectors of length 1 in their order; undefined where that is not known. */
  meaningsOf(texts: readonly string[]): Promise<readonly Float32Array[] | undefined>;
  /** Why `find` finds what it finds. */
  explain(question: string, audiences: readonly Audience[]): Promise<Explanation<Section>>;
  /** What `find` ranks by words for these audiences, to explain an answer and to check the sections against each other. */
  indexFor(audiences: readonly Audience[]): Promise<Index<Section>>;
  /** The section with an id such as `dates.md#renewal`; undefined if there is none that `audiences` may read. */
  section(id: string, audiences: readonly Audience[]): Section | undefined;
  /** What a section says on a day in the program's time zone. */
  blocksOf(section: Section, today: CalendarDate): readonly Block[];
}

/** Where the knowledge is, and what it is read with. */
export interface KnowledgeSource {
  readonly folder: string;
  readonly program: Program;
  /** Where to keep what was learned of it. Absent: it is learned anew at each start, which takes seconds. */
  readonly cacheFolder?: string;
  /** Tells what questions mean. Absent: words alone are compared. */
  readonly embedder?: Embedder | undefined;
  /** Ends the learning, which then rejects if nothing was learned yet. */
  readonly signal?: AbortSignal;
}

/**
 * Loads the knowledge from a folder such as `program/knowledge`, and learns from it in a thread of its own.
 * @throws ConfigProblems with everything that is wrong with it
 */
export async function loadKnowledge(source: KnowledgeSource): Promise<Knowledge> {
  const { folder, program, cacheFolder, embedder, signal } = source;
  const { sections, warnings: found } = await loadCorpus(folder, program);
  const warnings = [...found];
  const library = await openLibrary({
    sections,
    background: await loadBackground(),
    choicesAtMost: program.answers.choicesAtMost,
    embedder,
    ...(signal ? { signal } : {}),
    ...(cacheFolder === undefined ? {} : { cache: openFittedCache(cacheFolder) }),
    onLearningProblem: ({ message }) =>
      warnings.push({
        file: folder,
        sentence: `could not be compared by meaning (${message}), only by words; start again, or set LAUREL_MEANING=off`,
      }),
    onCacheProblem: ({ message }) =>
      warnings.push({
        file: cacheFolder ?? "",
        sentence: `could not be written (${message}); make it writable, or each start takes seconds longer`,
      }),
  });
  const byId = new Map(sections.map((section) => [sectionId(section), section]));
  return {
    sections,
    warnings,
    settings: createSettingsReader(program),
    personal: createPersonalReader(program),
    find: library.find,
    indexFor: library.indexFor,
    learned: library.learned,
    isLearned: library.isLearned,
    stop: async () => {
      library.stop();
      await embedder?.close();
    },
    meaningsOf: async (texts) => embedder?.embed(texts).catch(() => undefined),
    explain: library.explain,
    section(id, audiences) {
      const section = byId.get(id);
      return section && audiences.includes(section.audience) ? section : undefined;
    },
    blocksOf: (section, today) => fill(section.blocks, programFacts(program, today)),
  };
}
