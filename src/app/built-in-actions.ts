import type { Action } from "../chat/action.ts";
import { decodeAction } from "../chat/action.ts";
import { isRowId, type RowId } from "../core/ids.ts";
import { Refusal } from "../core/refusal.ts";
import type { Reads } from "../store/store.ts";
import type { Acting } from "./acting.ts";
import { pageFor } from "./fill-form.ts";
import type { DeciderParts } from "./parts.ts";
import type { Routed } from "./routed.ts";
import { NOT_WANTED, refuseUnasked } from "./unasked-not-wanted.ts";

/** Opens a form again, filled in from its draft: args are the draft and the page. */
export const OPEN_FORM = "open-form";
/** Shows a view that was kept for one account: args is the view. */
export const SHOW_KEPT = "show-kept";

/** Runs an action that belongs to no command; undefined if it is none of these. */
export async function runBuiltIn(parts: DeciderParts, acting: Acting, action: Action): Promise<Routed | undefined> {
  switch (action.do) {
    case OPEN_FORM:
      return { said: await reopenForm(parts, acting, action.args), answer: "private" };
    case SHOW_KEPT:
      return { said: await showKept(acting, action.args), answer: "private" };
    case NOT_WANTED:
      return { said: await refuseUnasked(parts, acting, action.args), answer: "private" };
    default:
      return undefined;
  }
}

const NOT_YOURS = "This button is for somebody else, or what it held is no longer kept.";

async function reopenForm(parts: DeciderParts, acting: Acting, [id = "", page = "0"]: readonly string[]) {
  const draft = await mine(acting, (account, reads) =>
    isRowId(id) ? reads.drafts.byId(id as RowId<"draft">, account) : undefined,
  );
  const form = draft && decodeAction(draft.form);
  if (!form) throw new Refusal(NOT_YOURS);
  return pageFor(parts, acting, form, Number(page) || 0);
}

async function showKept(acting: Acting, [id = ""]: readonly string[]) {
  const kept = await mine(acting, (account, reads) =>
    isRowId(id) ? reads.keptViews.find(id as RowId<"kept view">, account) : undefined,
  );
  if (!kept) throw new Refusal(NOT_YOURS);
  return kept;
}

/** Looks something up that belongs to the account that pressed. */
async function mine<T>(
  { work, event }: Acting,
  look: (account: RowId<"account">, reads: Reads) => Promise<T | undefined> | undefined,
): Promise<T | undefined> {
  return work.read(async (reads) => {
    const account = await reads.accounts.find(event.by.account);
    return account && look(account.id, reads);
  });
}
