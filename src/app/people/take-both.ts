import type { RowId } from "../../core/ids.ts";
import type { Tx } from "../../store/store.ts";

type Person = RowId<"person">;
export type Both = readonly [one: Person, other: Person];

/** Takes the people of two accounts, as they are once nobody else can merge them. They may be one already. */
export async function takeBoth(tx: Tx, accounts: readonly [RowId<"account">, RowId<"account">]): Promise<Both> {
  for (;;) {
    const before = await peopleOf(tx, accounts);
    await tx.accounts.takePeople(before);
    // Another transaction may have merged one of them while this one waited for it.
    const now = await peopleOf(tx, accounts);
    if (now[0] === before[0] && now[1] === before[1]) return now;
  }
}

async function peopleOf(tx: Tx, [one, other]: readonly [RowId<"account">, RowId<"account">]): Promise<Both> {
  return [await personOf(tx, one), await personOf(tx, other)];
}

async function personOf(tx: Tx, id: RowId<"account">): Promise<Person> {
  const row = await tx.accounts.byId(id);
  if (!row) throw new Error("an account went away: the record is damaged");
  return row.person;
}
