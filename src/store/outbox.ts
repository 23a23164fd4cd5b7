import type { ExpressionBuilder, Selectable, SelectQueryBuilder } from "kysely";
import type { Effect } from "../chat/effect.ts";
import { decodeStored, encodeStored } from "../chat/stored.ts";
import { type Instant, platformOf, type RowId, type SpaceId } from "../core/ids.ts";
import type { Database, Db } from "./schema.ts";
import type { Outbox, OutboxReads, OutboxRow, OutboxState, Store } from "./store.ts";

const USUAL_PRIORITY = 5;

export function outboxReads(db: Db): OutboxReads {
  return {
    async find(id) {
      const row = await db.selectFrom("outbox").selectAll().where("id", "=", id).executeTakeFirst();
      return row && toRow(row);
    },
    async count(space) {
      const states = await db
        .selectFrom("outbox")
        .$if(space !== undefined, (all) => all.where("space", "=", space as SpaceId))
        .select(["state", (eb) => eb.fn.countAll<number>().as("rows"), (eb) => eb.fn.min("due_at").as("due_at")])
        .groupBy("state")
        .execute();
      const of = (state: OutboxState) => states.find((counted) => counted.state === state);
      return {
        ready: of("ready")?.rows ?? 0,
        sending: of("sending")?.rows ?? 0,
        sent: of("sent")?.rows ?? 0,
        failed: of("failed")?.rows ?? 0,
        oldestReadyAt: of("ready")?.due_at ?? undefined,
      };
    },
    async nextDueAt() {
      const ready = await db
        .selectFrom("outbox")
        .select((eb) => eb.fn.min("due_at").as("at"))
        .where("state", "=", "ready")
        .where(isItsTurn)
        .executeTakeFirst();
      const sending = await db
        .selectFrom("outbox")
        .select((eb) => eb.fn.min("lease_until").as("at"))
        .where("state", "=", "sending")
        .executeTakeFirst();
      const instants = [ready?.at, sending?.at].filter((at) => typeof at === "number");
      return instants.length > 0 ? Math.min(...instants) : undefined;
    },
    async failed(limit) {
      const rows = await db
        .selectFrom("outbox")
        .selectAll()
        .where("state", "=", "failed")
        .orderBy("id", "desc")
        .limit(limit)
        .execute();
      return rows.map(toRow);
    },
  };
}

