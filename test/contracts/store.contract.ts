// What every store keeps to. Run by test/store/sqlite.test.ts and test/store/postgres.test.ts.
import { describe } from "vitest";
import { accountsContract } from "./store/accounts.ts";
import { candidaciesContract } from "./store/candidacies.ts";
import { capsContract } from "./store/caps.ts";
import { creditAsksContract } from "./store/credit-asks.ts";
import { creditMarksContract } from "./store/credit-marks.ts";
import { creditsContract } from "./store/credits.ts";
import { inboxContract } from "./store/inbox.ts";
import { keptContract } from "./store/kept.ts";
import { ledgerContract } from "./store/ledger.ts";
import { outboxContract } from "./store/outbox.ts";
import { passedOverContract } from "./store/passed-over.ts";
import { preferencesContract } from "./store/preferences.ts";
import { questionsContract } from "./store/questions.ts";
import type { Subject } from "./store/subject.ts";
import { transactionsContract } from "./store/transactions.ts";
import { unaskedContract } from "./store/unasked.ts";

export type { Subject } from "./store/subject.ts";

/** Defines the suite for one way to open a store. */
export function storeContract(subject: Subject): void {
  describe(`the store contract on ${subject.name}`, () => {
    accountsContract(subject);
    inboxContract(subject);
    outboxContract(subject);
    keptContract(subject);
    questionsContract(subject);
    unaskedContract(subject);
    ledgerContract(subject);
    creditsContract(subject);
    creditAsksContract(subject);
    creditMarksContract(subject);
    passedOverContract(subject);
    preferencesContract(subject);
    candidaciesContract(subject);
    transactionsContract(subject);
    capsContract(subject);
  });
}
