// Awards on record for people of a test, without the way that leads there.
import type { CalendarDate, RowId } from "../../src/core/ids.ts";
import type { TestBot } from "./bot.ts";

export interface GivenTerm {
  readonly from?: string;
  readonly until?: string;
  readonly expertises?: readonly string[];
}

/** Grants a term to somebody of the playground; they get an account where they had none. */
export async function awarded(
  { store, nextId, playground, timer }: Pick<TestBot, "store" | "nextId" | "playground" | "timer">,
  name: string,
  { from = "2026-01-01", until = "2027-01-01", expertises = ["hyper-v"] }: GivenTerm = {},
): Promise<RowId<"term">> {
  const account = [...playground.world.members.values()].find((member) => member.name === name)?.account;
  if (account === undefined) throw new Error(`the playground has no ${name}`);
  const id = nextId<"term">();
  await store.transact(async (tx) => {
    const { person } = await tx.accounts.ensure({ account, name, bot: false, at: 0, inDm: false });
    await tx.terms.grant({
      ...{ id, naturalKey: `given ${id}`, person, candidacy: undefined },
      entry: {
        ...{ kind: "granted", seq: 0, at: timer.now(), by: undefined, expertises },
        ...{ from: from as CalendarDate, until: until as CalendarDate },
      },
    });
  });
  return id;
}
