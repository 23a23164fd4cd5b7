import type { Db } from "./schema.ts";
import type { RelayReads, Relays } from "./store.ts";

export function relayReads(db: Db): RelayReads {
  return {
    async ofCandidacy(candidacy) {
      const rows = await db
        .selectFrom("relay")
        .selectAll()
        .where("candidacy_id", "=", candidacy)
        .orderBy("id")
        .execute();
      return rows.map((row) => ({
        id: row.id,
        candidacy: row.candidacy_id,
        from: row.side,
        by: row.by_id,
        words: row.text_id,
        at: row.at,
      }));
    },
  };
}

export function relays(db: Db): Relays {
  return {
    ...relayReads(db),
    async add({ id, candidacy, from, by, words, at }) {
      await db
        .insertInto("relay")
        .values({ id, candidacy_id: candidacy, side: from, by_id: by, text_id: words, at })
        .execute();
    },
  };
}
