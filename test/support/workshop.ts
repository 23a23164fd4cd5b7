// Commands and knowledge made for tests, and a playground that lacks what Discord lacks.
import { fileURLToPath } from "node:url";
import { loadRegistry } from "../../src/command/registry.ts";
import { loadKnowledge } from "../../src/knowledge/knowledge.ts";
import type { PlaygroundOptions } from "../../src/platforms/playground/index.ts";
import { DISCORD_LIKE } from "../fixtures/playground/manners.ts";
import { KNOWLEDGE_CACHE } from "./knowledge-cache.ts";
import { program } from "./parts.ts";

const path = (relative: string): string => fileURLToPath(new URL(`../fixtures/${relative}`, import.meta.url));

/** Commands that break, refuse, tell secrets and ask for a lot. */
export const workshop = await loadRegistry(path("commands/workshop"));

/** Knowledge of which most is for awardees alone. */
export const insiders = await loadKnowledge({
  folder: path("knowledge/insiders"),
  program,
  cacheFolder: KNOWLEDGE_CACHE,
});

/** Like Discord, with pages so small that the workshop's form of seven fields has four. */
export const SMALL_DISCORD: Partial<PlaygroundOptions> = { ...DISCORD_LIKE, limits: { fieldsPerPage: 2 } };
