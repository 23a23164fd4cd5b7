import type { Readers } from "../chat/place.ts";
import { startOfUtcDay } from "../core/coarse-time.ts";
import type { RowId } from "../core/ids.ts";
import { Refusal } from "../core/refusal.ts";
import type { QuestionRow } from "../store/store.ts";
import type { Acting } from "./acting.ts";
import { answeredFrom, audiencesFor, findQuestion } from "./answer-question.ts";
import { rememberAnswer } from "./conversation.ts";
import type { Parts } from "./parts.ts";
import type { Answered } from "./use-cases.ts";

/** Answers with a section that was offered: its id, or its number among the choices. Throws a Refusal if it is gone, or may not be read where the reply goes. */
export async function answerWithSection(
  parts: Parts,
  acting: Acting,
  question: RowId<"question">,
  chosen: string,
  readers: Readers,
): Promise<Answered> {
  const asked = await findQuestion(acting, question);
  const id = /^\d+$/.test(chosen) && asked.outcome === "choices" ? (asked.sections[Number(chosen)] ?? "") : chosen;
  const section = parts.knowledge.section(id, audiencesFor(readers, acting.roles));
  if (!section) throw new Refusal("That part of the knowledge has changed since. Please ask the question again.");
  const answered = await keepChosen(parts, acting, asked, id);
  await rememberAnswer(parts, acting, readers === "one", id);
  return answeredFrom(parts, answered, { outcome: "answered", section, choices: [], score: 1 });
}

/** Choices may be pressed again, or by somebody else: each answer that was given stays what it was, to be judged and shared. */
async function keepChosen(
  { nextDayId }: Parts,
  { work, event }: Acting,
  asked: QuestionRow,
  section: string,
): Promise<RowId<"question">> {
  if (asked.outcome === "answered" && asked.sections[0] === section) return asked.id;
  return work.write(async (tx) => {
    if (await tx.questions.choose(asked.id, section)) return asked.id;
    const id = nextDayId<"question">();
    await tx.questions.add({
      id,
      text: asked.text,
      outcome: "answered",
      sections: [section],
      score: 1,
      askedAt: startOfUtcDay(event.at),
    });
    return id;
  });
}
