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
    async ofNative(native) {
      const found = await rows().where("account.native_id", "=", native).orderBy("account.id").execute();
      return found.map(toRow).filter(({ erased }) => !erased);
    },
    async named(name, limit) {
      const found = await rows()
        .where((eb) => eb(eb.fn("lower", ["account.name"]), "=", eb.fn("lower", [eb.val(storable(name))])))
        .where("account.name", "!=", "")
        .where("account.bot", "=", 0)
        .orderBy("account.last_seen_at", "desc")
        .orderBy("account.id", "desc")
        .limit(limit)
        .execute();
      return found.map(toRow);
    },
  };
}

export function accounts(db: Db, nextId: NextId): Accounts {
  const reads = accountReads(db);

  async function add({ account, name, bot, at, inDm }: Seen): Promise<void> {
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
  }

  /**
   * Undefined if the account is not there. Events may come late: an older one changes neither the name nor when the
   * account was last seen.
   */
  async function see({ account, name, bot, at, inDm }: Seen): Promise<AccountRow | undefined> {
    const row = await db
      .updateTable("account")
      .set((eb) => {
        // As bound values: written into the statement, each instant would make it another one to prepare.
        const [seenAt, isBot] = [eb.val(at), eb.val(bot ? 1 : 0)];
        const isLater = eb("last_seen_at", "<=", at);
        return {
          name: eb.case().when(isLater).then(storable(name)).else(eb.ref("name")).end(),
          bot: eb.case().when(isLater).then(isBot).else(eb.ref("bot")).end(),
          last_seen_at: eb.case().when(isLater).then(seenAt).else(eb.ref("last_seen_at")).end(),
          ...(inDm
            ? { dm_used_at: eb.case().when("dm_used_at", ">=", at).then(eb.ref("dm_used_at")).else(seenAt).end() }
            : {}),
        };
      })
      .where(identifies(account))
      .returningAll()
      .returning(lastPersonOf("account.person_id").as("last_person"))
      .executeTakeFirst();
    return row && toRow(row);
  }

  return {
    ...reads,
    async ensure(seen) {
      const known = await see(seen);
      if (known) return known;
      // Where another transaction makes the account meanwhile, there is as much to see as here.
      await add(seen);
      const row = await see(seen);
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
    erased: row.native_id === row.id,
  };
}
