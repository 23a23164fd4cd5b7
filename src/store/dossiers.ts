import type { Db } from "./schema.ts";
import type { DossierReads, Dossiers } from "./store.ts";

export function dossierReads(db: Db): DossierReads {
  return {
    async notes(candidacy) {
      const rows = await db
        .selectFrom("dossier_note")
        .selectAll()
        .where("candidacy_id", "=", candidacy)
        .orderBy("id")
        .execute();
      return rows.map((row) => ({
        id: row.id,
        candidacy: row.candidacy_id,
        words: row.text_id,
        link: row.link_text_id ?? undefined,
        at: row.at,
      }));
    },
  };
}

export function dossiers(db: Db): Dossiers {
  return {
    ...dossierReads(db),
    async addNote({ id, candidacy, words, link, at }) {
      await db
        .insertInto("dossier_note")
        .values({ id, candidacy_id: candidacy, text_id: words, link_text_id: link ?? null, at })
        .execute();
    },
    async dropNote(id) {
      const dropped = await db.deleteFrom("dossier_note").where("id", "=", id).returning("id").executeTakeFirst();
      return dropped !== undefined;
    },
  };
}
