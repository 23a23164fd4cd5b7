import type { Selectable } from "kysely";
import { decodeStored, encodeStored } from "../chat/stored.ts";
import type { Database, Db } from "./schema.ts";
import type { DraftReads, DraftRow, Drafts } from "./store.ts";

export function draftReads(db: Db): DraftReads {
  return {
    async find(account, form) {
      const row = await db
        .selectFrom("draft")
        .selectAll()
        .where("account_id", "=", account)
        .where("form", "=", form)
        .executeTakeFirst();
      return row && toRow(row);
    },
    async byId(id, account) {
      const row = await db
        .selectFrom("draft")
        .selectAll()
        .where("id", "=", id)
        .where("account_id", "=", account)
        .executeTakeFirst();
      return row && toRow(row);
    },
  };
}

export function drafts(db: Db): Drafts {
  return {
    ...draftReads(db),
    async keep({ id, account, form, values, at }) {
      const typed = encodeStored("values", values);
      const kept = await db
        .insertInto("draft")
        .values({ id, account_id: account, form, typed, kept_at: at })
        .onConflict((conflict) => conflict.columns(["account_id", "form"]).doUpdateSet({ typed, kept_at: at }))
        .returning("id")
        .executeTakeFirstOrThrow();
      return kept.id;
    },
    async drop(account, form) {
      await db.deleteFrom("draft").where("account_id", "=", account).where("form", "=", form).execute();
    },
    async sweep(before) {
      const { numDeletedRows } = await db.deleteFrom("draft").where("kept_at", "<", before).executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

/** A draft that this version cannot read is as good as none: the form opens empty. */
function toRow(row: Selectable<Database["draft"]>): DraftRow | undefined {
  const values = decodeStored("values", row.typed);
  return values && { id: row.id, form: row.form, values };
}
