import { foldCandidacy, isFrom } from "../../core/candidacy.ts";
import type { RowId } from "../../core/ids.ts";
import type { CandidacyRow, Tx } from "../../store/store.ts";
import type { Parts } from "../parts.ts";
import type { Deed } from "./join-people.ts";
import { isOpen } from "./void-voices.ts";

/** Joins the open candidacies of one person into the oldest: its voices are those of all, and the others end. */
export async function joinCandidacies(
  parts: Pick<Parts, "nextId">,
  tx: Tx,
  person: RowId<"person">,
  deed: Deed,
): Promise<void> {
  const open = (await tx.candidacies.ofPerson(person)).filter(isOpen);
  const [oldest, ...younger] = open.toSorted((one, other) => one.ref - other.ref);
  for (const each of younger) {
    if (oldest) await moveVoices(tx, each, oldest, deed);
    await end(
      parts,
      tx,
      each,
      `Joined into N-${oldest?.ref}: both are of one person, whose accounts were linked.`,
      deed,
    );
  }
}

async function moveVoices(tx: Tx, from: CandidacyRow, to: CandidacyRow, { at }: Deed): Promise<void> {
  const nominators = new Set<RowId<"person">>();
  const personOf = async (account: RowId<"account">) => (await tx.accounts.byId(account))?.person;
  for (const candidacy of [to, from])
    for (const voice of await tx.voices.ofCandidacy(candidacy.id)) {
      const nominator = await personOf(voice.nominator);
      if (voice.withdrawnAt !== undefined || nominator === undefined) continue;
      if (nominators.has(nominator)) await tx.voices.withdraw(voice.id, at);
      else if (candidacy === from) await tx.voices.moveTo(voice.id, to.id);
      nominators.add(nominator);
    }
}

/** Ends a candidacy by Laurel itself, with the reason for staff where its nominee knows of it already. */
async function end(
  { nextId }: Pick<Parts, "nextId">,
  tx: Tx,
  { id, entries }: CandidacyRow,
  reason: string,
  { at }: Deed,
): Promise<void> {
  const candidacy = foldCandidacy(entries);
  const next = { seq: candidacy.entries, at, by: undefined };
  if (isFrom(candidacy, "withdrawVoices")) {
    await tx.candidacies.append(id, { ...next, step: "withdrawVoices" });
    return;
  }
  const words = nextId<"text">();
  await tx.texts.keep({ id: words, body: reason, at });
  await tx.candidacies.append(id, { ...next, step: "withdraw", words });
}
