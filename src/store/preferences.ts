import { joinId, type RowId } from "../core/ids.ts";
import { lastPersonOf, mergedWith, mergedWithAny } from "./people.ts";
import type { Db } from "./schema.ts";
import type { PreferenceReads, Preferences } from "./store.ts";

export function preferenceReads(db: Db): PreferenceReads {
  /** The latest first; of two of the same moment, that of the person at the end of the chain: the other is older. */
  const latest = (name: string) =>
    db
      .selectFrom("preference")
      .innerJoin("person", "person.id", "preference.person_id")
      .select(["preference.value", lastPersonOf("preference.person_id").as("last_person")])
      .where("preference.name", "=", name)
      .orderBy("preference.set_at", "desc")
      .orderBy((eb) => eb.case().when("person.merged_into", "is", null).then(0).else(1).end())
      .orderBy("preference.person_id", "desc");
  return {
    async get(person, name) {
      const row = await latest(name).where("preference.person_id", "in", mergedWith(person)).executeTakeFirst();
      return row && JSON.parse(row.value);
    },
    async all(name) {
      const values = new Map<RowId<"person">, unknown>();
      for (const row of await latest(name).execute())
        if (!values.has(row.last_person)) values.set(row.last_person, JSON.parse(row.value));
      const accounts = await db
        .selectFrom("account")
        .select(["platform", "tenant", "native_id", lastPersonOf("account.person_id").as("last_person")])
        .where(
          "person_id",
          "in",
          mergedWithAny(db.selectFrom("preference").select("person_id").where("name", "=", name)),
        )
        .orderBy("id")
        .execute();
      return accounts
        .filter((row) => values.has(row.last_person))
        .map((row) => ({
          account: joinId<"account">(row.platform, row.tenant, row.native_id),
          value: values.get(row.last_person),
        }));
    },
  };
}

export function preferences(db: Db): Preferences {
  return {
    ...preferenceReads(db),
    async set(person, name, value, at) {
      const written = JSON.stringify(value);
      if (written === undefined) {
        await db
          .deleteFrom("preference")
          .where("person_id", "in", mergedWith(person))
          .where("name", "=", name)
          .where("set_at", "<=", at)
          .execute();
        return;
      }
      await db
        .insertInto("preference")
        .values({ person_id: person, name, value: written, set_at: at })
        .onConflict((conflict) =>
          conflict
            .columns(["person_id", "name"])
            .doUpdateSet({ value: written, set_at: at })
            // Events may come late: an older choice does not undo a newer one.
            .where("preference.set_at", "<=", at),
        )
        .execute();
    },
  };
}
