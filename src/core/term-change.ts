// What staff may change about a term, and what entry it becomes.
import { addMonths } from "./calendar.ts";
import type { CalendarDate, Instant } from "./ids.ts";
import { foldTerm, type Term, type TermBody, type TermEntry } from "./term.ts";

/** What staff ask for. `undo` takes the last change back. */
export type AskedChange =
  | { readonly change: "end"; readonly on: CalendarDate; readonly why: string }
  | { readonly change: "extend"; readonly until: CalendarDate }
  | {
      readonly change: "correct";
      readonly from: CalendarDate;
      readonly until: CalendarDate;
      readonly expertises: readonly string[];
    }
  | { readonly change: "undo" };

/** Why it cannot be, as a sentence, and at which value. */
export interface ChangeProblem {
  readonly at: "on" | "until" | "from" | "expertises" | "change";
  readonly problem: string;
}

export interface ChangeRules {
  readonly today: CalendarDate;
  readonly now: Instant;
  readonly extensionMaxMonths: number;
  readonly undoHours: number;
  /** The other terms of the same person. */
  readonly others: readonly Term[];
}

const HOUR_MS = 3_600_000;

/** The entry that a change becomes, or why it cannot be. */
export function entryFor(
  entries: readonly TermEntry[],
  asked: AskedChange,
  rules: ChangeRules,
): TermBody | ChangeProblem {
  const term = foldTerm(entries);
  switch (asked.change) {
    case "end":
      if (term.ended !== undefined) return { at: "change", problem: "It was ended already; a correction is the way." };
      if (term.until <= rules.today)
        return { at: "change", problem: `It ran out on ${term.until}, so nothing is left to end.` };
      if (asked.on < term.from)
        return { at: "on", problem: `It begins on ${term.from}; write that day if it is not to be at all.` };
      if (asked.on >= term.until)
        return { at: "on", problem: `It ends on ${term.until} anyway; write an earlier day.` };
      return { kind: "ended", on: asked.on, why: asked.why };
    case "extend": {
      if (term.ended !== undefined) return { at: "change", problem: "It was ended; a correction is the way." };
      const latest = addMonths(grantedUntil(entries), rules.extensionMaxMonths);
      if (asked.until <= term.until) return { at: "until", problem: `It runs until ${term.until}; write a later day.` };
      if (asked.until > latest) return { at: "until", problem: `It can be extended until ${latest} at most.` };
      return overlap({ from: term.from, until: asked.until }, rules) ?? { kind: "extended", until: asked.until };
    }
    case "correct": {
      const { from, until, expertises } = asked;
      if (until <= from)
        return { at: "until", problem: `It is not after ${from}; write the first day after the term.` };
      if (expertises.length === 0) return { at: "expertises", problem: "A term is for one expertise at least." };
      const isSame = from === term.from && until === term.until && expertises.join() === term.expertises.join();
      if (isSame && term.ended === undefined)
        return { at: "change", problem: "That is what is on record, so nothing was changed." };
      return overlap({ from, until }, rules) ?? { kind: "corrected", from, until, expertises };
    }
    case "undo":
      return (
        undone(entries, rules) ?? {
          at: "change",
          problem: `The last change can be taken back for ${rules.undoHours} hours; now a correction is the way.`,
        }
      );
  }
}

/** What takes the last change of staff back; undefined where none can be. */
export function undone(
  entries: readonly TermEntry[],
  { now, undoHours }: Pick<ChangeRules, "now" | "undoHours">,
): TermBody | undefined {
  const last = entries.at(-1);
  if (!last || last.by === undefined || now - last.at > undoHours * HOUR_MS) return undefined;
  if (last.kind !== "ended" && last.kind !== "extended" && last.kind !== "corrected") return undefined;
  const before = foldTerm(entries.slice(0, -1));
  // What ended before cannot end again by a correction.
  if (before.ended !== undefined) return undefined;
  return { kind: "corrected", from: before.from, until: before.until, expertises: before.expertises };
}

/** Until when it was granted, or corrected to, before any extension. */
function grantedUntil(entries: readonly TermEntry[]): CalendarDate {
  const last = entries.findLast((entry) => entry.kind === "granted" || entry.kind === "corrected");
  if (!last || !("until" in last)) throw new RangeError("a term begins with being granted");
  return last.until;
}

function overlap(
  { from, until }: { readonly from: CalendarDate; readonly until: CalendarDate },
  { others }: ChangeRules,
): ChangeProblem | undefined {
  const other = others.find((each) => each.from < each.until && from < each.until && each.from < until);
  return other && { at: "until", problem: `It would overlap the term from ${other.from} to ${other.until}.` };
}
