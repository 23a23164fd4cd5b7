import { lastPersonOf, mergedWith } from "./people.ts";
import type { Db } from "./schema.ts";
import type { PutOffReads, PutOffs } from "./store.ts";

export function putOffReads(db: Db): PutOffReads {
  return {
    async people(day) {
      const rows = await db
        .selectFrom("put_off")
        .select(lastPersonOf("put_off.person_id").as("person"))
        .where("until", ">", day)
        .execute();
      return rows.map(({ person }) => person);
    },
  };
}

export function putOffs(db: Db): PutOffs {
  return {
    ...putOffReads(db),
    async put({ person, until, by, at }) {
      const values = { until, by_id: by, at };
      await db
        .insertInto("put_off")
        .values({ person_id: person, ...values })
        .onConflict((conflict) => conflict.column("person_id").doUpdateSet(values))
        .execute();
    },
    async drop(person) {
      await db.deleteFrom("put_off").where("person_id", "in", mergedWith(person)).execute();
    },
  };
}
