import { decodeStored, encodeStored } from "../chat/stored.ts";
import type { Db } from "./schema.ts";
import type { CardReads, Cards } from "./store.ts";

export function cardReads(db: Db): CardReads {
  return {
    async find(card) {
      const row = await db.selectFrom("card").select("ref").where("name", "=", card).executeTakeFirst();
      return row && decodeStored("ref", row.ref);
    },
  };
}

export function cards(db: Db): Cards {
  return {
    ...cardReads(db),
    async keep(card, messageRef) {
      const ref = encodeStored("ref", messageRef);
      await db
        .insertInto("card")
        .values({ name: card, ref })
        .onConflict((conflict) => conflict.column("name").doUpdateSet({ ref }))
        .execute();
    },
    async forget(card) {
      await db.deleteFrom("card").where("name", "=", card).execute();
    },
  };
}
