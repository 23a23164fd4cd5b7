// A person may be merged into another, and that one into a third: the chain is kept, so that a step can be undone.
import { type Expression, type RawBuilder, sql } from "kysely";
import type { RowId } from "../core/ids.ts";

/** The person at the end of the chain that begins at a column, such as `account.person_id`. */
export function lastPersonOf(column: string): RawBuilder<RowId<"person">> {
  return sql`(
    with recursive chain(id, merged_into) as (
      select person.id, person.merged_into from person where person.id = ${sql.ref(column)}
      union
      select person.id, person.merged_into from person join chain on person.id = chain.merged_into
    )
    select chain.id from chain where chain.merged_into is null
  )`;
}

/** Ids of all people who were merged with `person`, whichever of them it is, and of the person itself. */
export const mergedWith = (person: RowId<"person">): RawBuilder<RowId<"person">> => mergedWithAny(sql`(${person})`);

/** The same for several people at once. `people` is a list of their ids in parentheses, or a query of them. */
export function mergedWithAny(people: Expression<unknown>): RawBuilder<RowId<"person">> {
  return sql`(
    with recursive chain(id, merged_into) as (
      select person.id, person.merged_into from person where person.id in ${people}
      union
      select person.id, person.merged_into from person join chain on person.id = chain.merged_into
    ),
    everyone(id) as (
      select chain.id from chain where chain.merged_into is null
      union
      select person.id from person join everyone on person.merged_into = everyone.id
    )
    select everyone.id from everyone
  )`;
}

/** Ids of the accounts of a person and of all people merged with them. */
export const accountsOf = (person: RowId<"person">): RawBuilder<RowId<"account">> =>
  sql`(select account.id from account where account.person_id in ${mergedWith(person)})`;
