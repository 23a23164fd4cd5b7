// One row of a file of awardees: a person and what was awarded to them, or everything that is wrong with it.
import {
  type AwardCalendar,
  addDays,
  addMonths,
  isAwardDate,
  isWithin,
  parseDate,
  type Span,
  termOf,
} from "../core/calendar.ts";
import type { AccountId, CalendarDate } from "../core/ids.ts";
import type { AwardCells } from "../export/award-columns.ts";
import { isAccount } from "./account-cell.ts";
import { notKnown, quoted } from "./cell-words.ts";

/** A term as a file tells it. */
export interface ReadTerm extends Span {
  readonly expertises: readonly string[];
  /** Why it ended early, an id of `awards.endEarly` or what Laurel itself says. */
  readonly ended: string | undefined;
  readonly provisional: boolean;
}

/** A person as a file tells of them. One of `key`, `mail` and `accounts` is there. */
export interface ReadAwardee {
  /** What the file calls them. */
  readonly key: string | undefined;
  readonly name: string | undefined;
  readonly mail: string | undefined;
  readonly accounts: readonly AccountId[];
  readonly region: string | undefined;
  readonly term: ReadTerm | undefined;
}

export type AwardeeRead =
  | { readonly read: ReadAwardee; readonly remarks: readonly string[] }
  | { readonly problems: readonly string[] };

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What a row is checked against, of the program. */
export interface AwardeeRules {
  readonly calendar: Pick<AwardCalendar, "awardDates" | "termMonths" | "termsEndTogether">;
  readonly awards: { readonly endEarly: readonly Named[] };
  readonly expertises: readonly Named[];
  readonly regions: readonly (Named & { readonly countries: readonly string[] })[];
  /** In the program's time zone. */
  readonly today: CalendarDate;
}

const LONGEST = { key: 100, name: 100, mail: 254 } as const;
const FIRST_DAY = "1980-01-01";
/** Longer than any program's term, with room for what was extended. */
const MOST_MONTHS = 180;
/** Of an award that was decided and has not begun. */
const AHEAD_MONTHS = 24;
/** Why a term ends that is renewed before its time: no reason of program.yaml. */
export const RENEWED = "renewed";

interface Problem {
  readonly problem: string;
}

export function readAwardeeRow(cells: AwardCells, rules: AwardeeRules): AwardeeRead {
  const problems: string[] = [];
  const remarks: string[] = [];
  const check = <T>(found: T | Problem): T | undefined => {
    if (typeof found !== "object" || found === null || !("problem" in found)) return found;
    problems.push(found.problem);
    return undefined;
  };
  const key = check(within(cells.key, "key"));
  const name = check(within(cells.name, "name"));
  const mail = check(mailOf(cells.mail));
  const accounts = check(accountsOf(cells.accounts)) ?? [];
  const region = check(regionOf(cells.region, rules));
  if (/^[=+@]/.test(name ?? "")) remarks.push(`name: ${quoted(name ?? "")} looks like a formula, and is kept as text`);
  if (cells.key === undefined && cells.mail === undefined && cells.accounts === undefined)
    problems.push(
      "mail: is missing; a row needs a mail address, an account or a key, since two people can have one name",
    );
  if (name === undefined && cells.name === undefined && accounts.length === 0) problems.push("name: is missing");
  const hasTerm = cells.from !== undefined || cells.until !== undefined || cells.expertises !== undefined;
  const term = hasTerm ? check(termRead(cells, rules, problems, remarks)) : undefined;
  return problems.length > 0 ? { problems } : { read: { key, name, mail, accounts, region, term }, remarks };
}

function within(said: string | undefined, name: keyof typeof LONGEST): string | undefined | Problem {
  if (said === undefined || [...said].length <= LONGEST[name]) return said?.replaceAll(/[\s\p{Cc}]+/gu, " ");
  return { problem: `${name}: has ${[...said].length} characters; ${LONGEST[name]} fit` };
}

function mailOf(said: string | undefined): string | undefined | Problem {
  const mail = within(said, "mail");
  if (typeof mail !== "string") return mail;
  return /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]{2,}$/.test(mail)
    ? mail
    : { problem: `mail: ${quoted(mail)} is no mail address` };
}

function accountsOf(said: string | undefined): readonly AccountId[] | Problem {
  const wanted = [...new Set((said ?? "").split(/[\s,;]+/).filter((id) => id !== ""))];
  const wrong = wanted.find((id) => !isAccount(id));
  if (wrong !== undefined)
    return {
      problem: `accounts: ${quoted(wrong)} is no account; write discord:users:ID or slack:TEAM:USER, never a name`,
    };
  return wanted.filter(isAccount);
}

