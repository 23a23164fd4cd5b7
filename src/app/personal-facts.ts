import { type Span, today } from "../core/calendar.ts";
import { foldEntries } from "../core/contribution.ts";
import type { AccountId } from "../core/ids.ts";
import { foldTerm } from "../core/term.ts";
import type { Parts } from "./parts.ts";
import type { Work } from "./work.ts";

/** Something about somebody: the fact, or that there is none. */
export type Known<Fact> = Fact | "none";

/**
 * What the record knows of a person, for their own eyes. Nominations are left out on purpose: what is said of them must
 * not depend on the record.
 */
export interface PersonalFacts {
  /** The running term. */
  term(account: AccountId): Promise<Known<Span>>;
  /** How many contributions are on record. */
  contributions(account: AccountId): Promise<Known<number>>;
}

/** What is on record now. */
export function factsOnRecord(
  { program, clock }: Pick<Parts, "program" | "clock">,
  { read }: Pick<Work, "read">,
): PersonalFacts {
  return {
    term: (account) =>
      read(async (reads) => {
        const person = await reads.accounts.personOf(account);
        if (person === undefined) return "none";
        const day = today(clock.now(), program.program.timeZone);
        const terms = (await reads.terms.ofPerson(person)).map(({ entries }) => foldTerm(entries));
        return terms.find(({ from, until }) => from <= day && day < until) ?? "none";
      }),
    contributions: (account) =>
      read(async (reads) => {
        const person = await reads.accounts.personOf(account);
        if (person === undefined) return "none";
        const rows = (await reads.ledger.ofPerson(person)).map(({ entries }) => foldEntries(entries));
        return rows.filter(({ standing }) => standing === "stands").length;
      }),
  };
}
