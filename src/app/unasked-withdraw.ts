import type { Waiting } from "../core/concerns.ts";
import type { PlaceId } from "../core/ids.ts";
import type { Tx } from "../store/store.ts";
import type { ListeningParts } from "./parts.ts";
import { UNASKED } from "./unasked-setting.ts";
import type { Work } from "./work.ts";

/** Takes back the answers that wait in a channel and fit, and sees to it that questions being decided there get none. */
export async function withdrawUnasked(
  parts: ListeningParts,
  work: Work,
  channel: PlaceId,
  fits: (question: Waiting) => boolean,
): Promise<void> {
  const { watch } = parts;
  const known = [...(watch.waiting.get(channel)?.values() ?? [])].filter(fits).map(({ message }) => message);
  // In this order: a question that is being decided takes the same row, and reads this after it has it.
  watch.settle(channel, fits);
  const gone = await work.write(async (tx) => {
    await tx.settings.take(channel, UNASKED);
    return withdrawTaken(parts, tx, channel, fits);
  });
  work.afterCommit(() => {
    for (const message of [...known, ...gone]) watch.forget(channel, message);
  });
}

/** The same where the channel's row is taken already. Returns the questions whose answers were taken back. */
export async function withdrawTaken(
  { timer }: Pick<ListeningParts, "timer">,
  tx: Tx,
  channel: PlaceId,
  fits: (question: Waiting) => boolean,
): Promise<readonly Waiting["message"][]> {
  const gone: Waiting["message"][] = [];
  for (const row of await tx.unasked.waiting(channel)) {
    if (!fits(row) || !(await tx.outbox.withdraw(row.effect, timer.now()))) continue;
    await tx.unasked.withdraw(row.id, timer.now());
    gone.push(row.message);
  }
  return gone;
}
