import type { Selectable } from "kysely";
import { accountsOf } from "./people.ts";
import type { Database, Db } from "./schema.ts";
import type { PassedOver, PassedOverReads, PassedOverRow } from "./store.ts";

export function passedOverReads(db: Db): PassedOverReads {
  const rows = () => db.selectFrom("passed_over").selectAll();
  return {
    async ofMessage(place, message) {
      const found = await rows()
        .where("place_id", "=", place)
        .where((eb) => eb.or([eb("message_id", "=", message), eb("answer_id", "=", message)]))
        .orderBy("id")
        .execute();
      return found.map(toRow);
    },
    async ofPerson(person, limit) {
      const accounts = accountsOf(person);
      const found = await rows()
        .where((eb) => eb.or([eb("helper_id", "in", accounts), eb("by_id", "in", accounts)]))
        .orderBy("at", "desc")
        .orderBy("id", "desc")
        .limit(limit)
        .execute();
      return found.map(toRow);
    },
  };
}

export function passedOver(db: Db): PassedOver {
  return {
    ...passedOverReads(db),
    async add({ id, place, message, answer, signal, helper, by, reason, at }) {
      await db
        .insertInto("passed_over")
        .values({
          id,
          place_id: place,
          message_id: message,
          answer_id: answer ?? null,
          signal,
          helper_id: helper ?? null,
          by_id: by,
          reason,
          at,
        })
        // Without columns: one of its unique index is an expression.
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async sweep(before) {
      const { numDeletedRows } = await db.deleteFrom("passed_over").where("at", "<", before).executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

function toRow(row: Selectable<Database["passed_over"]>): PassedOverRow {
  return {
    id: row.id,
    place: row.place_id,
    message: row.message_id,
    answer: row.answer_id ?? undefined,
    signal: row.signal,
    helper: row.helper_id ?? undefined,
    by: row.by_id,
    reason: row.reason,
    at: row.at,
  };
}
