import type { Selectable } from "kysely";
import { joinId } from "../core/ids.ts";
import type { Database, Db } from "./schema.ts";
import type { Unasked, UnaskedReads, UnaskedRow } from "./store.ts";

export function unaskedReads(db: Db): UnaskedReads {
  return {
    async find(id) {
      const row = await db.selectFrom("unasked_answer").selectAll().where("id", "=", id).executeTakeFirst();
      return row && toRow(row);
    },
    async waiting(place) {
      const waiting = db
        .selectFrom("unasked_answer")
        .innerJoin("outbox", "outbox.natural_key", "unasked_answer.effect_key")
        .innerJoin("account", "account.id", "unasked_answer.asker_id")
        .selectAll("unasked_answer")
        .select(["account.platform", "account.tenant", "account.native_id", "outbox.due_at"])
        .where("outbox.state", "=", "ready")
        .where("outbox.attempts", "=", 0)
        .where("unasked_answer.withdrawn_at", "is", null)
        .orderBy("unasked_answer.id");
      const rows = await (place === undefined ? waiting : waiting.where("place_id", "=", place)).execute();
      return rows.map((row) => ({
        ...toRow(row),
        asker: joinId<"account">(row.platform, row.tenant, row.native_id),
        dueAt: row.due_at,
      }));
    },
    async standing(place, after, before) {
      const rows = await db
        .selectFrom("unasked_answer")
        .selectAll()
        .where("place_id", "=", place)
        .where("asked_at", ">", after)
        .where("asked_at", "<", before)
        .where("withdrawn_at", "is", null)
        .orderBy("asked_at")
        .orderBy("id")
        .execute();
      return rows.map(toRow);
    },
    async countNotWanted(place, after) {
      const { rows } = await db
        .selectFrom("unasked_answer")
        .select((eb) => eb.fn.countAll<number>().as("rows"))
        .where("place_id", "=", place)
        .where("not_wanted_at", ">", after)
        .executeTakeFirstOrThrow();
      return Number(rows);
    },
  };
}

export function unasked(db: Db): Unasked {
  return {
    ...unaskedReads(db),
    async add({ id, place, message, asker, section, askedAt, effect }) {
      const added = await db
        .insertInto("unasked_answer")
        .values({
          id,
          place_id: place,
          message_id: message,
          asker_id: asker,
          section,
          asked_at: askedAt,
          effect_key: effect,
          withdrawn_at: null,
          not_wanted_at: null,
        })
        .onConflict((conflict) => conflict.columns(["place_id", "message_id"]).doNothing())
        .returning("id")
        .executeTakeFirst();
      return added !== undefined;
    },
    async withdraw(id, at) {
      await db
        .updateTable("unasked_answer")
        .set({ withdrawn_at: at, asker_id: null })
        .where("id", "=", id)
        .where("withdrawn_at", "is", null)
        .execute();
    },
    async refuse(id, at) {
      const refused = await db
        .updateTable("unasked_answer")
        .set({ not_wanted_at: at })
        .where("id", "=", id)
        .where("not_wanted_at", "is", null)
        .returning("id")
        .executeTakeFirst();
      return refused !== undefined;
    },
    async sweep(before) {
      await db
        .updateTable("unasked_answer")
        .set({ asker_id: null })
        .where("asker_id", "is not", null)
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom("outbox")
                .select("outbox.id")
                .whereRef("outbox.natural_key", "=", "unasked_answer.effect_key")
                .where("outbox.state", "in", ["ready", "sending"]),
            ),
          ),
        )
        .execute();
      const { numDeletedRows } = await db
        .deleteFrom("unasked_answer")
        .where("asked_at", "<", before)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

function toRow(row: Selectable<Database["unasked_answer"]>): UnaskedRow {
  return {
    id: row.id,
    place: row.place_id,
    message: row.message_id,
    section: row.section,
    askedAt: row.asked_at,
    effect: row.effect_key,
  };
}
