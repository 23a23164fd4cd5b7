// Contributions to put into a record.
import { type ContributionFacts, foldEntries } from "../../../src/core/contribution.ts";
import type { RowId } from "../../../src/core/ids.ts";
import type { AccountRow, Ledger, NewContribution, Store } from "../../../src/store/store.ts";
import { type Change, FACTS } from "../../core/some-entries.ts";
import { MONDAY } from "./samples.ts";
import type { Opened } from "./subject.ts";

export type Appended = Parameters<Ledger["append"]>[1];

/** How a contribution is recorded where nothing else matters. */
export type How = Partial<Omit<NewContribution, "entry">> & {
  readonly facts?: Partial<ContributionFacts>;
  readonly waits?: true;
};

/** Ready to be recorded: made by hand on the Monday, by whoever it belongs to. */
export function contribution(
  nextId: Opened["nextId"],
  account: AccountRow,
  { facts, waits, ...more }: How = {},
): NewContribution {
  const id = nextId<"contribution">();
  return {
    id,
    naturalKey: `hand ${id}`,
    account: account.id,
    source: "hand",
    at: MONDAY,
    by: account.id,
    entry: { kind: "recorded", facts: { ...FACTS, ...facts }, ...(waits ? { waits } : {}) },
    ...more,
  };
}

/** Records one in a transaction of its own. Returns its id. */
export async function recorded(
  { store, nextId }: Opened,
  account: AccountRow,
  how?: How,
): Promise<RowId<"contribution">> {
  const fresh = contribution(nextId, account, how);
  await store.transact((tx) => tx.ledger.record(fresh));
  return fresh.id;
}

/** Adds what happened next, whatever number it has. */
export const appended = (store: Store, id: RowId<"contribution">, change: Change): Promise<boolean> =>
  store.transact(async (tx) => {
    const { entries } = foldEntries((await tx.ledger.find(id))?.entries ?? []);
    return tx.ledger.append(id, { ...change, seq: entries, at: MONDAY + entries, by: undefined });
  });
