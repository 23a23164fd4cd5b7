// The knowledge that comes with Laurel, compared by meaning as well. Undefined where the optional package is not there.
import { fileURLToPath } from "node:url";
import { openEncoder } from "../../src/knowledge/encoder-thread.ts";
import { type Knowledge, loadKnowledge } from "../../src/knowledge/knowledge.ts";
import { KNOWLEDGE_CACHE } from "./knowledge-cache.ts";
import { program } from "./parts.ts";

const embedder = await openEncoder();

export const understanding: Knowledge | undefined =
  embedder &&
  (await loadKnowledge({
    folder: fileURLToPath(new URL("../../program/knowledge", import.meta.url)),
    program,
    cacheFolder: KNOWLEDGE_CACHE,
    embedder,
  }));
await understanding?.learned;
