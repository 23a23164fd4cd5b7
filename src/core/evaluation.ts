// The days of a review, and which of its votes count.
import { type AwardCalendar, addDays, decisionDue, dossierDue, nextAwardDate } from "./calendar.ts";
import type { Outcome } from "./candidacy.ts";
import type { CalendarDate } from "./ids.ts";

type Dates = Pick<AwardCalendar, "awardDates" | "dossierDueDaysBefore" | "decisionDueDaysBefore">;

/** What of `program.review` says how staff evaluate. */
export interface ReviewRules {
  readonly quorum: number;
  readonly openForDays: number;
  readonly prolongOnceByDays: number;
  readonly conflicts: { readonly onTheirNominee: "never" | "not-alone" | "allowed" };
}

/** The first award date from `awardDate` on for which a dossier that is handed in on `day` is in time. */
export function awardDateInTime(awardDate: CalendarDate, day: CalendarDate, calendar: Dates): CalendarDate {
  let date = awardDate;
  while (dossierDue(date, calendar) < day) date = nextAwardDate(calendar, date);
  return date;
}

/** The day on which a review closes that begins on `day`: in time for the decision, but never the same day. */
export function closingDay(
  day: CalendarDate,
  awardDate: CalendarDate,
  { openForDays }: Pick<ReviewRules, "openForDays">,
  calendar: Dates,
): CalendarDate {
  return latest(addDays(day, 1), earliest(addDays(day, openForDays), decisionDue(awardDate, calendar)));
}

/**
 * Until when a review goes on whose quorum was missed, from the day on which that is found out; undefined where there is
 * no time left before the decision is due.
 */
export function prolongedDay(
  today: CalendarDate,
  awardDate: CalendarDate,
  { prolongOnceByDays }: Pick<ReviewRules, "prolongOnceByDays">,
  calendar: Dates,
): CalendarDate | undefined {
  const until = earliest(addDays(today, prolongOnceByDays), decisionDue(awardDate, calendar));
  return until > today ? until : undefined;
}

/** Whether votes are taken no more, and are no longer sealed. */
export const isClosed = ({ closesOn }: { readonly closesOn: CalendarDate | undefined }, today: CalendarDate): boolean =>
  closesOn !== undefined && closesOn <= today;

export interface Vote {
  readonly outcome: Outcome | "recused";
  /** Whoever cast it put the nominee forward as well. */
  readonly nominator: boolean;
}

/**
 * The votes that count: of whoever stepped aside none, and those of nominators only as the program says: never, or
 * beside one other at least.
 */
export function countedVotes<V extends Vote>(votes: readonly V[], { conflicts }: Pick<ReviewRules, "conflicts">) {
  const cast = votes.filter((vote): vote is V & { readonly outcome: Outcome } => vote.outcome !== "recused");
  const free = cast.filter(({ nominator }) => !nominator);
  if (conflicts.onTheirNominee === "never") return free;
  return conflicts.onTheirNominee === "not-alone" && free.length === 0 ? [] : cast;
}

/** How many more votes a decision needs. */
export const votesMissing = (votes: readonly Vote[], rules: Pick<ReviewRules, "quorum" | "conflicts">): number =>
  Math.max(0, rules.quorum - countedVotes(votes, rules).length);

const earliest = (one: CalendarDate, other: CalendarDate): CalendarDate => (one < other ? one : other);
const latest = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other);
