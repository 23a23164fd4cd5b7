import type { Selectable } from "kysely";
import { decodeStored, encodeStored } from "../chat/stored.ts";
import { type EventKey, platformOf } from "../core/ids.ts";
import type { Database, Db } from "./schema.ts";
import type { Inbox, InboxReads, InboxRow, InboxState } from "./store.ts";

const UNFINISHED: readonly InboxState[] = ["recorded", "decided"];

export function inboxReads(db: Db): InboxReads {
  return {
    async find(id) {
      const row = await db.selectFrom("inbox").selectAll().where("id", "=", id).executeTakeFirst();
      return row && toRow(row);
    },
    async unfinished(limit) {
      const rows = await db
        .selectFrom("inbox")
        .selectAll()
        .where("state", "in", UNFINISHED)
        .orderBy("received_at")
        .orderBy("id")
        .limit(limit)
        .execute();
      return rows.map(toRow);
    },
    async count(platform, except) {
      const rows = db
        .selectFrom("inbox")
        .$if(platform !== undefined, (all) => all.where("platform", "=", platform ?? ""))
        .$if(except !== undefined, (all) => all.where("event_key", "!=", except as EventKey));
      const states = await rows
        .select(["state", (eb) => eb.fn.countAll<number>().as("rows")])
        .where("state", "in", [...UNFINISHED, "failed"])
        .groupBy("state")
        .execute();
      const last = await rows.select((eb) => eb.fn.max("received_at").as("at")).executeTakeFirst();
      const of = (state: InboxState) => states.find((counted) => counted.state === state)?.rows ?? 0;
      return {
        unfinished: of("recorded") + of("decided"),
        failed: of("failed"),
        lastReceivedAt: last?.at ?? undefined,
      };
    },
  };
}

export function inbox(db: Db): Inbox {
  return {
    ...inboxReads(db),
    async record(id, event, receivedAt) {
      const recorded = await db
        .insertInto("inbox")
        .values({
          id,
          platform: platformOf(event.place.space),
          event_key: event.key,
          state: "recorded",
          attempts: 0,
          received_at: receivedAt,
          event: encodeStored("event", event),
          reply: null,
          why: null,
        })
        .onConflict((conflict) => conflict.columns(["platform", "event_key"]).doNothing())
        .returning("id")
        .executeTakeFirst();
      return recorded?.id;
    },
    async decide(id, reply) {
      const decided = await db
        .updateTable("inbox")
        .set({ state: "decided", reply: encodeStored("reply", reply) })
        .where("id", "=", id)
        .where("state", "=", "recorded")
        .returning("id")
        .executeTakeFirst();
      return decided !== undefined;
    },
    async finish(id) {
      await db
        .updateTable("inbox")
        .set({ state: "done", event: null, reply: null, why: null })
        .where("id", "=", id)
        .execute();
    },
    async retry(id) {
      const row = await db
        .updateTable("inbox")
        .set((eb) => ({ attempts: eb("attempts", "+", 1) }))
        .where("id", "=", id)
        .returning("attempts")
        .executeTakeFirst();
      if (!row) throw new Error(`There is no inbox row ${id}: it was swept, or never recorded.`);
      return row.attempts;
    },
    async giveUp(id, why) {
      await db
        .updateTable("inbox")
        .set({ state: "failed", why })
        .where("id", "=", id)
        .where("state", "in", UNFINISHED)
        .execute();
    },
    async sweep(before) {
      // A failed one stays to be seen, but what somebody wrote does not.
      await db
        .updateTable("inbox")
        .set({ event: null, reply: null })
        .where("state", "=", "failed")
        .where("received_at", "<", before)
        .where((eb) => eb.or([eb("event", "is not", null), eb("reply", "is not", null)]))
        .execute();
      const { numDeletedRows } = await db
        .deleteFrom("inbox")
        .where("state", "=", "done")
        .where("received_at", "<", before)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

function toRow(row: Selectable<Database["inbox"]>): InboxRow {
  return {
    id: row.id,
    key: row.event_key,
    platform: row.platform,
    state: row.state,
    attempts: row.attempts,
    receivedAt: row.received_at,
    event: row.event === null ? undefined : decodeStored("event", row.event),
    reply: row.reply === null ? undefined : decodeStored("reply", row.reply),
    why: row.why ?? undefined,
  };
}
