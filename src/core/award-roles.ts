// Which roles of a platform an award brings with it, and what has to change when awards begin, change and end.
import { isWithin } from "./calendar.ts";
import type { CalendarDate, RowId, SpaceId } from "./ids.ts";
import { foldTerm, type Term, type TermEntry } from "./term.ts";

/** The roles of one platform that Laurel gives and takes; nothing else of anybody's is touched. */
export interface RoleTable {
  readonly everyAwardee: readonly string[];
  readonly byExpertise: Readonly<Record<string, readonly string[]>>;
}

/** A space, with those of the platform's roles that it has. */
export interface RolesThere {
  readonly space: SpaceId;
  readonly roles: ReadonlySet<string>;
}

export interface HeldTerm {
  readonly id: RowId<"term">;
  readonly entries: readonly TermEntry[];
}

/** One role to give or take in one space. `cause` names what brought it about: the same for the same, however often it is asked. */
export interface RoleChange {
  readonly space: SpaceId;
  readonly role: string;
  readonly give: boolean;
  readonly cause: string;
}

/** Every role that a table knows. */
export const rolesOf = ({ everyAwardee, byExpertise }: RoleTable): readonly string[] => [
  ...new Set([...everyAwardee, ...Object.values(byExpertise).flat()]),
];

/**
 * What somebody's terms come to on a day: roles of terms that run are given, roles of terms that ran and run no more are
 * taken. A role that no term of theirs ever brought is left alone, whoever gave it.
 */
export function roleChanges(
  table: RoleTable,
  terms: readonly HeldTerm[],
  spaces: readonly RolesThere[],
  day: CalendarDate,
): readonly RoleChange[] {
  const read = terms.map((held) => ({ ...held, term: foldTerm(held.entries) }));
  return rolesOf(table).flatMap((role) => {
    const brings = (expertises: readonly string[]) =>
      table.everyAwardee.includes(role) || expertises.some((id) => table.byExpertise[id]?.includes(role));
    const running = read.findLast(({ term }) => isWithin(term, day) && brings(term.expertises));
    const before = read.findLast(({ entries, term }) => hasBegun(term, entries, day) && brings(everNamed(entries)));
    const cause = running ?? before;
    if (!cause) return [];
    const give = running !== undefined;
    return spacesWith(role, spaces).map(({ space }) => ({
      space,
      role,
      give,
      cause: `${cause.id} ${cause.entries.length}${give ? "" : " over"}`,
    }));
  });
}

/** A term that was corrected may have begun before. */
const hasBegun = ({ from }: Term, entries: readonly TermEntry[], day: CalendarDate): boolean =>
  from <= day || entries.length > 1;

const everNamed = (entries: readonly TermEntry[]): readonly string[] =>
  entries.flatMap((entry) => ("expertises" in entry ? entry.expertises : []));

/** A role that no space knows is asked for in all of them: then it fails where staff see it, in place of nowhere. */
function spacesWith(role: string, spaces: readonly RolesThere[]): readonly RolesThere[] {
  const having = spaces.filter(({ roles }) => roles.has(role));
  return having.length > 0 ? having : spaces;
}
