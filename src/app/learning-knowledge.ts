// The knowledge from the first moment: what is written in it is there at once, what is learned of it a little later.
import { loadCorpus } from "../knowledge/corpus.ts";
import { programFacts } from "../knowledge/facts.ts";
import { type Knowledge, type KnowledgeSource, loadKnowledge } from "../knowledge/knowledge.ts";
import { createPersonalReader } from "../knowledge/personal-question.ts";
import { fill } from "../knowledge/placeholders.ts";
import { sectionId } from "../knowledge/section.ts";
import { createSettingsReader } from "../knowledge/settings-question.ts";

/** Knowledge whose `find` and its like wait until its words were learned. */
export interface LearningKnowledge extends Knowledge {
  /** Resolves once questions can be answered, with what answers them and its warnings; rejects if they never can be. */
  readonly ready: Promise<Knowledge>;
}

/**
 * Loads the knowledge as `loadKnowledge` does, and does not wait for what takes seconds.
 * @throws ConfigProblems with everything that is wrong with it
 */
export async function openLearningKnowledge(source: KnowledgeSource): Promise<LearningKnowledge> {
  const { folder, program } = source;
  const { sections, warnings } = await loadCorpus(folder, program);
  const stopping = new AbortController();
  const ready = loadKnowledge({ ...source, signal: stopping.signal });
  // Whoever asks hears of a failure, and so does whoever runs Laurel; until then it is nobody's fault.
  ready.catch(() => undefined);
  const learned = ready.then((knowledge) => knowledge.learned);
  learned.catch(() => undefined);
  let known: Knowledge | undefined;
  void ready.then(
    (knowledge) => {
      known = knowledge;
    },
    () => undefined,
  );
  const byId = new Map(sections.map((section) => [sectionId(section), section]));
  return {
    ready,
    learned,
    isLearned: () => known?.isLearned() ?? false,
    async stop() {
      stopping.abort();
      // Its thread is open from the start, whether anything is learned by then or not.
      await source.embedder?.close();
      await known?.stop();
    },
    sections,
    warnings,
    settings: createSettingsReader(program),
    personal: createPersonalReader(program),
    find: async (question, audiences) => (await ready).find(question, audiences),
    indexFor: async (audiences) => (await ready).indexFor(audiences),
    explain: async (question, audiences) => (await ready).explain(question, audiences),
    meaningsOf: async (texts) => (await ready).meaningsOf(texts),
    section(id, audiences) {
      const section = byId.get(id);
      return section && audiences.includes(section.audience) ? section : undefined;
    },
    blocksOf: (section, today) => fill(section.blocks, programFacts(program, today)),
  };
}
