// Whether help is credited as things stand: by the rules, with what is on record counted. Writes nothing.
import { creditKey } from "../../core/credit.ts";
import { judgeClaim, judgeCounts, type Reason } from "../../core/credit-rules.ts";
import type { AccountId } from "../../core/ids.ts";
import type { AccountRow, ContributionRow, Tx } from "../../store/store.ts";
import type { Parts } from "../parts.ts";
import { countsFor } from "./count-credits.ts";
import { type People, peopleOf } from "./credit-people.ts";
import { rulesOf } from "./credit-program.ts";
import type { HelpFacts } from "./help-facts.ts";

type JudgeParts = Pick<Parts, "program">;

/** The preference by which a helper is not credited any more: false. */
export const CREDITED = "credited";

/** The credit for the same question, of the helper or of an account linked to them. */
export async function findKnown(
  tx: Tx,
  { question }: HelpFacts,
  { helper }: Pick<People, "helper">,
): Promise<ContributionRow | undefined> {
  const own = await tx.ledger.byKey(creditKey(question.key, helper.id));
  if (own) return own;
  for (const credit of await tx.credits.ofQuestion(question.key)) {
    const account = await tx.accounts.byId(credit.helper);
    if (account?.person === helper.person) return tx.ledger.find(credit.contribution);
  }
  return undefined;
}

/** Why facts come to no credit as things stand now, or that they would. `seen` by `takePeopleOf`. */
export async function wouldCredit(
  parts: JudgeParts,
  tx: Tx,
  facts: HelpFacts,
  seen: ReadonlyMap<AccountId, AccountRow>,
): Promise<"yes" | "known" | Reason> {
  const people = peopleOf(seen, facts);
  if (await findKnown(tx, facts, people)) return "known";
  return (await judge(parts, tx, facts, people)) ?? "yes";
}

/** Why facts come to no credit; undefined where they do. `known` is the credit that would stand again. */
export async function judge(
  { program }: JudgeParts,
  tx: Tx,
  facts: HelpFacts,
  { asker, by, helper }: People,
  known?: ContributionRow,
): Promise<Reason | undefined> {
  const rules = rulesOf(program);
  const claim = {
    signal: facts.signal,
    at: facts.at,
    givers: facts.givers,
    helper: {
      bot: helper.bot || facts.helper.bot,
      roles: facts.helper.roles,
      paid: program.contributions.paidHelpers.includes(facts.helper.account),
      optedOut: (await tx.preferences.get(helper.person, CREDITED)) === false,
      oneself: [asker.person, by.person].includes(helper.person),
    },
    answer: facts.answer,
    askedAt: facts.question.at,
  };
  const refused = judgeClaim(claim, rules);
  if (refused) return refused;
  // What stands again counts where it was first given, so that is where there has to be room for it.
  const at = (known && (await tx.credits.find(known.id))?.at) ?? facts.at;
  // Staff speak for the program: what they see to makes no pair of them and whoever helped.
  const giver = facts.givers.includes("staff") ? undefined : by;
  return judgeCounts(await countsFor(program, tx, at, { asker, helper, giver }), rules);
}
