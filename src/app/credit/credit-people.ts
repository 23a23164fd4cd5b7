// The people whom signals of help are about, as rows: found or made, and taken in one order.
import type { AccountId, Instant } from "../../core/ids.ts";
import type { AccountRow, Tx } from "../../store/store.ts";
import type { HelpFacts, Party } from "./help-facts.ts";

/** Those whom one signal is about. */
export interface People {
  readonly asker: AccountRow;
  readonly by: AccountRow;
  readonly helper: AccountRow;
}

/** Finds or makes the accounts of all that are concerned, and takes the rows of their people in one call. */
export async function takePeopleOf(tx: Tx, all: readonly HelpFacts[]): Promise<ReadonlyMap<AccountId, AccountRow>> {
  const seen = await seePeople(tx, all);
  await tx.accounts.takePeople([...new Set([...seen.values()].map(({ person }) => person))]);
  return seen;
}

/** Those of one signal, by `takePeopleOf`. Throws if one of them was not seen. */
export function peopleOf(seen: ReadonlyMap<AccountId, AccountRow>, facts: HelpFacts): People {
  const [asker, by, helper] = [facts.asker, facts.by, facts.helper].map(({ account }) => seen.get(account));
  if (!asker || !by || !helper) throw new Error("somebody who was seen is not there");
  return { asker, by, helper };
}

/** In one order, as two transactions may see the same people. */
async function seePeople(tx: Tx, all: readonly HelpFacts[]): Promise<ReadonlyMap<AccountId, AccountRow>> {
  const parties = new Map<AccountId, { party: Party; at: Instant }>();
  for (const { asker, helper, by, at, answer } of all) {
    parties.set(helper.account, { party: helper, at: answer.at });
    for (const party of [asker, by]) parties.set(party.account, { party, at });
  }
  const seen = new Map<AccountId, AccountRow>();
  for (const [account, { party, at }] of [...parties].toSorted(([one], [other]) => (one < other ? -1 : 1)))
    seen.set(account, await see(tx, party, at));
  return seen;
}

/** Finds or makes the account of somebody. */
export async function see(tx: Tx, { account, name, bot }: Party, at: Instant): Promise<AccountRow> {
  const known = name === undefined ? await tx.accounts.find(account) : undefined;
  return tx.accounts.ensure({ account, name: name ?? known?.name ?? "somebody", bot, at, inDm: false });
}
