// The program and the knowledge that come with Laurel, as an operator finds them.
import { fileURLToPath } from "node:url";
import { loadKnowledge } from "../../src/knowledge/knowledge.ts";
import { loadProgram } from "../../src/program/load.ts";

const pathOf = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

export const program = await loadProgram(pathOf("program/program.yaml"));
export const knowledge = await loadKnowledge({ folder: pathOf("program/knowledge"), program });
