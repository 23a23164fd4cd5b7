// What most tests share: the default program, its knowledge and the commands, loaded once.
import { fileURLToPath } from "node:url";
import { loadRegistry } from "../../src/command/registry.ts";
import { loadKnowledge } from "../../src/knowledge/knowledge.ts";
import { loadProgram } from "../../src/program/load.ts";
import { KNOWLEDGE_CACHE } from "./knowledge-cache.ts";

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

export const program = await loadProgram(path("program/program.yaml"));
export const knowledge = await loadKnowledge({
  folder: path("program/knowledge"),
  program,
  cacheFolder: KNOWLEDGE_CACHE,
});
export const registry = await loadRegistry(path("commands"));
