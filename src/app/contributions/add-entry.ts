import { type ContributionState, type EntryBody, foldEntries } from "../../core/contribution.ts";
import type { ContributionRow, Tx } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";
import { describeOwn, findOwn } from "./own-contribution.ts";
import type { OwnContribution } from "./use-cases.ts";

type Added = Exclude<EntryBody, { kind: "recorded" }>;

/**
 * Adds to one's own contribution the entry that `decide` makes of it as it stands; where somebody else was faster it is
 * asked again. It throws a Refusal where the contribution is not, or no longer, what it takes.
 */
export function addEntry(
  { program }: Pick<Parts, "program">,
  acting: Acting,
  ref: number,
  decide: (state: ContributionState, row: ContributionRow, tx: Tx) => Added | Promise<Added>,
): Promise<OwnContribution> {
  return acting.work.write(async (tx) => {
    const by = (await acting.account(tx)).id;
    for (;;) {
      const row = await findOwn(tx, acting, ref);
      const state = foldEntries(row.entries);
      const entry = await decide(state, row, tx);
      if (await tx.ledger.append(row.id, { ...entry, seq: state.entries, at: acting.event.at, by }))
        return describeOwn(tx, program, await findOwn(tx, acting, ref));
    }
  });
}
