// Nobody loses a role because somebody else was late: where staff have not decided a renewal by its award date, or can
// still undo the decision, the award goes on provisionally until they have.
import { termOf, today } from "../../core/calendar.ts";
import { type Candidacy, foldCandidacy, isUndoable } from "../../core/candidacy.ts";
import type { CalendarDate, Instant } from "../../core/ids.ts";
import { foldTerm } from "../../core/term.ts";
import type { CandidacyRow, Tx } from "../../store/store.ts";
import type { ListeningParts } from "../parts.ts";
import type { Job } from "../scheduled/schedule.ts";
import { append, expertisesFor, newTerm } from "./grant-awards.ts";

/** Why a provisional term ended: its renewal was decided otherwise. */
export const NOT_RENEWED = "not renewed";

const DAY_MS = 86_400_000;
/** How far back decisions are looked at: Laurel may have been off. */
const LOOK_BACK_MS = 60 * DAY_MS;

export function keepProvisionally(parts: ListeningParts): Job {
  return {
    name: "awards that go on while staff are late",
    async run(now) {
      const { program, store } = parts;
      const day = today(now, program.program.timeZone);
      for (const row of await store.read.candidacies.inStates(["in review", "awarded"]))
        if (program.awards.provisional.whileStaffAreLate && isLate(foldCandidacy(row.entries), day))
          await store.transact((tx) => goOn(parts, tx, row, now));
      const closed = await store.read.candidacies.inStates(
        ["declined", "deferred", "refused", "withdrawn", "lapsed"],
        undefined,
        now - LOOK_BACK_MS,
      );
      for (const row of closed) {
        const candidacy = foldCandidacy(row.entries);
        if (candidacy.opening === "renewal" && !isUndoable(candidacy, now, program.review.undoHours))
          await store.transact((tx) => end(tx, row, day, now));
      }
    },
  };
}

const isLate = ({ opening, awardDate, granted }: Candidacy, day: CalendarDate): boolean =>
  opening === "renewal" && !granted && awardDate <= day;

async function goOn(parts: ListeningParts, tx: Tx, { id, person }: CandidacyRow, at: Instant): Promise<void> {
  await tx.accounts.takePeople([person]);
  const row = await tx.candidacies.find(id);
  const terms = await tx.terms.ofPerson(person);
  if (!row || terms.some(({ candidacy }) => candidacy === id)) return;
  const candidacy = foldCandidacy(row.entries);
  if (candidacy.state !== "in review" && candidacy.state !== "awarded") return;
  const span = termOf(candidacy.awardDate, parts.program.calendar);
  const expertises = await expertisesFor(tx, parts.program, row, terms);
  await newTerm(parts, tx, row, { kind: "granted", ...span, expertises, provisional: true }, at);
}

async function end(tx: Tx, { id, person }: CandidacyRow, day: CalendarDate, at: Instant): Promise<void> {
  const row = (await tx.terms.ofPerson(person)).find(({ candidacy }) => candidacy === id);
  if (!row) return;
  const { provisional, ended } = foldTerm(row.entries);
  if (provisional && ended === undefined) await append(tx, row, { kind: "ended", on: day, why: NOT_RENEWED }, at);
}
