// Contributions of the one who acts: found, and told in words.

import { type ContributionState, foldEntries } from "../../core/contribution.ts";
import type { CalendarDate, RowId } from "../../core/ids.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Program } from "../../program/schema.ts";
import type { ContributionRow, Reads } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import { countsInWords } from "./not-counted.ts";
import type { OwnContribution } from "./use-cases.ts";

/**
 * One contribution of the person who acts. Throws the same Refusal for one that is not there as for somebody else's:
 * a ref tells nobody what others did.
 */
export async function findOwn(reads: Reads, { event }: Acting, ref: number): Promise<ContributionRow> {
  const row = Number.isSafeInteger(ref) && ref > 0 ? await reads.ledger.byRef(ref) : undefined;
  const owner = row && (await reads.accounts.byId(row.account));
  const person = await reads.accounts.personOf(event.by.account);
  if (!row || owner === undefined || owner.person !== person)
    throw new Refusal([
      "You have no contribution with this number. ",
      { command: "me contributions" },
      " shows those that you have.",
    ]);
  return row;
}

/** All of the person who acts, the latest day first. */
export async function ownRows(
  reads: Reads,
  { event }: Acting,
  days?: { readonly from: CalendarDate; readonly until: CalendarDate },
): Promise<readonly ContributionRow[]> {
  const person = await reads.accounts.personOf(event.by.account);
  return person === undefined ? [] : reads.ledger.ofPerson(person, days);
}

export async function describeOwn(reads: Reads, program: Program, row: ContributionRow): Promise<OwnContribution> {
  const state = foldEntries(row.entries);
  const { facts } = state;
  const { expertises } = program;
  return {
    ref: row.ref,
    entries: state.entries,
    kind: kindOf(facts.kind, program),
    day: facts.day,
    title: await wordsOf(reads, facts.title),
    link: await wordsOf(reads, facts.link),
    note: await wordsOf(reads, facts.note),
    expertises: facts.expertises.map((id) => named(id, expertises)),
    quantity: facts.quantity,
    reach: facts.reach,
    paid: facts.paid,
    visibility: facts.visibility,
    source: row.source,
    standing: state.standing,
    counts: countsInWords(state, program),
    staffReason: await staffReasonOf(reads, row),
    may: mayDo(row, state),
  };
}

/** What staff said when they revoked it, as long as it is revoked for that. */
export async function staffReasonOf(reads: Reads, { entries }: ContributionRow): Promise<string | undefined> {
  if (foldEntries(entries).revoked !== "staff") return undefined;
  const last = entries.findLast(({ kind }) => kind === "revoked");
  return last?.kind === "revoked" ? wordsOf(reads, last.words) : undefined;
}

function mayDo(row: ContributionRow, state: ContributionState): OwnContribution["may"] {
  if (state.standing === "revoked") return mayReinstate(row, state) ? ["undo"] : [];
  return isFromChat(row) ? ["change", "withdraw"] : ["change", "again", "withdraw"];
}

export const wordsOf = async (reads: Reads, id: RowId<"text"> | undefined): Promise<string | undefined> =>
  id === undefined ? undefined : reads.texts.read(id);

/** What came from chat says what others saw there, so its owner does not change that. */
export const isFromChat = ({ source }: Pick<ContributionRow, "source">): boolean =>
  source === "credit" || source === "backfill";

/** Whether its owner withdrew it and may have it back: not what staff had not accepted before. */
export function mayReinstate({ entries }: ContributionRow, { revoked }: ContributionState): boolean {
  const at = entries.findLastIndex(({ kind }) => kind === "revoked");
  return revoked === "withdrawn" && at > 0 && foldEntries(entries.slice(0, at)).standing === "stands";
}

/** A kind that program.yaml has no more goes by its id, and counts pieces. */
function kindOf(id: string, { contributions }: Program): OwnContribution["kind"] {
  const kind = contributions.kinds.find((each) => each.id === id);
  return kind
    ? { id, name: kind.name, quantity: kind.quantity, reach: kind.reach }
    : { id, name: id, quantity: { one: "piece", many: "pieces" }, reach: undefined };
}

/** An expertise that program.yaml has no more goes by its id. */
const named = (id: string, all: readonly { readonly id: string; readonly name: string }[]) => ({
  id,
  name: all.find((each) => each.id === id)?.name ?? id,
});
