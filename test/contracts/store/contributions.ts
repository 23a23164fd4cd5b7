// Contributions to put into a record.
import fc from "fast-check";
import {
  type ContributionFacts,
  type Entry,
  type EntryBody,
  foldEntries,
  REVOKED_WHY,
} from "../../../src/core/contribution.ts";
import type { CalendarDate, RowId } from "../../../src/core/ids.ts";
import type { AccountRow, Ledger, NewContribution, Store, Tx } from "../../../src/store/store.ts";
import { MONDAY } from "./samples.ts";
import { nowhere, type Opened } from "./subject.ts";

export const day = (text: string) => text as CalendarDate;

export const FACTS: ContributionFacts = {
  kind: "forum-help",
  day: day("2026-01-05"),
  expertises: ["hyper-v", "storage"],
  quantity: 1,
  paid: "no",
  visibility: "public",
};

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
export const appended = (store: Store, id: RowId<"contribution">, body: Changing) =>
  store.transact((tx) => appendedIn(tx, id, body));

export async function appendedIn(tx: Tx, id: RowId<"contribution">, body: Changing): Promise<boolean> {
  const { entries } = foldEntries((await tx.ledger.find(id))?.entries ?? []);
  return tx.ledger.append(id, { ...body, seq: entries, at: MONDAY + entries, by: undefined });
}

type Changing = Exclude<EntryBody, { kind: "recorded" }>;

/** Any body of a later entry; facts keep to a few days, so that they meet. */
export const someChange: fc.Arbitrary<Changing> = fc.oneof(
  fc
    .integer({ min: 1, max: 5 })
    .map((date): Changing => ({ kind: "corrected", facts: { ...FACTS, day: day(`2026-01-0${date}`) } })),
  fc.constantFrom(...REVOKED_WHY).map((why): Changing => ({ kind: "revoked", why })),
  fc.constant<Changing>({ kind: "reinstated" }),
  fc.boolean().map((accepted): Changing => ({ kind: "reviewed", accepted })),
);

/** All entries of one contribution, numbered, in any order that `seq` allows. */
export const someEntries: fc.Arbitrary<readonly [Entry, ...Entry[]]> = fc
  .tuple(fc.boolean(), fc.array(someChange, { maxLength: 8 }))
  .map(([waits, changes]): readonly [Entry, ...Entry[]] => [
    { kind: "recorded", facts: FACTS, ...(waits ? { waits } : {}), seq: 0, at: MONDAY, by: undefined },
    ...changes.map((change, index): Entry => ({ ...change, seq: index + 1, at: MONDAY + index + 1, by: nowhere() })),
  ]);
