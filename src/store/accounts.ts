import type { ExpressionBuilder, Selectable } from "kysely";
import { type AccountId, joinId, type RowId, splitId } from "../core/ids.ts";
import type { NextId } from "../row-ids.ts";
import { lastPersonOf, mergedWith } from "./people.ts";
import { storable } from "./plain-text.ts";
import type { Database, Db } from "./schema.ts";
import type { AccountReads, AccountRow, Accounts } from "./store.ts";

export function accountReads(db: Db): AccountReads {
  const rows = () =>
    db.selectFrom("account").selectAll("account").select(lastPersonOf("account.person_id").as("last_person"));
  return {
    async find(account) {
      const row = await rows().where(identifies(account)).executeTakeFirst();
      return row && toRow(row);
    },
    async byId(id) {
      const row = await rows().where("account.id", "=", id).executeTakeFirst();
      return row && toRow(row);
    },
    async personOf(account) {
      const row = await db
        .selectFrom("account")
        .select(lastPersonOf("account.person_id").as("last_person"))
        .where(identifies(account))
        .executeTakeFirst();
      return row?.last_person;
    },
    async ofPerson(person) {
      const found = await rows()
        .where("account.person_id", "in", mergedWith(person))
        .orderBy("account.last_seen_at", "desc")
        .orderBy("account.id", "desc")
        .execute();
      return found.map(toRow);
    },
  };
}

export function accounts(db: Db, nextId: NextId): Accounts {
  const reads = accountReads(db);

  async function add({ account, name, bot, at, inDm }: Seen): Promise<boolean> {
    const { platform, tenant, native } = splitId(account);
    const person = nextId<"person">();
    await db.insertInto("person").values({ id: person, merged_into: null, version: 0, created_at: at }).execute();
    const added = await db
      .insertInto("account")
      .values({
        id: nextId<"account">(),
        platform,
        tenant,
        native_id: native,
        person_id: person,
        name: storable(name),
        bot: bot ? 1 : 0,
        dm_used_at: inDm ? at : null,
        last_seen_at: at,
      })
      .onConflict((conflict) => conflict.columns(["platform", "tenant", "native_id"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    // Another transaction made the account meanwhile, with a person of its own.
    if (!added) await db.deleteFrom("person").where("id", "=", person).execute();
    return added !== undefined;
  }

  /** Events may come late: an older one changes neither the name nor when the account was last seen. */
  async function see({ account, name, bot, at, inDm }: Seen): Promise<void> {
    await db
      .updateTable("account")
      .set((eb) => ({
        name: eb.case().when("last_seen_at", "<=", at).then(storable(name)).else(eb.ref("name")).end(),
        bot: eb
          .case()
          .when("last_seen_at", "<=", at)
          .then(bot ? 1 : 0)
          .else(eb.ref("bot"))
          .end(),
        last_seen_at: eb.case().when("last_seen_at", "<=", at).then(at).else(eb.ref("last_seen_at")).end(),
      }))
      .where(identifies(account))
      .execute();
    if (!inDm) return;
    await db
      .updateTable("account")
      .set({ dm_used_at: at })
      .where(identifies(account))
      .where((eb) => eb.or([eb("dm_used_at", "is", null), eb("dm_used_at", "<", at)]))
      .execute();
  }

  return {
    ...reads,
    async ensure(seen) {
      const isNew = (await reads.find(seen.account)) === undefined && (await add(seen));
      if (!isNew) await see(seen);
      const row = await reads.find(seen.account);
      if (!row) throw new Error("An account was made and is not there: the record is damaged.");
      return row;
    },
    async takePeople(people) {
      for (const id of [...new Set(people)].sort()) {
        const taken = await db
          .updateTable("person")
          .set((eb) => ({ version: eb("version", "+", 1) }))
          .where("id", "=", id)
          .returning("id")
          .executeTakeFirst();
        if (!taken) throw new Error(`There is no person ${id}: nothing was taken, so nothing may be counted.`);
      }
    },
  };
}

type Seen = Parameters<Accounts["ensure"]>[0];
type StoredAccount = Selectable<Database["account"]> & { last_person: RowId<"person"> };

function identifies(account: AccountId) {
  const { platform, tenant, native } = splitId(account);
  return (eb: ExpressionBuilder<Database, "account">) =>
    eb.and({ "account.platform": platform, "account.tenant": tenant, "account.native_id": native });
}

function toRow(row: StoredAccount): AccountRow {
  return {
    id: row.id,
    account: joinId<"account">(row.platform, row.tenant, row.native_id),
    person: row.last_person,
    name: row.name,
    bot: row.bot === 1,
    dmUsedAt: row.dm_used_at ?? undefined,
    lastSeenAt: row.last_seen_at,
  };
}
