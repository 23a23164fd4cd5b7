// What it means that two people are one: written in one transaction, whoever found it out.
import type { Instant, RowId } from "../../core/ids.ts";
import { voidCredits } from "../../core/one-person.ts";
import type { Tx } from "../../store/store.ts";
import type { Parts } from "../parts.ts";
import { joinCandidacies } from "./join-candidacies.ts";
import type { Both } from "./take-both.ts";
import type { Voided } from "./use-cases.ts";
import { sameTwice, voidContributions } from "./void-contributions.ts";
import { voidVoices } from "./void-voices.ts";

/** Who did it and when. */
export interface Deed {
  /** Undefined: the operator, by a file. */
  readonly by: RowId<"account"> | undefined;
  readonly at: Instant;
}

/**
 * Makes one person of two that were taken, and voids what does not hold between them. The older one stays.
 * Nothing of it is taken back when they are parted again.
 */
export async function joinPeople(
  parts: Pick<Parts, "nextId">,
  tx: Tx,
  both: Both,
  deed: Deed,
): Promise<{ readonly from: RowId<"person">; readonly into: RowId<"person">; readonly voided: Voided }> {
  // Ids tell which is older.
  const [into, from] = both[0] < both[1] ? both : ([both[1], both[0]] as const);
  const accounts = new Set((await Promise.all(both.map((person) => tx.accounts.ofPerson(person)))).flat().map(idOf));
  const credits = (await Promise.all(both.map((person) => tx.credits.toHelper(person, 0, FOREVER)))).flat();
  const { between, twice } = voidCredits(credits, accounts);
  const entered = await sameTwice(tx, both);
  await voidContributions(tx, [...between, ...twice, ...entered], deed);
  const nominations = await voidVoices(tx, both, deed);
  if (!(await tx.links.merge(from, into, deed.at))) throw new Error("two people were taken, and are one already");
  await joinCandidacies(parts, tx, into, deed);
  return { from, into, voided: { between: between.length, twice: twice.length + entered.length, nominations } };
}

/** Later than any instant of an event. */
const FOREVER: Instant = Number.MAX_SAFE_INTEGER;
const idOf = ({ id }: { readonly id: RowId<"account"> }) => id;
