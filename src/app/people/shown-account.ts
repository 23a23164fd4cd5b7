import { type AccountId, platformOf, type RowId } from "../../core/ids.ts";
import type { AccountRow, Reads } from "../../store/store.ts";
import type { ShownAccount } from "./use-cases.ts";

export const shownAccount = ({ id, account, name }: AccountRow): ShownAccount => ({
  id,
  who: { account, name },
  platform: platformOf(account),
});

/** The accounts of a person that can be told, without `except`. */
export async function accountsOf(
  reads: Reads,
  person: RowId<"person">,
  except?: AccountId,
): Promise<readonly ShownAccount[]> {
  const rows = await reads.accounts.ofPerson(person);
  return rows.filter(({ account, erased }) => !erased && account !== except).map(shownAccount);
}
