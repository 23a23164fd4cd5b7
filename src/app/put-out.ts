import type { Effect } from "../chat/effect.ts";
import type { NewEffect } from "../store/store.ts";
import type { Acting } from "./acting.ts";
import type { Parts } from "./parts.ts";

/** Beside the effect: everything of `NewEffect` that differs from one of this event's space, due at once. */
export type Terms = Partial<Omit<NewEffect, "id" | "effect">>;

/**
 * Puts an effect into the outbox, in the transaction of the fact that causes it.
 * False if its natural key is there already.
 */
export function putOut(
  { nextId, timer }: Parts,
  { event, work }: Acting,
  effect: Effect,
  terms: Terms = {},
): Promise<boolean> {
  const card = "card" in effect ? effect.card : undefined;
  work.causesEffects();
  return work.write((tx) =>
    tx.outbox.add({
      id: nextId(),
      space: event.place.space,
      effect,
      dueAt: timer.now(),
      ...(card === undefined ? {} : { lane: card }),
      ...terms,
    }),
  );
}
