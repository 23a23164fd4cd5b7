// What the application knows of the knowledge: load it, ask it, show a section of it.
import type { Block } from "../chat/view.ts";
import type { CalendarDate } from "../core/ids.ts";
import type { ConfigProblem } from "../program/problems.ts";
import type { Program } from "../program/schema.ts";
import { type Found, find, openLibrary } from "./answer.ts";
import { loadCorpus } from "./corpus.ts";
import { programFacts } from "./facts.ts";
import { fill } from "./placeholders.ts";
import { type Audience, type Section, sectionId } from "./section.ts";

/** The knowledge of a program, loaded. */
export interface Knowledge {
  readonly sections: readonly Section[];
  /** What the operator could do better; nothing that keeps Laurel from starting. */
  readonly warnings: readonly ConfigProblem[];
  /** Finds the section that answers a question among those that `audiences` may read. */
  find(question: string, audiences: readonly Audience[]): Promise<Found>;
  /** The section with an id such as `dates.md#renewal`; undefined if there is none that `audiences` may read. */
  section(id: string, audiences: readonly Audience[]): Section | undefined;
  /** What a section says on a day in the program's time zone. */
  blocksOf(section: Section, today: CalendarDate): readonly Block[];
}

/**
 * Loads the knowledge from a folder such as `program/knowledge`.
 * @throws ConfigProblems with everything that is wrong with it
 */
export async function loadKnowledge({ folder, program }: { folder: string; program: Program }): Promise<Knowledge> {
  const { sections, warnings } = await loadCorpus(folder, program);
  const library = openLibrary(sections, program.answers.choicesAtMost);
  const byId = new Map(sections.map((section) => [sectionId(section), section]));
  return {
    sections,
    warnings,
    find: async (question, audiences) => find(library, question, audiences),
    section(id, audiences) {
      const section = byId.get(id);
      return section && audiences.includes(section.audience) ? section : undefined;
    },
    blocksOf: (section, today) => fill(section.blocks, programFacts(program, today)),
  };
}
