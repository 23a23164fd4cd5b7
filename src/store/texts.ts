import { mergedWith } from "./people.ts";
import { storable } from "./plain-text.ts";
import type { Db } from "./schema.ts";
import type { TextReads, Texts } from "./store.ts";

export function textReads(db: Db): TextReads {
  return {
    async read(id) {
      const row = await db.selectFrom("text").select("body").where("id", "=", id).executeTakeFirst();
      return row?.body ?? undefined;
    },
  };
}

export function texts(db: Db): Texts {
  const erasing = (at: number) =>
    db.updateTable("text").set({ body: null, erased_at: at }).where("erased_at", "is", null);
  return {
    ...textReads(db),
    async keep({ id, body, of, at }) {
      await db
        .insertInto("text")
        .values({ id, body: storable(body), person_id: of ?? null, kept_at: at, erased_at: null })
        .execute();
    },
    async erase(id, at) {
      await erasing(at).where("id", "=", id).execute();
    },
    async rewrite(id, body) {
      await db
        .updateTable("text")
        .set({ body: storable(body) })
        .where("id", "=", id)
        .where("erased_at", "is", null)
        .execute();
    },
    async eraseOf(person, at) {
      const { numUpdatedRows } = await erasing(at)
        .where("person_id", "in", mergedWith(person))
        .executeTakeFirstOrThrow();
      return Number(numUpdatedRows);
    },
  };
}
