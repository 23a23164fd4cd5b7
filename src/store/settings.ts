import type { Db } from "./schema.ts";
import type { SettingReads, Settings } from "./store.ts";

export function settingReads(db: Db): SettingReads {
  return {
    async get(scope, name) {
      const row = await db
        .selectFrom("setting")
        .select("value")
        .where("scope", "=", scope)
        .where("name", "=", name)
        .executeTakeFirst();
      return row && JSON.parse(row.value);
    },
    async all(name) {
      const rows = await db.selectFrom("setting").selectAll().where("name", "=", name).orderBy("scope").execute();
      return rows.map(({ scope, value }) => ({ scope, value: JSON.parse(value) }));
    },
  };
}

export function settings(db: Db): Settings {
  return {
    ...settingReads(db),
    async take(scope, name) {
      const taken = await db
        .updateTable("setting")
        // Writing it as it is takes the row on both engines.
        .set((eb) => ({ value: eb.ref("value") }))
        .where("scope", "=", scope)
        .where("name", "=", name)
        .returning("value")
        .executeTakeFirst();
      return taken && JSON.parse(taken.value);
    },
    async set(scope, name, value) {
      const written = JSON.stringify(value);
      if (written === undefined) {
        await db.deleteFrom("setting").where("scope", "=", scope).where("name", "=", name).execute();
        return;
      }
      await db
        .insertInto("setting")
        .values({ scope, name, value: written })
        .onConflict((conflict) => conflict.columns(["scope", "name"]).doUpdateSet({ value: written }))
        .execute();
    },
  };
}
