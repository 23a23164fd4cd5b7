// What may be done about credit for help in chat.
import type { MessageRef } from "../../chat/place.ts";
import type { PersonRef, Rich } from "../../chat/rich.ts";
import type { Instant, RowId } from "../../core/ids.ts";

/** What came of a signal for one helper. */
export type Credited =
  | { readonly is: "credited"; readonly helper: PersonRef; readonly ref: number }
  /** It was before. */
  | { readonly is: "known"; readonly helper: PersonRef; readonly ref: number }
  /** `why` is a whole sentence, for the one who gave the signal. */
  | { readonly is: "passed over"; readonly why: Rich };

/** Why something was credited or was not. */
export interface Explained {
  readonly lines: readonly {
    readonly at: Instant;
    /** Behind a date: what was recognised, and what came of it. */
    readonly words: Rich;
    readonly link?: string;
  }[];
}

export interface CreditCases {
  /** Credits the author of an answer. */
  markHelpful(message: MessageRef): Promise<Credited>;
  /** The one who was asked says who helped: values of the select, or none for the only one there is. */
  confirmHelp(ask: RowId<"credit ask">, helpers: readonly string[]): Promise<readonly Credited[]>;
  /** Nobody helped. */
  declineHelp(ask: RowId<"credit ask">): Promise<void>;
  /** Of one message, by its link; else of what concerned the one who asks lately. Others' are staff's to see. */
  explainCredit(link?: string): Promise<Explained>;
  /** What staff were told to look at, by the kind of it and the two accounts: for staff alone. */
  readConcern(concern: string, helper: string, asker: string): Promise<Rich>;
}
