import { foldCandidacy, isFrom } from "../../core/candidacy.ts";
import type { Tx, VoiceRow } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import { showCard } from "../candidacies/show-card.ts";
import { takeStep } from "../candidacies/take-step.ts";
import type { ListeningParts } from "../parts.ts";
import { calledBy, findOwn } from "./list-nominations.ts";

/** Takes one's own nomination back. What nobody stands behind any more ends, as long as the nominee was not contacted. */
export async function withdrawNomination(
  parts: ListeningParts,
  acting: Acting,
  id: string,
): Promise<{ readonly nominee: string }> {
  const { at } = acting.event;
  return acting.work.write(async (tx) => {
    await acting.account(tx);
    const own = await findOwn(tx, acting, id);
    if ("aside" in own) {
      await tx.voices.withdrawSetAside(own.aside.id, at);
      return { nominee: await calledBy(tx, own) };
    }
    const row = await tx.candidacies.find(own.voice.candidacy);
    if (!row) throw new Error("a voice has no candidacy: the record is damaged");
    await tx.accounts.takePeople([row.person]);
    await tx.voices.withdraw(own.voice.id, at);
    await endWithoutVoices(parts, tx, acting, own.voice);
    acting.work.causesEffects();
    return { nominee: await calledBy(tx, own) };
  });
}

async function endWithoutVoices(parts: ListeningParts, tx: Tx, acting: Acting, voice: VoiceRow): Promise<void> {
  const { at } = acting.event;
  const row = await tx.candidacies.find(voice.candidacy);
  const left = (await tx.voices.ofCandidacy(voice.candidacy)).filter(({ withdrawnAt }) => withdrawnAt === undefined);
  if (row && left.length === 0 && isFrom(foldCandidacy(row.entries), "withdrawVoices"))
    await takeStep(parts, tx, {
      candidacy: voice.candidacy,
      detail: { step: "withdrawVoices" },
      // What they are to it no voice tells any more.
      by: { account: voice.nominator, parts: new Set(["nominator"]) },
      at,
    });
  else await showCard(parts, tx, voice.candidacy, at);
}
