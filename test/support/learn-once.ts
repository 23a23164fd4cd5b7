// Before any test: what is to be learned of the knowledge is learned, so that not each process that starts meanwhile does it too.
import { fileURLToPath } from "node:url";
import { loadKnowledge } from "../../src/knowledge/knowledge.ts";
import { loadProgram } from "../../src/program/load.ts";
import { KNOWLEDGE_CACHE } from "./knowledge-cache.ts";

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

/** Fills the folder where tests keep what was learned; does next to nothing where it is there already. */
export async function setup(): Promise<void> {
  const program = await loadProgram(path("program/program.yaml"));
  const knowledge = await loadKnowledge({
    folder: path("program/knowledge"),
    program,
    cacheFolder: KNOWLEDGE_CACHE,
  });
  await knowledge.learned;
  await knowledge.stop();
}
