// What program.yaml answers by itself, for everybody to read.
import type { Rich } from "../chat/rich.ts";
import { say } from "../chat/rich.ts";
import type { Block } from "../chat/view.ts";
import {
  type AwardCalendar,
  daysBetween,
  decisionDue,
  dossierDue,
  isAwardDate,
  nextAwardDate,
  renewalWindowOpens,
} from "../core/calendar.ts";
import type { CalendarDate } from "../core/ids.ts";
import { lastingFacts } from "../knowledge/facts.ts";
import type { SettingsQuestion } from "../knowledge/settings-question.ts";
import type { Program } from "../program/schema.ts";

// More would be a wall of names: then they are counted by category, and can be asked for.
const MOST_EXPERTISES_LISTED = 30;
const DATES_LISTED = 4;

/** The answer on a day in the program's time zone; undefined where the settings no longer hold what it is about. */
export function answerFromSettings(
  program: Program,
  { kind, about }: SettingsQuestion,
  today: CalendarDate,
): readonly Block[] | undefined {
  const [first] = about;
  switch (kind) {
    case "next-award-date":
      return ofNextDate(program.calendar, today);
    case "award-dates":
      return [
        text(say`Awards are granted on ${lastingFacts(program).awardDates}.`),
        ...ofNextDate(program.calendar, today),
      ];
    case "lead":
      return ofLeads(program, about);
    case "which-lead":
      return ofWhichLead(program, first);
    case "expertises":
      return ofExpertises(program, first);
    case "expertise":
      return ofExpertise(program, about);
    case "no-expertise":
      return ofNoExpertise(program, first);
    case "renewal-window":
      return ofRenewalWindow(program, first as CalendarDate | undefined, today);
    case "dossier-due":
      return ofDossier(program, first as CalendarDate | undefined, today);
  }
}

function ofNextDate(calendar: AwardCalendar, today: CalendarDate): readonly Block[] {
  const next = nextAwardDate(calendar, today);
  const days = inDays(daysBetween(today, next));
  return [
    isAwardDate(calendar, today)
      ? text(say`Today is an award date. The next one is ${{ date: next }}, ${days}.`)
      : text(say`The next award date is ${{ date: next }}, ${days}.`),
  ];
}

function ofLeads({ regions, answers }: Program, ids: readonly string[]): readonly Block[] | undefined {
  const lines = regions
    .filter(({ id }) => ids.includes(id))
    .map(({ name, lead }) =>
      lead
        ? say`The lead for ${name} is ${lead.name}.`
        : say`No lead is named for ${name}; please ask ${answers.askInstead.team}.`,
    );
  if (lines.length === 0) return undefined;
  return lines.length === 1 ? lines.map(text) : [text(say`Several regions fit:`), { kind: "list", items: lines }];
}

function ofWhichLead(program: Program, near: string | undefined): readonly Block[] {
  const { regions, answers } = program;
  const [only, ...more] = regions;
  const { team } = answers.askInstead;
  if (!only) return [text(say`This program has no regions with leads of their own; please ask ${team}.`)];
  if (more.length === 0) return ofLeads(program, [only.id]) ?? [];
  if (near !== undefined)
    return [
      text(say`No region or country of this program is called that. Do you mean ${near}?`),
      text(say`Name a country, and I tell you its lead; or ask ${team}.`),
    ];
  return [
    text(say`Every region has its own lead, and which one is yours depends on where you live.`),
    text(say`Name your country, as in "who is the lead for ${only.countries[0] ?? only.name}?", or ask ${team}.`),
  ];
}

function ofExpertises({ expertises, program }: Program, category: string | undefined): readonly Block[] | undefined {
  const listed = expertises.filter((each) => category === undefined || each.category === category);
  const [first] = listed;
  if (!first) return undefined;
  const names = (of: typeof listed): string => of.map(({ name }) => name).join(", ");
  if (category !== undefined) return [text(say`In ${category} there are ${listed.length}: ${names(listed)}.`)];
  const categories = [...Map.groupBy(listed, (each) => each.category)];
  const intro = text(say`The ${program.name} is given for ${listed.length} expertises:`);
  if (listed.length <= MOST_EXPERTISES_LISTED)
    return [intro, { kind: "list", items: categories.map(([name, of]) => say`${name}: ${names(of)}`) }];
  return [
    intro,
    { kind: "list", items: categories.map(([name, of]) => say`${name}: ${of.length}`) },
    text(say`Ask for the ones of a category, as in "which expertises are in ${first.category}?"`),
  ];
}

