import type { Acting } from "./acting.ts";
import { groupGaps, type OpenQuestion } from "./group-gaps.ts";
import type { Gaps } from "./use-cases.ts";

/** So many of the newest questions are looked at: grouping compares each with each. */
const MOST_QUESTIONS = 500;

/** What people asked and got no good answer to, in groups. What was erased is left out. */
export async function readGaps({ work }: Acting): Promise<Gaps> {
  return work.read(async (reads) => {
    const rows = await reads.questions.open(MOST_QUESTIONS + 1);
    const questions: OpenQuestion[] = [];
    for (const row of rows.slice(0, MOST_QUESTIONS)) {
      const text = await reads.texts.read(row.text);
      const missing = [];
      for (const remark of row.remarks.toReversed()) missing.push(await reads.texts.read(remark));
      const told = missing.filter((words) => words !== undefined);
      if (text !== undefined || told.length > 0) questions.push({ text, missing: told });
    }
    return { groups: groupGaps(questions), questions: questions.length, more: rows.length > MOST_QUESTIONS };
  });
}
