import type { Effect } from "../../chat/effect.ts";
import type { CreditAskRow, Tx } from "../../store/store.ts";
import type { ListeningParts } from "../parts.ts";
import { askCard, lineEnds, markEnds } from "./ask-keys.ts";

/** Ends an ask, and takes away at once what asked. False if it had ended before. */
export async function settleAsk(
  parts: ListeningParts,
  tx: Tx,
  ask: CreditAskRow,
  state: "confirmed" | "declined" | "expired",
): Promise<boolean> {
  if (!(await tx.creditAsks.settle(ask.id, state))) return false;
  const { timer, nextId, program } = parts;
  const now = timer.now();
  const instead = (effect: Effect, naturalKey: string) =>
    tx.outbox.add({ id: nextId(), space: ask.space, effect, naturalKey, dueAt: now });
  if (await tx.outbox.withdraw(lineEnds(ask.id), now))
    await instead({ kind: "remove", card: askCard(ask.id) }, `ask ${ask.id} over`);
  if (await tx.outbox.withdraw(markEnds(ask.id), now)) {
    const place = { space: ask.space, id: ask.place, kind: "channel", readers: "unknown" } as const;
    const on = { place, id: ask.message };
    await instead({ kind: "react", emoji: program.credit.reactions.confirm, on, off: true }, `ask ${ask.id} over`);
  }
  return true;
}
