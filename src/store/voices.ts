import type { Selectable } from "kysely";
import { z } from "zod";
import type { RowId } from "../core/ids.ts";
import { accountsOf, lastPersonOf, mergedWith } from "./people.ts";
import type { Database, Db } from "./schema.ts";
import type { NominationRow, SetAsideRow, VoiceReads, VoiceRow, Voices } from "./store.ts";

const EXPERTISES = z.array(z.string());

export function voiceReads(db: Db): VoiceReads {
  const rows = () => db.selectFrom("voice").selectAll();
  const asides = () => db.selectFrom("set_aside").selectAll();
  return {
    async find(id) {
      const row = await rows().where("id", "=", id).executeTakeFirst();
      return row && toVoice(row);
    },
    async ofCandidacy(candidacy) {
      return (await rows().where("candidacy_id", "=", candidacy).orderBy("id").execute()).map(toVoice);
    },
    async ofNominator(person) {
      const found = rows().where("nominator_id", "in", accountsOf(person));
      return (await found.orderBy("id", "desc").execute()).map(toVoice);
    },
    async setAsideOfNominator(person) {
      const found = asides().where("nominator_id", "in", accountsOf(person));
      return (await found.orderBy("id", "desc").execute()).map(toAside);
    },
    async setAsideOfPerson(person) {
      const found = asides().where("person_id", "in", mergedWith(person));
      return (await found.orderBy("id", "desc").execute()).map(toAside);
    },
    async findSetAside(id) {
      const row = await asides().where("id", "=", id).executeTakeFirst();
      return row && toAside(row);
    },
    async handedIn(limit) {
      const found = await db
        .selectFrom("nomination")
        .selectAll()
        .select(lastPersonOf("nomination.person_id").as("last_person"))
        .orderBy("id")
        .limit(limit)
        .execute();
      return found.map(toNomination);
    },
    async countOfNominator(person, from, until) {
      const counts = await Promise.all(
        (["voice", "set_aside", "nomination"] as const).map((table) =>
          db
            .selectFrom(table)
            .select((eb) => eb.fn.countAll<number>().as("rows"))
            .where("nominator_id", "in", accountsOf(person))
            .where("at", ">=", from)
            .where("at", "<", until)
            .executeTakeFirstOrThrow(),
        ),
      );
      return counts.reduce((sum, { rows: found }) => sum + Number(found), 0);
    },
  };
}

export function voices(db: Db): Voices {
  return {
    ...voiceReads(db),
    async add({ id, candidacy, nominator, expertises, reason, links, named, at }) {
      const own = await db
        .selectFrom("account")
        .select(lastPersonOf("account.person_id").as("last_person"))
        .where("account.id", "=", nominator)
        .executeTakeFirstOrThrow();
      const standing = await db
        .selectFrom("voice")
        .select("id")
        .where("candidacy_id", "=", candidacy)
        .where("withdrawn_at", "is", null)
        .where("nominator_id", "in", accountsOf(own.last_person))
        .executeTakeFirst();
      if (standing) return false;
      await db
        .insertInto("voice")
        .values({
          id,
          candidacy_id: candidacy,
          nominator_id: nominator,
          expertises: JSON.stringify(expertises),
          reason_text_id: reason,
          links_text_id: links ?? null,
          named_text_id: named ?? null,
          at,
          withdrawn_at: null,
        })
        .execute();
      return true;
    },
    async setAside({ id, person, nominator, why, expertises, reason, links, named, at }) {
      await db
        .insertInto("set_aside")
        .values({
          id,
          person_id: person,
          nominator_id: nominator,
          why,
          expertises: JSON.stringify(expertises),
          reason_text_id: reason,
          links_text_id: links ?? null,
          named_text_id: named ?? null,
          at,
          withdrawn_at: null,
        })
        .execute();
    },
    async rewordSetAside(id, { reason, links, expertises }) {
      const changed = await db
        .updateTable("set_aside")
        .set({ reason_text_id: reason, links_text_id: links ?? null, expertises: JSON.stringify(expertises) })
        .where("id", "=", id)
        .where("withdrawn_at", "is", null)
        .returning("id")
        .executeTakeFirst();
      return changed !== undefined;
    },
    async withdrawSetAside(id, at) {
      const withdrawn = await db
        .updateTable("set_aside")
        .set({ withdrawn_at: at })
        .where("id", "=", id)
        .where("withdrawn_at", "is", null)
        .returning("id")
        .executeTakeFirst();
      return withdrawn !== undefined;
    },
    async handIn({ id, person, nominator, expertises, reason, links, named, region, space, at }) {
      await db
        .insertInto("nomination")
        .values({
          id,
          person_id: person,
          nominator_id: nominator,
          expertises: JSON.stringify(expertises),
          reason_text_id: reason,
          links_text_id: links ?? null,
          named_text_id: named ?? null,
          region: region ?? null,
          space,
          at,
        })
        .execute();
    },
    async takeUp(id) {
      const taken = await db.deleteFrom("nomination").where("id", "=", id).returning("id").executeTakeFirst();
      return taken !== undefined;
    },
    async reword(id, { reason, links, expertises }) {
      const changed = await db
        .updateTable("voice")
        .set({ reason_text_id: reason, links_text_id: links ?? null, expertises: JSON.stringify(expertises) })
        .where("id", "=", id)
        .where("withdrawn_at", "is", null)
        .returning("id")
        .executeTakeFirst();
      return changed !== undefined;
    },
    async withdraw(id, at) {
      const withdrawn = await db
        .updateTable("voice")
        .set({ withdrawn_at: at })
        .where("id", "=", id)
        .where("withdrawn_at", "is", null)
        .returning("id")
        .executeTakeFirst();
      return withdrawn !== undefined;
    },
    async moveTo(id, candidacy) {
      await db.updateTable("voice").set({ candidacy_id: candidacy }).where("id", "=", id).execute();
    },
  };
}

const toVoice = (row: Selectable<Database["voice"]>): VoiceRow => ({
  id: row.id,
  candidacy: row.candidacy_id,
  nominator: row.nominator_id,
  expertises: EXPERTISES.parse(JSON.parse(row.expertises)),
  reason: row.reason_text_id,
  links: row.links_text_id ?? undefined,
  named: row.named_text_id ?? undefined,
  at: row.at,
  withdrawnAt: row.withdrawn_at ?? undefined,
});

const toAside = (row: Selectable<Database["set_aside"]>): SetAsideRow => ({
  id: row.id,
  person: row.person_id,
  nominator: row.nominator_id,
  why: row.why,
  expertises: EXPERTISES.parse(JSON.parse(row.expertises)),
  reason: row.reason_text_id,
  links: row.links_text_id ?? undefined,
  named: row.named_text_id ?? undefined,
  at: row.at,
  withdrawnAt: row.withdrawn_at ?? undefined,
});

const toNomination = (row: Selectable<Database["nomination"]> & { last_person: RowId<"person"> }): NominationRow => ({
  id: row.id,
  person: row.last_person,
  nominator: row.nominator_id,
  expertises: EXPERTISES.parse(JSON.parse(row.expertises)),
  reason: row.reason_text_id,
  links: row.links_text_id ?? undefined,
  named: row.named_text_id ?? undefined,
  region: row.region ?? undefined,
  space: row.space,
  at: row.at,
});
