import type { PersonRef } from "../../chat/rich.ts";
import { today } from "../../core/calendar.ts";
import type { RowId } from "../../core/ids.ts";
import { Refusal } from "../../core/refusal.ts";
import { foldTerm } from "../../core/term.ts";
import { undone } from "../../core/term-change.ts";
import type { Reads, TermRow } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import { nomineeOf, refOfNominee } from "../candidacies/nominee.ts";
import type { ListeningParts } from "../parts.ts";
import { mailKey } from "./person-of-file.ts";
import { shownTerm } from "./read-own-terms.ts";
import type { SeenAward } from "./use-cases.ts";

/** For staff: the newest term of somebody, named by the platform, by a candidacy or, without an account, by mail address. */
export function findAward(
  parts: Pick<ListeningParts, "program" | "clock">,
  acting: Acting,
  who: PersonRef | string,
): Promise<SeenAward> {
  return acting.work.read(async (reads) => {
    const person = typeof who === "string" ? await personBy(reads, who) : await reads.accounts.personOf(who.account);
    const [newest] = person === undefined ? [] : await newestFirst(reads, person);
    if (!newest) throw new Refusal("No award of theirs is on record.");
    return seen(parts, reads, acting, newest);
  });
}

/** For staff: one term, by the id that a button carries. */
export function readAward(
  parts: Pick<ListeningParts, "program" | "clock">,
  acting: Acting,
  id: RowId<"term">,
): Promise<SeenAward> {
  return acting.work.read(async (reads) => {
    const row = await reads.terms.find(id);
    if (!row) throw new Refusal("This award is not on record.");
    return seen(parts, reads, acting, row);
  });
}

async function personBy(reads: Reads, typed: string): Promise<RowId<"person"> | undefined> {
  const text = typed.trim();
  const [, ref] = /^N-?(\d{1,9})$/i.exec(text) ?? [];
  if (ref !== undefined) return (await reads.candidacies.byRef(Number(ref)))?.person;
  if (text.includes("@") && !text.startsWith("@")) return reads.profiles.byKey(mailKey(text));
  throw new Refusal(
    "Name somebody of this space, a candidacy such as N-17, or the mail address that somebody without an account was imported with.",
  );
}

export async function newestFirst(reads: Reads, person: RowId<"person">): Promise<readonly TermRow[]> {
  const from = ({ entries }: TermRow) => foldTerm(entries).from;
  return (await reads.terms.ofPerson(person)).toSorted((one, other) => (from(one) < from(other) ? 1 : -1));
}

export async function seen(
  { program, clock }: Pick<ListeningParts, "program" | "clock">,
  reads: Reads,
  { event }: Pick<Acting, "event">,
  row: TermRow,
): Promise<SeenAward> {
  const term = foldTerm(row.entries);
  const nominee = await nomineeOf(reads, row.person);
  const rules = { now: clock.now(), undoHours: program.review.undoHours };
  const others = (await newestFirst(reads, row.person)).filter(({ id }) => id !== row.id);
  const why = program.awards.endEarly.find(({ id }) => id === term.ended)?.name ?? term.ended;
  return {
    id: row.id,
    entries: row.entries.length,
    who: refOfNominee(nominee) ?? nominee.name,
    hasAccount: nominee.accounts.length > 0,
    today: today(clock.now(), program.program.timeZone),
    term: shownTerm(program, term),
    expertiseIds: term.expertises,
    ...(why === undefined ? {} : { ended: why }),
    canUndo: undone(row.entries, rules) !== undefined,
    isOwn: (await reads.accounts.personOf(event.by.account)) === row.person,
    history: await Promise.all(
      row.entries.map(async ({ at, by, kind }) => ({
        at,
        what: kind,
        by: by === undefined ? "Laurel" : (await reads.accounts.byId(by))?.name || "somebody",
      })),
    ),
    others: others.map((each) => ({ id: each.id, ...shownTerm(program, foldTerm(each.entries)) })),
  };
}
