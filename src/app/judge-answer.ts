import { startOfUtcDay } from "../core/coarse-time.ts";
import type { RowId } from "../core/ids.ts";
import type { Acting } from "./acting.ts";
import { findQuestion } from "./answer-question.ts";
import type { Parts } from "./parts.ts";

/** Keeps what the asker thought of an answer. The same verdict twice is one verdict. */
export async function judgeAnswer(
  acting: Acting,
  question: RowId<"question">,
  verdict: "helpful" | "not helpful",
): Promise<void> {
  await findQuestion(acting, question);
  await acting.work.write((tx) => tx.questions.judge(question, verdict));
}

/** Keeps what was missing from an answer, without its author. */
export async function reportMissing(
  { nextDayId }: Parts,
  acting: Acting,
  question: RowId<"question">,
  missing: string,
): Promise<void> {
  await findQuestion(acting, question);
  await acting.work.write(async (tx) => {
    const text = nextDayId<"text">();
    await tx.texts.keep({ id: text, body: missing, at: startOfUtcDay(acting.event.at) });
    await tx.questions.addRemark(question, text);
  });
}
