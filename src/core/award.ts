// What it comes to that somebody is awarded: a term of its own, or more expertises of the one that runs.
import { type AwardCalendar, isWithin, type Span, termOf } from "./calendar.ts";
import type { Opening } from "./candidacy.ts";
import type { CalendarDate, RowId } from "./ids.ts";
import type { Term } from "./term.ts";

export type Grant =
  | { readonly kind: "term"; readonly span: Span; readonly expertises: readonly string[] }
  | { readonly kind: "added"; readonly term: RowId<"term">; readonly expertises: readonly string[] };

export interface KnownTerm {
  readonly id: RowId<"term">;
  readonly term: Term;
}

/**
 * What an awarded candidacy grants. A nomination of somebody whose term runs on the award date adds to that term;
 * everything else is a term from the award date on, however late it was decided.
 * @param expertises of the candidacy, the main one first
 */
export function grantOf(
  awarded: { readonly opening: Opening; readonly awardDate: CalendarDate; readonly expertises: readonly string[] },
  terms: readonly KnownTerm[],
  calendar: Pick<AwardCalendar, "termMonths" | "termsEndTogether">,
): Grant {
  const { opening, awardDate, expertises } = awarded;
  const running = terms.find(({ term }) => isWithin(term, awardDate));
  if (opening === "nomination" && running) {
    const added = expertises.filter((each) => !running.term.expertises.includes(each));
    return { kind: "added", term: running.id, expertises: added };
  }
  return { kind: "term", span: termOf(awardDate, calendar), expertises };
}

/**
 * What an award is given for: what most of those who put somebody forward named, of as many the one named first; the main
 * one first.
 * @param most how many there can be
 */
export function expertisesOf(named: readonly (readonly string[])[], most: number): readonly string[] {
  const voices = new Map<string, number>();
  for (const expertise of named.flat()) voices.set(expertise, (voices.get(expertise) ?? 0) + 1);
  return [...voices]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([expertise]) => expertise);
}