/** By its id, its name or one of its countries. */
function regionOf(said: string | undefined, { regions }: AwardeeRules): string | undefined | Problem {
  if (said === undefined) return undefined;
  const small = said.toLowerCase();
  const found = regions.find(({ id, name, countries }) =>
    [id, name, ...countries].some((each) => each.toLowerCase() === small),
  );
  return found?.id ?? { problem: `region: ${notKnown(said, regions)}` };
}

function termRead(cells: AwardCells, rules: AwardeeRules, problems: string[], remarks: string[]): ReadTerm | undefined {
  const { calendar, awards, today } = rules;
  const before = problems.length;
  const add = (problem: string) => void problems.push(problem);
  const expertises = expertisesOf(cells.expertises, rules, add);
  const from = dayOf(cells.from, "from", add);
  const until = cells.until === undefined ? from && endOf(from, rules, add) : dayOf(cells.until, "until", add);
  if (from && from > addMonths(today, AHEAD_MONTHS)) add(`from: ${from} lies too far ahead; check the year`);
  if (from && until && until <= from) add(`until: ${until} is not after ${from}; it is the first day after the term`);
  if (from && until && until > addMonths(from, MOST_MONTHS))
    add(`until: ${until} is too long after ${from}; check the year`);
  const ended = endedOf(cells.ended, awards, add);
  const provisional = yesOrNo(cells.provisional, add);
  if (problems.length > before || !from || !until || !expertises) return undefined;
  const next = addDays(until, 1);
  if (ended === undefined && isWithin({ from, until }, today) && !isAwardDate(calendar, until))
    remarks.push(
      isAwardDate(calendar, next)
        ? `until: ${until} belongs to no term's end; it is the first day after the term: did you mean ${next}?`
        : `until: ${until} is no award date, so a renewal would not follow without a gap`,
    );
  return { from, until, expertises, ended, provisional };
}

function dayOf(said: string | undefined, name: string, add: (problem: string) => void): CalendarDate | undefined {
  if (said === undefined) {
    add(`${name}: is missing`);
    return undefined;
  }
  const day = parseDate(said.replace(/[T ]\d{2}:\d{2}.*$/, ""));
  if (!day) add(`${name}: ${quoted(said)} is no date; write 2026-01-31, year first`);
  else if (day < FIRST_DAY) add(`${name}: ${day} is too long ago; check the year`);
  return day;
}

/** Where a file tells none: as long as terms are. */
function endOf(
  from: CalendarDate,
  { calendar }: AwardeeRules,
  add: (problem: string) => void,
): CalendarDate | undefined {
  if (isAwardDate(calendar, from)) return termOf(from, calendar).until;
  add(`until: is missing, and ${from} is no award date from which it would follow`);
  return undefined;
}

/** By ids or names, between semicolons or commas; ids also between spaces. The first is the main one. */
function expertisesOf(
  said: string | undefined,
  { expertises }: AwardeeRules,
  add: (problem: string) => void,
): readonly string[] | undefined {
  const named = (word: string) =>
    expertises.find(({ id, name }) => id === word || name.toLowerCase() === word.toLowerCase())?.id;
  const words = (said ?? "")
    .split(/[;,]/)
    .map((word) => word.trim())
    .filter((word) => word !== "")
    .flatMap((word) => (named(word) === undefined ? word.split(/\s+/) : [word]));
  if (words.length === 0) {
    add("expertises: is missing; a term has one or more, the main one first");
    return undefined;
  }
  const wrong = words.filter((word) => named(word) === undefined);
  if (wrong.length > 0) add(`expertises: ${wrong.map((word) => notKnown(word, expertises)).join("; ")}`);
  return [...new Set(words.flatMap((word) => named(word) ?? []))];
}

function endedOf(
  said: string | undefined,
  { endEarly }: AwardeeRules["awards"],
  add: (problem: string) => void,
): string | undefined {
  if (said === undefined || said === RENEWED) return said;
  const small = said.toLowerCase();
  const found = endEarly.find(({ id, name }) => id === small || name.toLowerCase() === small);
  if (!found) add(`ended: ${notKnown(said, endEarly)}`);
  return found?.id;
}

function yesOrNo(said: string | undefined, add: (problem: string) => void): boolean {
  const small = (said ?? "no").toLowerCase();
  if (small !== "yes" && small !== "no") add(`provisional: ${quoted(said ?? "")} is neither yes nor no`);
  return small === "yes";
}
