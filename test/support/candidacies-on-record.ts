// Candidacies on record for people of a test, without the commands by which they come there.
import { foldCandidacy, type Opening, type StepDetail } from "../../src/core/candidacy.ts";
import { type AccountId, type CalendarDate, type Instant, type RowId, splitId } from "../../src/core/ids.ts";
import type { NextId } from "../../src/row-ids.ts";
import type { OpenedStore } from "../../src/store/open.ts";

interface Record {
  readonly store: OpenedStore;
  readonly nextId: NextId;
}

export const day = (text: string): CalendarDate => text as CalendarDate;

/** A text on record, for a reason or a note. */
export async function words({ store, nextId }: Record, body: string, at: Instant = 0): Promise<RowId<"text">> {
  const id = nextId<"text">();
  await store.transact((tx) => tx.texts.keep({ id, body, at }));
  return id;
}

/** Opens a candidacy of an account, with a voice for each of `expertises`. */
export async function candidacyOf(
  record: Record,
  nominee: AccountId,
  given: {
    readonly at: Instant;
    readonly awardDate: string;
    readonly opening?: Opening;
    /** The account that put them forward, if the candidacy is by nomination. */
    readonly nominator?: AccountId;
    readonly expertises?: readonly string[];
  },
): Promise<RowId<"candidacy">> {
  const { store, nextId } = record;
  const { at, awardDate, opening = "nomination", nominator, expertises = ["hyper-v"] } = given;
  const id = nextId<"candidacy">();
  const reason = await words(record, "Answers everybody, always.", at);
  await store.transact(async (tx) => {
    const seen = (account: AccountId) => ({ account, name: nameOf(account), bot: false, at: 0, inDm: false });
    const { person } = await tx.accounts.ensure(seen(nominee));
    const entry = { step: "open", opening, awardDate: day(awardDate), at, by: undefined } as const;
    await tx.candidacies.open({ id, naturalKey: `given ${id}`, person, entry });
    if (nominator) {
      const { id: by } = await tx.accounts.ensure(seen(nominator));
      await tx.voices.add({
        ...{ id: nextId(), candidacy: id, nominator: by, expertises, reason, links: undefined, at },
      });
    }
  });
  return id;
}

/** People of the playground are called as their accounts are. */
const nameOf = (account: AccountId): string => splitId(account).native;

/** Takes steps one after the other, whoever might. */
export async function takes(
  { store }: Record,
  candidacy: RowId<"candidacy">,
  at: Instant,
  ...steps: readonly StepDetail[]
): Promise<void> {
  await store.transact(async (tx) => {
    for (const step of steps) {
      const row = await tx.candidacies.find(candidacy);
      const { entries } = foldCandidacy(row?.entries ?? []);
      await tx.candidacies.append(candidacy, { ...step, seq: entries, at, by: undefined });
    }
  });
}
