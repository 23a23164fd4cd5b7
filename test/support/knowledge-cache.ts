import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where tests keep what was learned of the knowledge: it is named by its contents, so that no test meets an older one's. */
export const KNOWLEDGE_CACHE = join(tmpdir(), "laurel-test-knowledge");
