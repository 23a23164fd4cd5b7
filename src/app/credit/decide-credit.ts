// From one signal to credits, in one transaction: who is known, what the rules say, what is recorded.
import { foldEntries } from "../../core/contribution.ts";
import type { AccountId } from "../../core/ids.ts";
import type { AccountRow, Tx } from "../../store/store.ts";
import type { Parts } from "../parts.ts";
import { peopleOf, takePeopleOf } from "./credit-people.ts";
import type { CreditTerms, Decided, HelpFacts } from "./help-facts.ts";
import { findKnown, judge } from "./judge-help.ts";
import { passOver } from "./pass-over.ts";
import { idOf, record, reinstate, revoke } from "./record-credit.ts";

type CreditParts = Pick<Parts, "program" | "nextId">;

/** Decides about one helper: see `decideCredits`. */
export async function decideCredit(parts: CreditParts, tx: Tx, facts: HelpFacts, terms: CreditTerms): Promise<Decided> {
  const [decided] = await decideCredits(parts, tx, [facts], terms);
  if (!decided) throw new Error("one signal comes to one decision");
  return decided;
}

/**
 * Decides about several, one after the other. All people of a transaction go into one call: their rows are taken first,
 * in one order, so that two transactions neither count at once nor wait for each other. It says nothing to anybody and
 * waits for nothing outside; the same facts again change nothing.
 */
export async function decideCredits(
  parts: CreditParts,
  tx: Tx,
  all: readonly HelpFacts[],
  terms: CreditTerms,
): Promise<readonly Decided[]> {
  const seen = await takePeopleOf(tx, all);
  const decided: Decided[] = [];
  for (const facts of all) decided.push(await decideOne(parts, tx, facts, seen, terms));
  return decided;
}

async function decideOne(
  parts: CreditParts,
  tx: Tx,
  facts: HelpFacts,
  seen: ReadonlyMap<AccountId, AccountRow>,
  terms: CreditTerms,
): Promise<Decided> {
  const people = peopleOf(seen, facts);
  const known = await findKnown(tx, facts, people);
  const state = known && foldEntries(known.entries);
  const mayReturn =
    state?.standing === "revoked" &&
    state.revoked === "taken back" &&
    (facts.confirmedAt ?? facts.at) >= state.changedAt;
  if (known && state && !(mayReturn && facts.takenBackAt === undefined))
    return facts.takenBackAt === undefined ? { is: "known", ...idOf(known) } : revoke(tx, known, state, facts, people);
  const reason = await judge(parts, tx, facts, people, known);
  if (reason) {
    await passOver(parts, tx, facts, seen, reason);
    return { is: "passed over", reason };
  }
  if (known && state) return reinstate(tx, known, state, facts, people);
  const recorded = await record(parts, tx, facts, people, terms);
  if (facts.takenBackAt === undefined || !recorded) return recorded ? { is: "recorded", ...recorded } : again(facts);
  await tx.ledger.append(recorded.contribution, {
    kind: "revoked",
    why: "taken back",
    seq: 1,
    at: facts.takenBackAt,
    by: people.by.id,
  });
  return { is: "taken back", ...recorded, seq: 1 };
}

/** Its people's rows are taken, so nobody else can have recorded it meanwhile. */
function again({ question }: HelpFacts): never {
  throw new Error(`a credit was recorded twice at once: ${question.key}`);
}
