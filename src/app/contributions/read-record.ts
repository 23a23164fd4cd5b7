import { foldEntries } from "../../core/contribution.ts";
import type { AccountId } from "../../core/ids.ts";
import type { Pasted } from "../../export/portal-activities.ts";
import type { ContributionRow, Reads } from "../../store/store.ts";
import { isFromChat, wordsOf } from "./own-contribution.ts";

/** A contribution as it leaves the record. What was erased is left out. */
export async function readRecord(reads: Reads, row: ContributionRow): Promise<Pasted> {
  const { facts, standing } = foldEntries(row.entries);
  const account = await reads.accounts.byId(row.account);
  if (!account) throw new Error(`the account of C-${row.ref} is not there: the record is damaged`);
  const credit = isFromChat(row) ? await reads.credits.find(row.id) : undefined;
  return {
    ref: row.ref,
    key: row.naturalKey,
    account: account.account as AccountId,
    kind: facts.kind,
    day: facts.day,
    title: await wordsOf(reads, facts.title),
    link: await wordsOf(reads, facts.link),
    note: await wordsOf(reads, facts.note),
    expertises: facts.expertises,
    quantity: facts.quantity,
    reach: facts.reach,
    paid: facts.paid,
    visibility: facts.visibility,
    source: row.source,
    standing,
    ...(credit ? { space: credit.space } : {}),
  };
}
