// What happens where nobody acts: staff are told, then it lapses. By calendar days of the program, however late it is looked at.
import { addDays, today } from "../../core/calendar.ts";
import { type Candidacy, foldCandidacy } from "../../core/candidacy.ts";
import type { CalendarDate, Instant } from "../../core/ids.ts";
import type { Program } from "../../program/schema.ts";
import type { CandidacyRow, Tx } from "../../store/store.ts";
import type { ListeningParts } from "../parts.ts";
import type { Job } from "../scheduled/schedule.ts";
import { cardOf, showCard } from "./show-card.ts";
import { BY_LAUREL, takeStep } from "./take-step.ts";

/** What is due for a candidacy on a day; undefined if nothing is. After a long time away it lapses without more ado. */
export function dueFor(
  { nomination, program }: Pick<Program, "nomination" | "program">,
  { state, since, raised, answerBy }: Candidacy,
  day: CalendarDate,
): "raise" | "lapse" | undefined {
  const { raiseAfterDays, lapseAfterDays, answer } = nomination;
  if (state === "put forward") {
    const begun = today(since, program.timeZone);
    if (addDays(begun, lapseAfterDays) <= day) return "lapse";
    return !raised && addDays(begun, raiseAfterDays) <= day ? "raise" : undefined;
  }
  // A renewal was not asked for an answer by a day.
  if (state !== "contacted" || answerBy === undefined || day <= answerBy) return undefined;
  if (addDays(answerBy, answer.lapsesAfterDays) < day) return "lapse";
  return raised ? undefined : "raise";
}

/** @param onEffects to be called after a commit that put something into the outbox */
export function escalate(parts: ListeningParts, onEffects: () => void): Job {
  const { program, store } = parts;
  return {
    name: "candidacies that nobody acts on",
    async run(now) {
      const day = today(now, program.program.timeZone);
      for (const row of await store.read.candidacies.inStates(["put forward", "contacted"])) {
        // A staff channel may have been chosen only since.
        if (!(await store.read.cards.find(cardOf(row.ref))))
          await store.transact((tx) => showCard(parts, tx, row.id, now, "if there is none"));
        if (!dueFor(program, foldCandidacy(row.entries), day)) continue;
        await store.transact((tx) => act(parts, tx, row, now));
      }
      onEffects();
    },
  };
}

async function act(parts: ListeningParts, tx: Tx, { id }: CandidacyRow, now: Instant): Promise<void> {
  const { program } = parts;
  // Somebody may have acted since it was looked for.
  const row = await tx.candidacies.find(id);
  const due = row && dueFor(program, foldCandidacy(row.entries), today(now, program.program.timeZone));
  if (due) await takeStep(parts, tx, { candidacy: id, detail: { step: due }, by: BY_LAUREL, at: now });
}
