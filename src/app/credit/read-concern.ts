import type { Rich } from "../../chat/rich.ts";
import { CONCERNS } from "../../core/credit-concerns.ts";
import { isRowId, type RowId } from "../../core/ids.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Acting } from "../acting.ts";
import { concernWords } from "./tell-staff.ts";

/** What stands behind a bare card: for staff alone. Throws a Refusal for everybody else, and for what is not there. */
export async function readConcern({ work, roles }: Acting, word: string, ...people: readonly string[]): Promise<Rich> {
  if (!roles.has("staff")) throw new Refusal("This is for program staff.");
  const concern = CONCERNS.find((each) => each === word);
  const ids = people.filter((each): each is RowId<"account"> => isRowId(each));
  const [helper, asker] = await work.read((reads) => Promise.all(ids.map((id) => reads.accounts.byId(id))));
  if (!concern || !helper || !asker) throw new Refusal("What this was about is no longer kept.");
  return concernWords(concern, helper, asker);
}
