// Contributions on record for people of a test, without the forms and signals by which they come there.
import type { ContributionFacts, EntryBody } from "../../src/core/contribution.ts";
import type { AccountId, CalendarDate } from "../../src/core/ids.ts";
import type { NextId } from "../../src/row-ids.ts";
import type { OpenedStore } from "../../src/store/open.ts";

/** A contribution, and what happened to it afterwards. */
export interface Given extends Partial<Omit<ContributionFacts, "day" | "title">> {
  readonly day: string;
  readonly title?: string;
  readonly waits?: true;
  readonly after?: Exclude<EntryBody, { kind: "recorded" }>;
}

/** Puts contributions of somebody on record, in one transaction. */
export async function onRecord(
  { store, nextId }: { readonly store: OpenedStore; readonly nextId: NextId },
  account: AccountId,
  ...given: readonly Given[]
): Promise<void> {
  await store.transact(async (tx) => {
    const { id: of } = await tx.accounts.ensure({ account, name: "somebody", bot: false, at: 0, inDm: false });
    for (const { day, title, waits, after, ...facts } of given) {
      const id = nextId<"contribution">();
      const text = title === undefined ? undefined : nextId<"text">();
      if (text && title) await tx.texts.keep({ id: text, body: title, at: 0 });
      await tx.ledger.record({
        ...{ id, naturalKey: `given ${id}`, account: of, source: "hand", at: 0, by: of },
        entry: {
          kind: "recorded",
          facts: {
            ...{ kind: "blogging", expertises: [], quantity: 1, paid: "no", visibility: "staff", ...facts },
            day: day as CalendarDate,
            ...(text ? { title: text } : {}),
          },
          ...(waits ? { waits } : {}),
        },
      });
      if (after) await tx.ledger.append(id, { ...after, seq: 1, at: 1, by: of });
    }
  });
}