export function outbox(db: Db, engine: Store["engine"]): Outbox {
  type Claim = Parameters<Outbox["claim"]>[0];
  type Picking = SelectQueryBuilder<Database, "outbox", { id: RowId<"outbox"> }>;

  /** Takes the picked rows; two claimers on Postgres pass over what the other is taking. SQLite has one writer. */
  async function take(picked: Picking, { by, now, leaseUntil, limit }: Claim): Promise<readonly OutboxRow[]> {
    const first = picked.orderBy("priority").orderBy("due_at").orderBy("id").limit(limit);
    const rows = await db
      // In an `in (select … for update)` Postgres may run the select again for each row, past its limit.
      .with("picked", () => (engine === "postgres" ? first.forUpdate().skipLocked() : first))
      .updateTable("outbox")
      .set((eb) => ({
        state: "sending",
        leased_by: by,
        lease_until: leaseUntil,
        attempts: eb("attempts", "+", 1),
        first_tried_at: eb.fn.coalesce("first_tried_at", eb.val(now)),
      }))
      .where("id", "in", (eb) => eb.selectFrom("picked").select("picked.id"))
      .returningAll()
      .execute();
    return rows.sort(byTurn).map(toRow);
  }

  /** Moves a row that `by` holds out of sending, and takes back so many attempts. */
  async function release(id: RowId<"outbox">, by: string, to: Partial<Selectable<Database["outbox"]>>, attempts = 0) {
    const released = await db
      .updateTable("outbox")
      .set((eb) => ({ leased_by: null, lease_until: null, ...to, attempts: eb("attempts", "-", attempts) }))
      .where("id", "=", id)
      .where("state", "=", "sending")
      .where("leased_by", "=", by)
      .returning("id")
      .executeTakeFirst();
    return released !== undefined;
  }

  return {
    ...outboxReads(db),
    async add({ id, space, effect, fallback, naturalKey, lane, priority, dueAt }) {
      const added = await db
        .insertInto("outbox")
        .values({
          id,
          platform: platformOf(space),
          space,
          natural_key: naturalKey ?? null,
          lane: lane ?? cardOf(effect) ?? null,
          priority: priority ?? USUAL_PRIORITY,
          state: "ready",
          effect: encodeStored("effect", effect),
          fallback: fallback ? encodeStored("effect", fallback) : null,
          attempts: 0,
          due_at: dueAt,
          first_tried_at: null,
          leased_by: null,
          lease_until: null,
          why: null,
          sent_at: null,
        })
        .onConflict((conflict) => conflict.column("natural_key").doNothing())
        .returning("id")
        .executeTakeFirst();
      return added !== undefined;
    },
    claim: (claim) =>
      take(
        db
          .selectFrom("outbox")
          .select("id")
          .where("state", "=", "ready")
          .where("due_at", "<=", claim.now)
          .where(isItsTurn),
        claim,
      ),
    claimLapsed: (claim) =>
      take(
        db.selectFrom("outbox").select("id").where("state", "=", "sending").where("lease_until", "<", claim.now),
        claim,
      ),
    async settle(id, by, effect) {
      const settled = await db
        .updateTable("outbox")
        .set({ effect: encodeStored("effect", effect) })
        .where("id", "=", id)
        .where("state", "=", "sending")
        .where("leased_by", "=", by)
        .returning("id")
        .executeTakeFirst();
      return settled !== undefined;
    },
    markSent: (id, by, at) => release(id, by, { state: "sent", sent_at: at, effect: null, fallback: null, why: null }),
    putBack: (id, by, dueAt, why, { untried = false } = {}) =>
      release(id, by, { state: "ready", due_at: dueAt, why }, untried ? 1 : 0),
    markFailed: (id, by, why) => release(id, by, { state: "failed", why }),
    async withdraw(naturalKey, at) {
      const withdrawn = await db
        .updateTable("outbox")
        .set({ state: "withdrawn", sent_at: at, effect: null, fallback: null, why: null })
        .where("natural_key", "=", naturalKey)
        .where("state", "=", "ready")
        // One that was tried may have got through.
        .where("attempts", "=", 0)
        .returning("id")
        .executeTakeFirst();
      return withdrawn !== undefined;
    },
    async redate(space, why, dueAt) {
      const { numUpdatedRows } = await db
        .updateTable("outbox")
        .set({ due_at: dueAt })
        .where("space", "=", space)
        .where("state", "=", "ready")
        .where("why", "=", why)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
    async retry(id, dueAt) {
      const retried = await db
        .updateTable("outbox")
        // One try stays on record, so that the platform is asked about it before another is made.
        .set({ state: "ready", attempts: 1, due_at: dueAt, why: null })
        .where("id", "=", id)
        .where("state", "=", "failed")
        .returning("id")
        .executeTakeFirst();
      return retried !== undefined;
    },
    async sweep(before) {
      // A failed one stays to be seen, but what it would have said does not.
      await db
        .updateTable("outbox")
        .set({ effect: null, fallback: null })
        .where("state", "=", "failed")
        .where("first_tried_at", "<", before)
        .where("effect", "is not", null)
        .execute();
      const { numDeletedRows } = await db
        .deleteFrom("outbox")
        .where("state", "in", ["sent", "withdrawn"])
        .where("sent_at", "<", before)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

/** No row of the lane is on its way, and none that comes before waits. */
function isItsTurn(eb: ExpressionBuilder<Database, "outbox">) {
  const another = eb
    .selectFrom("outbox as other")
    .select("other.id")
    .whereRef("other.lane", "=", "outbox.lane")
    .where("other.state", "in", ["ready", "sending"])
    .where((other) => other.or([other("other.state", "=", "sending"), other("other.id", "<", other.ref("outbox.id"))]));
  return eb.or([eb("outbox.lane", "is", null), eb.not(eb.exists(another))]);
}

const cardOf = (effect: Effect): string | undefined => ("card" in effect ? effect.card : undefined);

type Turn = { readonly priority: number; readonly due_at: Instant; readonly id: string };
const byTurn = (a: Turn, b: Turn) => a.priority - b.priority || a.due_at - b.due_at || (a.id < b.id ? -1 : 1);

function toRow(row: Selectable<Database["outbox"]>): OutboxRow {
  return {
    id: row.id,
    platform: row.platform,
    space: row.space,
    state: row.state,
    effect: row.effect === null ? undefined : decodeStored("effect", row.effect),
    fallback: row.fallback === null ? undefined : decodeStored("effect", row.fallback),
    attempts: row.attempts,
    priority: row.priority,
    dueAt: row.due_at,
    firstTriedAt: row.first_tried_at ?? undefined,
    why: row.why ?? undefined,
  };
}
