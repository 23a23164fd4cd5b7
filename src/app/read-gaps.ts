import type { Acting } from "./acting.ts";
import { groupGaps, type OpenQuestion, wordsOf } from "./group-gaps.ts";
import type { Parts } from "./parts.ts";
import type { Gaps } from "./use-cases.ts";

/** So many of the newest questions are looked at: grouping compares each with each, and holds up everybody meanwhile. */
const MOST_QUESTIONS = 300;

/** What people asked and got no good answer to, in groups. What was erased is left out. */
export async function readGaps({ knowledge }: Pick<Parts, "knowledge">, { work }: Acting): Promise<Gaps> {
  const { questions, more } = await work.read(async (reads) => {
    const rows = await reads.questions.open(MOST_QUESTIONS + 1);
    const questions: OpenQuestion[] = [];
    for (const row of rows.slice(0, MOST_QUESTIONS)) {
      const text = await reads.texts.read(row.text);
      const missing = [];
      for (const remark of row.remarks.toReversed()) missing.push(await reads.texts.read(remark));
      const told = missing.filter((words) => words !== undefined);
      if (text !== undefined || told.length > 0) questions.push({ text, missing: told });
    }
    return { questions, more: rows.length > MOST_QUESTIONS };
  });
  // After the record was read: telling the meaning takes seconds for hundreds of questions.
  const meanings = await knowledge.meaningsOf(questions.map(wordsOf));
  return { groups: groupGaps(questions, meanings), questions: questions.length, more };
}
