// What the placeholders of the knowledge stand for, from program.yaml and the day.
import type { Rich } from "../chat/view.ts";
import { daysBetween, nextAwardDate } from "../core/calendar.ts";
import type { CalendarDate } from "../core/ids.ts";
import type { Program } from "../program/schema.ts";
import { inMonths, period, yearDay } from "./periods.ts";

/** What each of the `PLACEHOLDERS` is replaced by. */
export type Facts = Readonly<Record<(typeof PLACEHOLDERS)[number], Rich>>;
type LastingFacts = Omit<Facts, (typeof DAILY)[number]>;

const LASTING = [
  "programName",
  "officialName",
  "organisation",
  "awardee",
  "awardees",
  "awardDates",
  "termLength",
  "renewalWindow",
  "dossierPeriod",
  "contributionKinds",
  "nominators",
  "selfNomination",
  "team",
] as const;
const DAILY = ["nextAwardDate", "daysToNextAward"] as const;
/** The names that may stand between `{{` and `}}`. */
export const PLACEHOLDERS = [...LASTING, ...DAILY] as const;

const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** The facts of a program on a day in its time zone. `daysToNextAward` has its unit: "1 day". */
export function programFacts(program: Program, today: CalendarDate): Facts {
  const date = nextAwardDate(program.calendar, today);
  const days = daysBetween(today, date);
  return {
    ...lastingFacts(program),
    nextAwardDate: [{ date }],
    daysToNextAward: [days === 1 ? "1 day" : `${days} days`],
  };
}

/** The facts that are the same every day. */
export function lastingFacts({ program, calendar, nomination, contributions, answers }: Program): LastingFacts {
  return {
    programName: [program.name],
    officialName: [program.officialName],
    organisation: [program.organisation],
    awardee: [program.awardee.one],
    awardees: [program.awardee.many],
    awardDates: [LIST.format(calendar.awardDates.map(yearDay))],
    termLength: [describeTerm(calendar)],
    renewalWindow: [period(calendar.renewalWindowMonths)],
    dossierPeriod: [inMonths(calendar.dossierCoversMonths)],
    contributionKinds: [LIST.format(contributions.kinds.map(({ name }) => withinSentence(name)))],
    nominators: [LIST.format(nomination.nominators.map((role) => describeRole(role, program)))],
    selfNomination: [nomination.selfNomination ? "You may also nominate yourself." : "You cannot nominate yourself."],
    team: [answers.askInstead.team],
  };
}

function describeTerm({ termMonths, termsEndTogether }: Program["calendar"]): string {
  if (!termsEndTogether) return period(termMonths);
  const ends = LIST.format(termsEndTogether.on.map(yearDay));
  return `until the first ${ends} that is at least ${period(termsEndTogether.afterMonths)} away`;
}

function describeRole(role: Program["nomination"]["nominators"][number], program: Program["program"]): string {
  switch (role) {
    case "anyone":
      return "anybody";
    case "awardee":
      return program.awardee.many;
    case "employee":
      return `employees of ${program.organisation}`;
    case "staff":
      return "the program team";
    case "lead":
      return "leads";
  }
}

/** "Forum help" becomes "forum help"; "FAQ writing" and ".NET samples" stay. */
const withinSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
