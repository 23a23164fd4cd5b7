import { type CandidacyState, foldCandidacy, isFrom, OPEN_STATES } from "../../core/candidacy.ts";
import type { RowId } from "../../core/ids.ts";
import type { CandidacyRow, Tx, VoiceRow } from "../../store/store.ts";
import type { Deed } from "./join-people.ts";
import type { Both } from "./take-both.ts";

type Person = RowId<"person">;

/**
 * Withdraws the nominations of two people who turn out to be one: of each other, and the later one where both nominated
 * a third. Returns how many were of each other; one that had joined nothing counts alike, since its nominator was told
 * the same.
 */
export async function voidVoices(tx: Tx, [one, other]: Both, deed: Deed): Promise<number> {
  const [ofOne, ofOther] = [await openVoices(tx, one), await openVoices(tx, other)];
  const between = [
    ...ofOne.filter(({ nominee }) => nominee.person === other),
    ...ofOther.filter(({ nominee }) => nominee.person === one),
  ];
  for (const { voice, nominee } of between) {
    await tx.voices.withdraw(voice.id, deed.at);
    await closeWithoutVoices(tx, nominee.id, deed);
  }
  for (const { voice } of ofOne) {
    const same = ofOther.find((each) => each.voice.candidacy === voice.candidacy)?.voice;
    if (same) await tx.voices.withdraw(laterOf(voice, same).id, deed.at);
  }
  return between.length + (await asideOf(tx, one, other)) + (await asideOf(tx, other, one));
}

export const isOpen = ({ entries }: CandidacyRow): boolean =>
  (OPEN_STATES as readonly CandidacyState[]).includes(foldCandidacy(entries).state);

const laterOf = (one: VoiceRow, other: VoiceRow): VoiceRow => (one.at > other.at ? one : other);

async function openVoices(tx: Tx, nominator: Person): Promise<{ voice: VoiceRow; nominee: CandidacyRow }[]> {
  const found: { voice: VoiceRow; nominee: CandidacyRow }[] = [];
  for (const voice of await tx.voices.ofNominator(nominator)) {
    const nominee = voice.withdrawnAt === undefined ? await tx.candidacies.find(voice.candidacy) : undefined;
    if (nominee && isOpen(nominee)) found.push({ voice, nominee });
  }
  return found;
}

/** What nobody stands behind any more goes no further, as long as the nominee was not contacted. */
async function closeWithoutVoices(tx: Tx, id: RowId<"candidacy">, { at, by }: Deed): Promise<void> {
  const left = (await tx.voices.ofCandidacy(id)).filter(({ withdrawnAt }) => withdrawnAt === undefined);
  const row = await tx.candidacies.find(id);
  if (left.length > 0 || !row) return;
  const candidacy = foldCandidacy(row.entries);
  if (!isFrom(candidacy, "withdrawVoices")) return;
  await tx.candidacies.append(id, { step: "withdrawVoices", seq: candidacy.entries, at, by });
}

async function asideOf(tx: Tx, nominator: Person, nominee: Person): Promise<number> {
  return (await tx.voices.setAsideOfNominator(nominator)).filter(({ person }) => person === nominee).length;
}
