import type { Selectable } from "kysely";
import { z } from "zod";
import type { Id, MessageId, PlaceId, RowId } from "../core/ids.ts";
import type { Database, Db } from "./schema.ts";
import type { CreditAskReads, CreditAskRow, CreditAsks } from "./store.ts";

const id = <T extends Id<string>>() => z.custom<T>((value) => typeof value === "string");
const CANDIDATES = z.array(
  z.object({ helper: id<RowId<"account">>(), place: id<PlaceId>(), message: id<MessageId>(), at: z.number() }),
) satisfies z.ZodType<CreditAskRow["candidates"]>;

export function creditAskReads(db: Db): CreditAskReads {
  const rows = () => db.selectFrom("credit_ask").selectAll();
  return {
    async find(ask) {
      const row = await rows().where("id", "=", ask).executeTakeFirst();
      return row && toRow(row);
    },
    async ofMessage(place, message) {
      const row = await rows().where("place_id", "=", place).where("message_id", "=", message).executeTakeFirst();
      return row && toRow(row);
    },
    async open() {
      return (await rows().where("state", "=", "open").orderBy("id").execute()).map(toRow);
    },
  };
}

export function creditAsks(db: Db): CreditAsks {
  return {
    ...creditAskReads(db),
    async add(ask) {
      const added = await db
        .insertInto("credit_ask")
        .values({
          id: ask.id,
          space: ask.space,
          place_id: ask.place,
          message_id: ask.message,
          asker_id: ask.asker,
          question: ask.question,
          signal: ask.signal,
          candidates: JSON.stringify(ask.candidates),
          at: ask.at,
          expires_at: ask.expiresAt,
          state: "open",
        })
        .onConflict((conflict) => conflict.columns(["place_id", "message_id"]).doNothing())
        .returning("id")
        .executeTakeFirst();
      return added !== undefined;
    },
    async settle(ask, state) {
      const settled = await db
        .updateTable("credit_ask")
        .set({ state })
        .where("id", "=", ask)
        .where("state", "=", "open")
        .returning("id")
        .executeTakeFirst();
      return settled !== undefined;
    },
    async sweep(before) {
      const { numDeletedRows } = await db.deleteFrom("credit_ask").where("at", "<", before).executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

function toRow(row: Selectable<Database["credit_ask"]>): CreditAskRow {
  return {
    id: row.id,
    space: row.space,
    place: row.place_id,
    message: row.message_id,
    asker: row.asker_id,
    question: row.question,
    signal: row.signal,
    candidates: CANDIDATES.parse(JSON.parse(row.candidates)),
    at: row.at,
    expiresAt: row.expires_at,
    state: row.state,
  };
}
