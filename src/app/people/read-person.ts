import type { PersonRef } from "../../chat/rich.ts";
import type { RowId } from "../../core/ids.ts";
import { accountsBehind } from "../../core/one-person.ts";
import type { AccountRow, Reads } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import { findSomeone } from "./find-someone.ts";
import { accountsOf, shownAccount } from "./shown-account.ts";
import type { SeenPerson, ShownAccount } from "./use-cases.ts";

/** How many people of one name are shown. */
const MOST_FOUND = 10;

export const readPerson = ({ work, event }: Acting, who: PersonRef | RowId<"account">): Promise<SeenPerson> =>
  work.read(async (reads) => lookAtPerson(reads, { event }, await findSomeone(reads, who)));

/** The person of an account, with all of their accounts and what made one person of them. */
export async function lookAtPerson(
  reads: Reads,
  { event }: Pick<Acting, "event">,
  { id }: Pick<AccountRow, "id">,
): Promise<SeenPerson> {
  const person = (await reads.accounts.byId(id))?.person;
  if (!person) throw new Error("an account went away: the record is damaged");
  const accounts = await accountsOf(reads, person);
  const [homes, merges] = [await reads.links.homes(person), await reads.links.mergesOf(person)];
  return {
    id,
    accounts,
    merges: merges.map(({ from, at }) => {
      const behind = new Set(accountsBehind(from, homes, merges));
      return { from, at, accounts: accounts.filter((account) => behind.has(account.id)) };
    }),
    isOwn: (await reads.accounts.personOf(event.by.account)) === person,
  };
}

/** People of a name, wherever they are: a human says which of them is meant. */
export const findAccounts = ({ work }: Acting, name: string): Promise<readonly ShownAccount[]> =>
  work.read(async (reads) => (await reads.accounts.named(name.trim().replace(/^@/, ""), MOST_FOUND)).map(shownAccount));
