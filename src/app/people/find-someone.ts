import type { PersonRef } from "../../chat/rich.ts";
import { isRowId, type RowId } from "../../core/ids.ts";
import { Refusal } from "../../core/refusal.ts";
import type { AccountRow, Reads } from "../../store/store.ts";

/** The account that a platform, or a button, names. Throws a Refusal for a bot and for somebody Laurel has not met. */
export async function findSomeone(reads: Reads, who: PersonRef | RowId<"account">): Promise<AccountRow> {
  if (typeof who !== "string" && who.bot) throw new Refusal(NO_BOT);
  const row =
    typeof who !== "string"
      ? await reads.accounts.find(who.account)
      : isRowId(who)
        ? await reads.accounts.byId(who)
        : undefined;
  if (!row || row.erased)
    throw new Refusal("I have not met this person yet. Once they have used me, or were credited, they can be merged.");
  if (row.bot) throw new Refusal(NO_BOT);
  return row;
}
const NO_BOT = "This is a bot, and a bot is nobody: it cannot be merged with a person.";
