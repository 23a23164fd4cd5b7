// What happens where nobody acts: staff are told, then it lapses. By calendar days of the program, however late it is looked at.
import { say } from "../../chat/rich.ts";
import { addDays, today } from "../../core/calendar.ts";
import { type Candidacy, foldCandidacy } from "../../core/candidacy.ts";
import type { CalendarDate, Instant } from "../../core/ids.ts";
import type { Program } from "../../program/schema.ts";
import type { CandidacyRow, Tx } from "../../store/store.ts";
import type { ListeningParts } from "../parts.ts";
import type { Job } from "../scheduled/schedule.ts";
import { cardFacts } from "./card-facts.ts";
import { refOf } from "./card-view.ts";
import { BY_LAUREL, takeStep } from "./take-step.ts";
import { postToLead } from "./tell-lead.ts";

type Due = "raise" | "lapse" | "say that no answer came";

/** What is due for a candidacy on a day; undefined if nothing is. After a long time away it lapses without more ado. */
export function dueFor(
  { nomination, program }: Pick<Program, "nomination" | "program">,
  { state, since, raised, answerBy }: Candidacy,
  day: CalendarDate,
): Due | undefined {
  const { raiseAfterDays, lapseAfterDays, answer } = nomination;
  if (state === "put forward") {
    const begun = today(since, program.timeZone);
    if (addDays(begun, lapseAfterDays) <= day) return "lapse";
    return !raised && addDays(begun, raiseAfterDays) <= day ? "raise" : undefined;
  }
  // A renewal was not asked for an answer by a day.
  if (state !== "contacted" || answerBy === undefined || day <= answerBy) return undefined;
  return addDays(answerBy, answer.lapsesAfterDays) < day ? "lapse" : "say that no answer came";
}

/** @param onEffects to be called after a commit that put something into the outbox */
export function escalate(parts: ListeningParts, onEffects: () => void): Job {
  const { program, store } = parts;
  return {
    name: "candidacies that nobody acts on",
    async run(now) {
      const day = today(now, program.program.timeZone);
      for (const row of await store.read.candidacies.inStates(["put forward", "contacted"])) {
        const due = dueFor(program, foldCandidacy(row.entries), day);
        if (!due) continue;
        await store.transact((tx) => act(parts, tx, row, due, now));
        onEffects();
      }
    },
  };
}

async function act(parts: ListeningParts, tx: Tx, { id }: CandidacyRow, due: Due, now: Instant): Promise<void> {
  const { program } = parts;
  // Somebody may have acted since it was looked for.
  const row = await tx.candidacies.find(id);
  if (!row || dueFor(program, foldCandidacy(row.entries), today(now, program.program.timeZone)) !== due) return;
  if (due === "say that no answer came") return sayNoAnswer(parts, tx, row, now);
  await takeStep(parts, tx, { candidacy: id, detail: { step: due }, by: BY_LAUREL, at: now });
}

async function sayNoAnswer(parts: ListeningParts, tx: Tx, row: CandidacyRow, now: Instant): Promise<void> {
  const facts = await cardFacts(tx, parts.program, row, now);
  const { answerBy } = facts.candidacy;
  if (!answerBy) return;
  const holder = facts.deputy?.account ?? facts.lead;
  const lapses = addDays(answerBy, parts.program.nomination.answer.lapsesAfterDays + 1);
  const words = say`no answer came by ${{ date: answerBy }}. You can write to them once more; on ${{ date: lapses }} it lapses, and they are told so, kindly.`;
  await postToLead(parts, tx, facts, {
    words: holder ? say`${refOf(holder)}, ${words}` : words,
    key: `no answer ${row.id} ${contactOf(row)}`,
  });
}

/** Which contact it is about: after an undone decision there may be another. */
const contactOf = ({ entries }: CandidacyRow): number => entries.findLast(({ step }) => step === "contact")?.seq ?? 0;
