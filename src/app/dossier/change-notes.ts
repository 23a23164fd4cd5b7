import type { FormValues } from "../../chat/form.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";
import { openDossier } from "./own-candidacy.ts";
import { ownDossier } from "./read-dossier.ts";
import type { OwnDossier } from "./use-cases.ts";

/** A page that people read. */
export const NOTES_AT_MOST = 20;

type NoteParts = Pick<Parts, "program" | "nextId">;

/** Keeps one more note. Its words are of the nominee, and erased with them. */
export function addDossierNote(
  { program, nextId }: NoteParts,
  acting: Acting,
  values: FormValues,
): Promise<OwnDossier> {
  const { event, work } = acting;
  const { at } = event;
  return work.write(async (tx) => {
    const { person } = await acting.account(tx);
    await tx.accounts.takePeople([person]);
    const { row } = await openDossier(tx, program, person, at);
    if ((await tx.dossiers.notes(row.id)).length >= NOTES_AT_MOST)
      throw new Refusal(
        `There are ${NOTES_AT_MOST} notes already, which is as many as a page takes. Please drop one first.`,
      );
    const keep = async (body: string) => {
      const id = nextId<"text">();
      await tx.texts.keep({ id, body, of: person, at });
      return id;
    };
    const { words, link } = values;
    await tx.dossiers.addNote({
      id: nextId(),
      candidacy: row.id,
      words: await keep(String(words)),
      link: link === null || link === undefined ? undefined : await keep(String(link)),
      at,
    });
    return ownDossier(tx, program, person, event);
  });
}

/** Drops one of one's own notes, with its words. One that is not there is dropped already. */
export function dropDossierNote({ program }: NoteParts, acting: Acting, note: string): Promise<OwnDossier> {
  const { event, work } = acting;
  return work.write(async (tx) => {
    const { person } = await acting.account(tx);
    await tx.accounts.takePeople([person]);
    const { row } = await openDossier(tx, program, person, event.at);
    const found = (await tx.dossiers.notes(row.id)).find(({ id }) => id === note);
    if (found && (await tx.dossiers.dropNote(found.id))) {
      await tx.texts.erase(found.words, event.at);
      if (found.link) await tx.texts.erase(found.link, event.at);
    }
    return ownDossier(tx, program, person, event);
  });
}
