// Everything that is known of one review, for the card, for whoever votes and for the calendar.
import { decisionDue, today } from "../../core/calendar.ts";
import { type Candidacy, foldCandidacy, roundOf } from "../../core/candidacy.ts";
import { isClosed, prolongedDay, type Vote, votesMissing } from "../../core/evaluation.ts";
import type { CalendarDate, Instant, RowId } from "../../core/ids.ts";
import { foldTerm } from "../../core/term.ts";
import type { Program } from "../../program/schema.ts";
import type { AccountRow, CandidacyRow, Reads } from "../../store/store.ts";
import { type Nominee, nomineeOf } from "../candidacies/nominee.ts";
import { type Decider, namedDecider } from "./named-decider.ts";

export interface SeenVoice {
  readonly person: RowId<"person"> | undefined;
  readonly name: string;
  /** Undefined once erased. */
  readonly reason: string | undefined;
  readonly links: string | undefined;
  readonly expertises: readonly string[];
}

export interface SeenVote extends Vote {
  readonly person: RowId<"person"> | undefined;
  readonly name: string;
  readonly words: string | undefined;
}

export interface ReviewFacts {
  readonly row: CandidacyRow;
  readonly candidacy: Candidacy;
  readonly round: number;
  readonly nominee: Nominee;
  readonly leadName: string | undefined;
  /** Those that stand. */
  readonly voices: readonly SeenVoice[];
  /** Of this round, whether they are sealed or not: what shows them asks `sealed`. */
  readonly votes: readonly SeenVote[];
  readonly missing: number;
  /** No vote is taken any more. */
  readonly closed: boolean;
  /** It has closed without a quorum, and goes on until then. */
  readonly prolongsTo: CalendarDate | undefined;
  /** Nobody is told how anybody voted. */
  readonly sealed: boolean;
  readonly decider: Decider;
  /** The last day on which a decision is in time. */
  readonly decisionDue: CalendarDate;
  readonly today: CalendarDate;
  /** What happened before with the same person, in words, the newest first. */
  readonly history: readonly { readonly words: string; readonly on: CalendarDate }[];
}

export async function reviewFacts(
  reads: Reads,
  program: Program,
  row: CandidacyRow,
  now: Instant,
): Promise<ReviewFacts> {
  const candidacy = foldCandidacy(row.entries);
  const round = roundOf(row.entries);
  const day = today(now, program.program.timeZone);
  const voices = await voicesIn(reads, program, row.id);
  const votes = await votesIn(reads, row, round, voices);
  const isOpen = candidacy.state === "in review";
  const closed = !isOpen || isClosed(candidacy, day);
  const missing = votesMissing(votes, program.review);
  const prolongsTo =
    isOpen && closed && missing > 0 && !candidacy.prolonged
      ? prolongedDay(day, candidacy.awardDate, program.review, program.calendar)
      : undefined;
  // What was given back or withdrawn before it closed stays sealed.
  const wasClosed = isOpen ? closed && prolongsTo === undefined : candidacy.decided !== undefined;
  return {
    row,
    candidacy,
    round,
    nominee: await nomineeOf(reads, row.person),
    leadName: candidacy.lead === undefined ? undefined : nameIn(await reads.accounts.byId(candidacy.lead)),
    voices,
    votes,
    missing,
    closed,
    prolongsTo,
    sealed: program.review.sealedVotes && !wasClosed,
    decider: await namedDecider(reads, program, { row, candidacy, voices, votes, today: day }),
    decisionDue: decisionDue(candidacy.awardDate, program.calendar),
    today: day,
    history: await historyOf(reads, program, row),
  };
}

async function voicesIn(
  reads: Reads,
  { expertises }: Program,
  candidacy: RowId<"candidacy">,
): Promise<readonly SeenVoice[]> {
  const seen: SeenVoice[] = [];
  for (const voice of await reads.voices.ofCandidacy(candidacy)) {
    if (voice.withdrawnAt !== undefined) continue;
    const by = await reads.accounts.byId(voice.nominator);
    seen.push({
      person: by?.person,
      name: nameIn(by),
      reason: await reads.texts.read(voice.reason),
      links: voice.links && (await reads.texts.read(voice.links)),
      expertises: voice.expertises.map((id) => expertises.find((each) => each.id === id)?.name ?? id),
    });
  }
  return seen;
}

async function votesIn(
  reads: Reads,
  { id, person }: CandidacyRow,
  round: number,
  voices: readonly SeenVoice[],
): Promise<readonly SeenVote[]> {
  const seen: SeenVote[] = [];
  for (const { evaluator, outcome, words } of await reads.votes.ofRound(id, round)) {
    const by = await reads.accounts.byId(evaluator);
    // Cast before both turned out to be one person: nobody votes on themselves.
    if (by?.person === person) continue;
    const nominator = voices.some(({ person }) => person !== undefined && person === by?.person);
    seen.push({
      person: by?.person,
      name: nameIn(by),
      outcome,
      words: words && (await reads.texts.read(words)),
      nominator,
    });
  }
  return seen;
}

async function historyOf(reads: Reads, { program, expertises }: Program, { id, person }: CandidacyRow) {
  const earlier = (await reads.candidacies.ofPerson(person)).filter((row) => row.id !== id);
  const names = (ids: readonly string[]) =>
    ids.map((each) => expertises.find((one) => one.id === each)?.name ?? each).join(", ");
  const terms = (await reads.terms.ofPerson(person)).map(({ entries }) => foldTerm(entries));
  return [
    ...earlier.map((row) => {
      const { state, since } = foldCandidacy(row.entries);
      return { words: `N-${row.ref} ${state}`, on: today(since, program.timeZone) };
    }),
    ...terms.map(({ from, expertises: held, ended }) => ({
      words: `award for ${names(held)}${ended === undefined ? "" : ` (ended: ${ended})`}`,
      on: from,
    })),
  ].toSorted((one, other) => (one.on < other.on ? 1 : -1));
}

export const nameIn = (account: AccountRow | undefined): string => account?.name || "somebody";
