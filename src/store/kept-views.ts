import { decodeStored, encodeStored } from "../chat/stored.ts";
import type { Db } from "./schema.ts";
import type { KeptViewReads, KeptViews } from "./store.ts";

export function keptViewReads(db: Db): KeptViewReads {
  return {
    async find(id, account) {
      const row = await db
        .selectFrom("kept_view")
        .select("view")
        .where("id", "=", id)
        .where("account_id", "=", account)
        .executeTakeFirst();
      return row && decodeStored("view", row.view);
    },
  };
}

export function keptViews(db: Db): KeptViews {
  return {
    ...keptViewReads(db),
    async keep({ id, account, view, at }) {
      await db
        .insertInto("kept_view")
        .values({ id, account_id: account, view: encodeStored("view", view), kept_at: at })
        .execute();
    },
    async sweep(before) {
      const { numDeletedRows } = await db
        .deleteFrom("kept_view")
        .where("kept_at", "<", before)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}
