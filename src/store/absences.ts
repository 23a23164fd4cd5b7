import type { RowId } from "../core/ids.ts";
import { accountsOf, lastPersonOf, mergedWith } from "./people.ts";
import type { Db } from "./schema.ts";
import type { AbsenceReads, AbsenceRow, Absences } from "./store.ts";

export function absenceReads(db: Db): AbsenceReads {
  const rows = () => db.selectFrom("absence").selectAll().select(lastPersonOf("absence.person_id").as("last_person"));
  return {
    async of(person, day) {
      const row = await rows()
        .where("person_id", "in", mergedWith(person))
        .where("until", ">=", day)
        .orderBy("at", "desc")
        .executeTakeFirst();
      return row && toRow(row);
    },
    async heldBy(deputy, day) {
      const found = rows().where("deputy_id", "in", accountsOf(deputy)).where("until", ">=", day);
      return (await found.orderBy("person_id").execute()).map(toRow);
    },
  };
}

export function absences(db: Db): Absences {
  return {
    ...absenceReads(db),
    async begin({ person, deputy, until }, at) {
      const values = { deputy_id: deputy, until, at };
      await db
        .insertInto("absence")
        .values({ person_id: person, ...values })
        .onConflict((conflict) => conflict.column("person_id").doUpdateSet(values))
        .execute();
    },
    async end(person) {
      const ended = await db
        .deleteFrom("absence")
        .where("person_id", "in", mergedWith(person))
        .returning("person_id")
        .execute();
      return ended.length > 0;
    },
  };
}

const toRow = (row: {
  readonly last_person: RowId<"person">;
  readonly deputy_id: RowId<"account">;
  readonly until: AbsenceRow["until"];
}): AbsenceRow => ({ person: row.last_person, deputy: row.deputy_id, until: row.until });
