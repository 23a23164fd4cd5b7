// How good the answers are: `node bench/question-table.ts` prints both halves of the table of questions.

import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { knowledge } from "../test/support/parts.ts";
import { type Counts, DECLINING, type Half, measure } from "../test/support/question-table.ts";
import { understanding } from "../test/support/understanding.ts";

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

function describe(half: Half, counts: Counts): string {
  const { answerable, right, wrong, offered, declining, foreign, foreignAnswered, languageTold } = counts;
  return [
    `${half}, ${knowledge.sections.length} sections`,
    `  answerable ${answerable}: right at once ${right} (${percent(right, answerable)}), at once or among the choices ` +
      `${right + offered} (${percent(right + offered, answerable)}), of the answers right ${percent(right, right + wrong)}`,
    ...DECLINING.map((kind) => {
      const { messages, answered, offered: choices, answeredUnasked } = declining[kind];
      return (
        `  ${kind} ${messages}: asked directly answered ${answered} (${percent(answered, messages)}), ` +
        `offered choices ${choices}, unasked answered ${answeredUnasked} (${percent(answeredUnasked, messages)})`
      );
    }),
    `  other languages ${foreign}: answered ${foreignAnswered}, language told ${languageTold}`,
  ].join("\n");
}

async function printTable(what: string, { find }: Knowledge): Promise<void> {
  console.log(what);
  for (const half of ["tuning", "held-out"] as const) console.log(describe(half, await measure(half, find)));
}

await printTable("By words alone", knowledge);
if (understanding) await printTable("By words and meaning", understanding);
else console.log("The meaning is not compared: the optional package @energetic-ai/embeddings is not installed.");
