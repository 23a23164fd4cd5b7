import { decisionDue, dossierDue } from "../../core/calendar.ts";
import { type CandidacyState, foldCandidacy, isUndoable, OPEN_STATES } from "../../core/candidacy.ts";
import type { CalendarDate, Instant } from "../../core/ids.ts";
import type { Program } from "../../program/schema.ts";
import type { CandidacyRow, Reads } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import { STATES } from "../candidacies/hindered-words.ts";
import { nomineeOf } from "../candidacies/nominee.ts";
import type { Parts } from "../parts.ts";
import { deciderName } from "./card.ts";
import { nameIn, reviewFacts } from "./review-facts.ts";
import type { UnderWay, UnderWayPage } from "./use-cases.ts";

const PER_PAGE = 10;
const DECIDED: readonly CandidacyState[] = ["awarded", "declined", "deferred"];

/** A page of what is under way, or decided and can be undone. Nobody sees their own in it. */
export function listUnderWay(
  { program }: Pick<Parts, "program">,
  { event, work }: Acting,
  wanted: number,
): Promise<UnderWayPage> {
  const { at } = event;
  return work.read(async (reads) => {
    const person = await reads.accounts.personOf(event.by.account);
    const rows = (await reads.candidacies.inStates([...OPEN_STATES, ...DECIDED])).filter(
      (row) => row.person !== person && isUnderWay(row, program, at),
    );
    const pages = Math.max(1, Math.ceil(rows.length / PER_PAGE));
    // There may be fewer since the button was made.
    const page = Math.min(Math.max(0, Math.trunc(wanted) || 0), pages - 1);
    const candidacies: UnderWay[] = [];
    for (const row of rows.slice(page * PER_PAGE, (page + 1) * PER_PAGE))
      candidacies.push(await describe(reads, program, row, at));
    return { candidacies, total: rows.length, page, pages };
  });
}

function isUnderWay({ entries }: CandidacyRow, { review }: Program, now: Instant): boolean {
  const candidacy = foldCandidacy(entries);
  return (
    (OPEN_STATES as readonly CandidacyState[]).includes(candidacy.state) || isUndoable(candidacy, now, review.undoHours)
  );
}

async function describe(reads: Reads, program: Program, row: CandidacyRow, now: Instant): Promise<UnderWay> {
  const candidacy = foldCandidacy(row.entries);
  const lead = candidacy.lead === undefined ? undefined : await reads.accounts.byId(candidacy.lead);
  return {
    ref: row.ref,
    name: (await nomineeOf(reads, row.person)).name,
    state: STATES[candidacy.state],
    since: candidacy.since,
    holder: lead && nameIn(lead),
    ...(await waits(reads, program, row, now)),
  };
}

async function waits(
  reads: Reads,
  program: Program,
  row: CandidacyRow,
  now: Instant,
): Promise<{ readonly waitsFor: string; readonly until: CalendarDate | undefined }> {
  const candidacy = foldCandidacy(row.entries);
  const { state, awardDate } = candidacy;
  switch (state) {
    case "put forward":
      return { waitsFor: candidacy.lead === undefined ? "a lead" : "the lead to make contact", until: undefined };
    case "contacted":
      return { waitsFor: "the nominee's answer", until: candidacy.answerBy };
    case "documenting":
      return { waitsFor: "the nominee's dossier", until: dossierDue(awardDate, program.calendar) };
    case "in review": {
      const { closed, prolongsTo, missing, decider } = await reviewFacts(reads, program, row, now);
      if (closed && prolongsTo === undefined)
        return { waitsFor: `a decision by ${deciderName(decider)}`, until: decisionDue(awardDate, program.calendar) };
      const more = missing === 0 ? "its closing" : `${missing} more ${missing === 1 ? "vote" : "votes"}`;
      return { waitsFor: more, until: prolongsTo ?? candidacy.closesOn };
    }
    default:
      return { waitsFor: "nobody: it can still be undone", until: undefined };
  }
}
