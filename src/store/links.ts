import type { Selectable } from "kysely";
import { mergedWith } from "./people.ts";
import type { Database, Db } from "./schema.ts";
import type { LinkCodeRow, LinkReads, Links } from "./store.ts";

export function linkReads(db: Db): LinkReads {
  return {
    async byHash(hash) {
      const row = await db.selectFrom("link_code").selectAll().where("hash", "=", hash).executeTakeFirst();
      return row && toRow(row);
    },
    async countTries(account, from) {
      const { rows } = await db
        .selectFrom("link_try")
        .select((eb) => eb.fn.countAll<number>().as("rows"))
        .where("account_id", "=", account)
        .where("at", ">=", from)
        .executeTakeFirstOrThrow();
      return Number(rows);
    },
    async countMade(account, from) {
      const { rows } = await db
        .selectFrom("link_code")
        .select((eb) => eb.fn.countAll<number>().as("rows"))
        .where("account_id", "=", account)
        .where("made_at", ">=", from)
        .executeTakeFirstOrThrow();
      return Number(rows);
    },
    async mergesOf(person) {
      const rows = await db
        .selectFrom("person_merge")
        .selectAll()
        .where("from_id", "in", mergedWith(person))
        .orderBy("at", "desc")
        .orderBy("from_id", "desc")
        .execute();
      return rows.map((row) => ({ from: row.from_id, into: row.into_id, at: row.at }));
    },
    async homes(person) {
      const rows = await db
        .selectFrom("account")
        .select(["id", "person_id"])
        .where("person_id", "in", mergedWith(person))
        .orderBy("id")
        .execute();
      return rows.map((row) => ({ account: row.id, home: row.person_id }));
    },
  };
}

export function links(db: Db): Links {
  return {
    ...linkReads(db),
    async addCode({ id, hash, kind, person, account, madeAt, expiresAt }) {
      const earlier = db
        .updateTable("link_code")
        .set({ expires_at: madeAt })
        .where("kind", "=", kind)
        .where("used_at", "is", null)
        .where("expires_at", ">", madeAt);
      await (account === undefined
        ? earlier.where("account_id", "is", null).where("person_id", "in", mergedWith(person))
        : earlier.where("account_id", "=", account)
      ).execute();
      await db
        .insertInto("link_code")
        .values({
          id,
          hash,
          kind,
          person_id: person,
          account_id: account ?? null,
          made_at: madeAt,
          expires_at: expiresAt,
          used_at: null,
        })
        .execute();
    },
    async use(id, at) {
      const used = await db
        .updateTable("link_code")
        .set({ used_at: at })
        .where("id", "=", id)
        .where("used_at", "is", null)
        .where("expires_at", ">", at)
        .returning("id")
        .executeTakeFirst();
      return used !== undefined;
    },
    async noteTry(account, at) {
      await db.insertInto("link_try").values({ account_id: account, at }).execute();
    },
    async merge(from, into, at) {
      const merged = await db
        .updateTable("person")
        .set({ merged_into: into })
        .where("id", "=", from)
        .where("merged_into", "is", null)
        // Into one that ends in this very person, the chain would have no end.
        .where("id", "not in", mergedWith(into))
        .returning("id")
        .executeTakeFirst();
      if (!merged) return false;
      await db.insertInto("person_merge").values({ from_id: from, into_id: into, at }).execute();
      return true;
    },
    async unmerge(from) {
      const undone = await db
        .updateTable("person")
        .set({ merged_into: null })
        .where("id", "=", from)
        .where("merged_into", "is not", null)
        .returning("id")
        .executeTakeFirst();
      await db.deleteFrom("person_merge").where("from_id", "=", from).execute();
      return undone !== undefined;
    },
    async sweep(before) {
      const codes = await db
        .deleteFrom("link_code")
        .where((eb) =>
          eb.or([
            eb.and([eb("kind", "=", "link"), eb("made_at", "<", before)]),
            eb.and([eb("kind", "=", "claim"), eb("expires_at", "<", before)]),
          ]),
        )
        .executeTakeFirstOrThrow();
      const tries = await db.deleteFrom("link_try").where("at", "<", before).executeTakeFirstOrThrow();
      return Number(codes.numDeletedRows) + Number(tries.numDeletedRows);
    },
    async detach(account, person, at) {
      await db.insertInto("person").values({ id: person, merged_into: null, version: 0, created_at: at }).execute();
      await db.updateTable("account").set({ person_id: person }).where("id", "=", account).execute();
    },
  };
}

const toRow = (row: Selectable<Database["link_code"]>): LinkCodeRow => ({
  id: row.id,
  hash: row.hash,
  kind: row.kind,
  person: row.person_id,
  account: row.account_id ?? undefined,
  madeAt: row.made_at,
  expiresAt: row.expires_at,
  usedAt: row.used_at ?? undefined,
});
