// What people see of a credit: one small reaction on the answer, and nothing else.
import type { MessageRef } from "../../chat/place.ts";
import { foldEntries } from "../../core/contribution.ts";
import type { RowId } from "../../core/ids.ts";
import type { Platform } from "../../platforms/platform.ts";
import type { Tx } from "../../store/store.ts";
import type { ListeningParts } from "../parts.ts";
import type { Work } from "../work.ts";
import type { Decided, HelpFacts } from "./help-facts.ts";

type Changed = Exclude<Decided, { is: "known" | "passed over" }>;

/** Shows what was decided about each of these, in the same transaction, and keeps in mind that words are kept there. */
export async function showDecided(
  parts: ListeningParts,
  { can }: Platform,
  facts: readonly HelpFacts[],
  decided: readonly Decided[],
  work: Work,
): Promise<void> {
  for (const [index, { answer }] of facts.entries()) {
    const came = decided[index];
    if (!came || came.is === "known" || came.is === "passed over") continue;
    work.afterCommit(() => parts.creditWatch.keep(answer.place));
    if (can.reactions !== true) continue;
    if (await work.write((tx) => react(parts, tx, { place: answer.place, id: answer.message }, came)))
      work.causesEffects();
  }
}

/** Under the number of its entry, so once; one after the other, so that the last one stays. */
async function react(
  { program, nextId, timer }: ListeningParts,
  tx: Tx,
  on: MessageRef,
  { is, contribution, seq }: Changed,
): Promise<boolean> {
  const off = is === "taken back";
  if (off && (await standsByAnother(tx, on, contribution))) return false;
  return tx.outbox.add({
    id: nextId(),
    space: on.place.space,
    effect: { kind: "react", emoji: program.credit.reactions.credited, on, ...(off ? { off } : {}) },
    naturalKey: `credited ${contribution} ${seq}`,
    lane: `credited ${on.place.id} ${on.id}`,
    dueAt: timer.now(),
  });
}

/** Whether the same answer is credited for another question, or by another asker: then the reaction stays. */
async function standsByAnother(tx: Tx, { place, id }: MessageRef, but: RowId<"contribution">): Promise<boolean> {
  for (const { contribution } of await tx.credits.ofMessage(place.id, id)) {
    const row = contribution === but ? undefined : await tx.ledger.find(contribution);
    if (row && ["stands", "waiting"].includes(foldEntries(row.entries).standing)) return true;
  }
  return false;
}
