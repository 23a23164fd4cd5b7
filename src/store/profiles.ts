import { lastPersonOf, mergedWith } from "./people.ts";
import { storable } from "./plain-text.ts";
import type { Db } from "./schema.ts";
import type { ProfileReads, Profiles } from "./store.ts";

export function profileReads(db: Db): ProfileReads {
  return {
    async get(person) {
      const row = await db
        .selectFrom("profile")
        .innerJoin("person", "person.id", "profile.person_id")
        .selectAll("profile")
        .where("profile.person_id", "in", mergedWith(person))
        // That of the person at the end of the chain counts more.
        .orderBy((eb) => eb.case().when("person.merged_into", "is", null).then(0).else(1).end())
        .orderBy("profile.person_id", "desc")
        .executeTakeFirst();
      return (
        row && {
          person,
          name: row.name_text_id ?? undefined,
          mail: row.mail_text_id ?? undefined,
          link: row.link_text_id ?? undefined,
          region: row.region ?? undefined,
        }
      );
    },
    async lastOf(person) {
      const row = await db
        .selectFrom("person as named")
        .select(lastPersonOf("named.id").as("last_person"))
        .where("named.id", "=", person)
        .executeTakeFirst();
      return row?.last_person;
    },
    async byKey(key) {
      const row = await db
        .selectFrom("person_key")
        .select(lastPersonOf("person_key.person_id").as("last_person"))
        .where("key", "=", key)
        .executeTakeFirst();
      return row?.last_person;
    },
    async keysOf(person) {
      const rows = await db
        .selectFrom("person_key")
        .select("key")
        .where("person_id", "in", mergedWith(person))
        .orderBy("key")
        .execute();
      return rows.map(({ key }) => key);
    },
    async pagePeople(after, limit) {
      const all = db.selectFrom("person").select("id").where("merged_into", "is", null).orderBy("id").limit(limit);
      const rows = await (after === undefined ? all : all.where("id", ">", after)).execute();
      return rows.map(({ id }) => id);
    },
    async withWords(words) {
      const rows = await db
        .selectFrom("profile")
        .innerJoin("text", (join) =>
          join.on((eb) =>
            eb.or([
              eb("text.id", "=", eb.ref("profile.mail_text_id")),
              eb("text.id", "=", eb.ref("profile.link_text_id")),
            ]),
          ),
        )
        .select(lastPersonOf("profile.person_id").as("last_person"))
        .where((eb) => eb(eb.fn("lower", ["text.body"]), "=", eb.fn("lower", [eb.val(storable(words))])))
        .orderBy("profile.person_id")
        .execute();
      return [...new Set(rows.map(({ last_person }) => last_person))];
    },
  };
}

export function profiles(db: Db): Profiles {
  return {
    ...profileReads(db),
    async addPerson(id, at) {
      await db.insertInto("person").values({ id, merged_into: null, version: 0, created_at: at }).execute();
    },
    async set({ person, name, mail, link, region }) {
      const values = {
        name_text_id: name ?? null,
        mail_text_id: mail ?? null,
        link_text_id: link ?? null,
        region: region ?? null,
      };
      await db
        .insertInto("profile")
        .values({ person_id: person, ...values })
        .onConflict((conflict) => conflict.column("person_id").doUpdateSet(values))
        .execute();
    },
    async addKey(key, person) {
      await db
        .insertInto("person_key")
        .values({ key, person_id: person })
        .onConflict((conflict) => conflict.column("key").doNothing())
        .execute();
    },
  };
}
