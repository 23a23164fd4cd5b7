// Two accounts turn out to be one person's: which credits do not hold any more, and how the two are told apart again.
import type { Instant, RowId } from "./ids.ts";

type Account = RowId<"account">;
type Person = RowId<"person">;

/** A credit that stands or waits. */
export interface GivenCredit {
  readonly contribution: RowId<"contribution">;
  readonly question: string;
  readonly helper: Account;
  readonly asker: Account;
  /** Who gave the signal. */
  readonly by: Account;
  readonly at: Instant;
}

export interface VoidCredits {
  /** Help that one person would have given themselves, or said that they gave. */
  readonly between: readonly RowId<"contribution">[];
  /** The same help, credited to both accounts: the later ones. */
  readonly twice: readonly RowId<"contribution">[];
}

/**
 * The credits that do not hold once two people are one.
 * @param credits all that either of the two was given
 * @param accounts of both
 */
export function voidCredits(credits: readonly GivenCredit[], accounts: ReadonlySet<Account>): VoidCredits {
  const isBetween = ({ asker, by }: GivenCredit) => accounts.has(asker) || accounts.has(by);
  const answered = new Set<string>();
  const twice = credits
    .filter((credit) => !isBetween(credit))
    // Of the same moment, the one that was recorded first.
    .toSorted((one, other) => one.at - other.at || (one.contribution < other.contribution ? -1 : 1))
    .filter(({ question }) => {
      const isAnother = answered.has(question);
      answered.add(question);
      return isAnother;
    });
  const idOf = ({ contribution }: GivenCredit) => contribution;
  return { between: credits.filter(isBetween).map(idOf), twice: twice.map(idOf) };
}

/** A merge in force. */
export interface Merge {
  readonly from: Person;
  readonly into: Person;
}
/** An account with the person it belongs to before all merges. */
export interface AtHome {
  readonly account: Account;
  readonly home: Person;
}

/** The accounts that a merge brought to the person: those whose way to the end leads through it. */
export function accountsBehind(
  from: Person,
  accounts: readonly AtHome[],
  merges: readonly Merge[],
): readonly Account[] {
  const into = new Map(merges.map((merge) => [merge.from, merge.into]));
  return accounts
    .filter(({ home }) => {
      for (let person: Person | undefined = home; person !== undefined; person = into.get(person))
        if (person === from) return true;
      return false;
    })
    .map(({ account }) => account);
}

/**
 * How an account is taken off a person: by taking back the merge that parts it from all others, or, where none does, by
 * a person of its own.
 */
export function wayApart(
  account: Account,
  accounts: readonly AtHome[],
  merges: readonly Merge[],
): { readonly unmerge: Person } | "detach" {
  for (const { from } of merges) {
    const behind = new Set(accountsBehind(from, accounts, merges));
    const others = accounts.filter((each) => each.account !== account);
    if (others.length === 0) continue;
    const isBehindAlone = behind.has(account) && behind.size === 1;
    const isLeftAlone = !behind.has(account) && others.every((each) => behind.has(each.account));
    if (isBehindAlone || isLeftAlone) return { unmerge: from };
  }
  return "detach";
}
