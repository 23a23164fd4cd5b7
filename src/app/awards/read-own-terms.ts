import { addDays, daysBetween, isWithin, renewalWindowOpens, today } from "../../core/calendar.ts";
import { foldTerm, type Term } from "../../core/term.ts";
import type { Program } from "../../program/schema.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";
import type { OwnTerms, ShownTerm } from "./use-cases.ts";

/** The terms of the one who acts, over all their accounts. A term that ended before it began never was. */
export async function readOwnTerms(
  { program, clock }: Pick<Parts, "program" | "clock">,
  { event, work }: Acting,
): Promise<OwnTerms> {
  const day = today(clock.now(), program.program.timeZone);
  const rows = await work.read(async (reads) => {
    const person = await reads.accounts.personOf(event.by.account);
    return person === undefined ? [] : reads.terms.ofPerson(person);
  });
  const terms = rows
    .map(({ entries }) => foldTerm(entries))
    .filter(({ from, until }) => from < until)
    .toSorted((one, other) => (one.from < other.from ? 1 : -1));
  const running = terms.find((term) => isWithin(term, day));
  return {
    running: running && {
      ...shownTerm(program, running),
      daysLeft: daysBetween(day, running.until),
      renewalOpens: renewalWindowOpens(running, program.calendar),
    },
    ahead: terms.filter(({ from }) => from > day).map((term) => shownTerm(program, term)),
    past: terms.filter(({ until }) => until <= day).map((term) => shownTerm(program, term)),
  };
}

export const shownTerm = (program: Program, { from, until, expertises, provisional, ended }: Term): ShownTerm => ({
  from,
  until,
  lastDay: addDays(until, -1),
  expertises: expertises.map((id) => program.expertises.find((each) => each.id === id)?.name ?? id),
  provisional,
  endedEarly: ended !== undefined && ended !== "renewed",
});
