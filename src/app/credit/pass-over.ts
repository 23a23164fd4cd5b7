// Why signals of help came to no credit, kept for those who ask.
import type { Reason } from "../../core/credit-rules.ts";
import type { AccountId } from "../../core/ids.ts";
import type { AccountRow, Tx } from "../../store/store.ts";
import type { Parts } from "../parts.ts";
import { peopleOf, see } from "./credit-people.ts";
import type { HelpFacts, SignalGiven } from "./help-facts.ts";

/** Keeps why facts came to no credit. `seen` by `takePeopleOf`. */
export async function passOver(
  { nextId }: Pick<Parts, "nextId">,
  tx: Tx,
  facts: HelpFacts,
  seen: ReadonlyMap<AccountId, AccountRow>,
  reason: Reason,
): Promise<void> {
  const { helper, by } = peopleOf(seen, facts);
  await tx.passedOver.add({
    id: nextId(),
    place: facts.on.place,
    message: facts.on.message,
    answer: facts.answer.message,
    signal: facts.signal,
    helper: helper.id,
    by: by.id,
    reason,
    at: facts.at,
  });
}

/** The same where it is not known who helped. */
export async function passOverUnknown(
  { nextId }: Pick<Parts, "nextId">,
  tx: Tx,
  given: SignalGiven,
  reason: Reason,
): Promise<void> {
  const by = await see(tx, given.by, given.at);
  await tx.passedOver.add({
    id: nextId(),
    place: given.on.place,
    message: given.on.message,
    answer: undefined,
    signal: given.signal,
    helper: undefined,
    by: by.id,
    reason,
    at: given.at,
  });
}