function ofExpertise({ expertises }: Program, ids: readonly string[]): readonly Block[] | undefined {
  const found = expertises.filter(({ id }) => ids.includes(id));
  const [only, ...more] = found;
  if (!only) return undefined;
  if (more.length === 0) return [text(say`Yes, ${only.name} is an expertise, in ${only.category}.`)];
  return [
    text(say`Not by that name alone, but these are:`),
    { kind: "list", items: found.map(({ name, category }) => say`${name}, in ${category}`) },
  ];
}

function ofNoExpertise({ expertises, answers }: Program, near: string | undefined): readonly Block[] {
  const meant = expertises.find(({ id }) => id === near);
  return [
    text(
      meant
        ? say`No expertise is called that. The nearest name is ${meant.name}, in ${meant.category}.`
        : say`No expertise is called that in this program's settings.`,
    ),
    text(say`An expertise may cover more than its name says; ${answers.askInstead.team} knows.`),
  ];
}

function ofRenewalWindow(
  { calendar }: Program,
  termEnds: CalendarDate | undefined,
  today: CalendarDate,
): readonly Block[] {
  const opens = (until: CalendarDate): CalendarDate => renewalWindowOpens({ from: until, until }, calendar);
  const ends = calendar.termsEndTogether?.on ?? calendar.awardDates;
  if (termEnds !== undefined) {
    if (!isAwardDate({ awardDates: ends }, termEnds))
      return [text(say`No term ends on ${{ date: termEnds }}.`), listOf(ends, today, opens, endLine)];
    return [
      text(say`For awards whose term ends on ${{ date: termEnds }}, it opens on ${{ date: opens(termEnds) }}.`),
      text(say`The dossier is then due by ${{ date: dossierDue(termEnds, calendar) }}.`),
    ];
  }
  return [text(say`That depends on when a term ends:`), listOf(ends, today, opens, endLine)];
}

function ofDossier({ calendar }: Program, date: CalendarDate | undefined, today: CalendarDate): readonly Block[] {
  const due = (awardDate: CalendarDate): CalendarDate => dossierDue(awardDate, calendar);
  if (date === undefined)
    return [
      text(say`A dossier is due ${calendar.dossierDueDaysBefore} days before the award date:`),
      listOf(calendar.awardDates, today, due, awardLine),
    ];
  if (!isAwardDate(calendar, date))
    return [text(say`${{ date }} is no award date.`), listOf(calendar.awardDates, today, due, awardLine)];
  return [
    text(say`For the awards of ${{ date }} the dossier is due by ${{ date: due(date) }}.`),
    text(say`They are decided by ${{ date: decisionDue(date, calendar) }}.`),
  ];
}

const endLine = (until: CalendarDate, day: CalendarDate): Rich =>
  say`terms that end on ${{ date: until }}: ${{ date: day }}`;
const awardLine = (date: CalendarDate, day: CalendarDate): Rich => say`awards of ${{ date }}: by ${{ date: day }}`;

/** The next few days of the year after `today`, each with the day that follows from it. */
function listOf(
  monthDays: readonly string[],
  today: CalendarDate,
  dayOf: (date: CalendarDate) => CalendarDate,
  line: (date: CalendarDate, day: CalendarDate) => Rich,
): Block {
  const dates: CalendarDate[] = [];
  while (dates.length < Math.min(DATES_LISTED, monthDays.length))
    dates.push(nextAwardDate({ awardDates: monthDays }, dates.at(-1) ?? today));
  return { kind: "list", items: dates.map((date) => line(date, dayOf(date))) };
}

const inDays = (days: number): string => (days === 1 ? "tomorrow" : `in ${days} days`);
const text = (rich: Rich): Block => ({ kind: "text", text: rich });
