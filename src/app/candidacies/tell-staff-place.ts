import type { Action } from "../../chat/action.ts";
import type { View } from "../../chat/view.ts";
import { buttons, say, view } from "../../chat/view.ts";
import type { CandidacyRow, Tx } from "../../store/store.ts";
import { staffPlaceFor } from "./staff-place.ts";
import type { StepParts } from "./take-step.ts";

/** What stands where others read along: that there is something, and a button that shows it to staff alone. */
export const bareView = (shows: Action): View =>
  view({
    blocks: [
      { kind: "text", text: say`There is something for staff to look at.` },
      buttons({ label: "Show me", action: shows }),
    ],
    contains: "public",
  });

/**
 * Says something about a candidacy where its staff are, once for each natural key. False where they have no place, or
 * it was said.
 */
export async function tellStaffOf(
  { program, nextId, timer }: StepParts,
  tx: Tx,
  row: CandidacyRow,
  said: { readonly view: View; readonly shows: Action; readonly naturalKey: string; readonly card?: string },
): Promise<boolean> {
  const place = await staffPlaceFor(tx, { program }, row);
  if (!place) return false;
  const { card } = said;
  return tx.outbox.add({
    id: nextId(),
    space: place.space,
    effect: {
      kind: "post",
      view: said.view,
      bare: bareView(said.shows),
      address: { to: "place", place },
      ...(card === undefined ? {} : { card }),
    },
    ...(card === undefined ? {} : { lane: card }),
    naturalKey: said.naturalKey,
    dueAt: timer.now(),
  });
}
