// Whether Laurel may write to people about terms that an import brought: not before the operator says so.
import { z } from "zod";
import { isWithin, renewalWindowOpens } from "../../core/calendar.ts";
import type { CalendarDate, Instant, RowId } from "../../core/ids.ts";
import { foldTerm } from "../../core/term.ts";
import type { Program } from "../../program/schema.ts";
import type { Reads, Store, TermRow } from "../../store/store.ts";
import type { Parts } from "../parts.ts";
import { ROLES_DONE } from "./roles-done.ts";

const LIVE = "live";
const stored = z.object({ since: z.number() });

/** Since when reminders about imported terms may be sent; undefined as long as they may not. */
export async function liveSince(reads: Pick<Reads, "settings">): Promise<Instant | undefined> {
  return stored.safeParse(await reads.settings.get("program", LIVE)).data?.since;
}

/** Whether reminders about imported terms may be sent. Asked by scheduled work alone: what people do is answered. */
export const isLive = async (reads: Pick<Reads, "settings">): Promise<boolean> =>
  (await liveSince(reads)) !== undefined;

/** Whether Laurel may write about a term of its own accord: an imported one has no candidacy. */
export const mayTellOf = async (reads: Pick<Reads, "settings">, { candidacy }: TermRow): Promise<boolean> =>
  candidacy !== undefined || isLive(reads);

/** What going live means now. */
export interface LiveOutlook {
  readonly since: Instant | undefined;
  /** Imported terms that run. */
  readonly running: number;
  /** Of them, those whose person has no account: nobody can be reminded until they claim it. */
  readonly unclaimed: number;
  /** Of those with an account, the ones whose renewal window is open: their people would hear first. */
  readonly inWindow: number;
  /** Imported terms that run or lie ahead, by their last day; the soonest first. */
  readonly ends: readonly { readonly until: CalendarDate; readonly terms: number }[];
}

export async function readOutlook(reads: Reads, program: Program, today: CalendarDate): Promise<LiveOutlook> {
  const ends = new Map<CalendarDate, number>();
  let [running, unclaimed, inWindow] = [0, 0, 0];
  for await (const { person, term } of importedTerms(reads)) {
    if (term.until <= today) continue;
    ends.set(term.until, (ends.get(term.until) ?? 0) + 1);
    if (!isWithin(term, today)) continue;
    running++;
    const accounts = (await reads.accounts.ofPerson(person)).filter(({ erased }) => !erased);
    if (accounts.length === 0) unclaimed++;
    else if (renewalWindowOpens(term, program.calendar) <= today) inWindow++;
  }
  return {
    since: await liveSince(reads),
    ...{ running, unclaimed, inWindow },
    ends: [...ends].sort().map(([until, terms]) => ({ until, terms })),
  };
}

/** Lets reminders start. False if they could start before. */
export function goLive(
  { store, nextId }: Pick<Parts, "nextId"> & { readonly store: Store },
  now: Instant,
): Promise<boolean> {
  return store.transact(async (tx) => {
    if (await isLive(tx)) return false;
    await tx.settings.set("program", LIVE, { since: now });
    // Whose term was imported gets what it brings at the next look.
    await tx.settings.set("program", ROLES_DONE, undefined);
    await tx.audit.add({ id: nextId(), at: now, by: undefined, what: "went live", subject: {} });
    return true;
  });
}

const PAGE = 200;

async function* importedTerms(reads: Reads) {
  let after: RowId<"term"> | undefined;
  for (;;) {
    const page = await reads.terms.page(after, PAGE);
    for (const row of page) if (row.candidacy === undefined) yield { person: row.person, term: foldTerm(row.entries) };
    after = page.at(-1)?.id;
    if (after === undefined) return;
  }
}
