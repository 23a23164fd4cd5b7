import type { Actor } from "../../chat/event.ts";
import type { FormErrors, FormValues } from "../../chat/form.ts";
import type { MessageRef } from "../../chat/place.ts";
import type { PersonRef } from "../../chat/rich.ts";
import type { Instant } from "../../core/ids.ts";
import type { CoarseState } from "../../core/nomination.ts";

/** A nomination as its nominator sees it, the same wherever it went. */
export interface OwnNomination {
  /** Stands for it in buttons. */
  readonly id: string;
  /** What the nominee is called. Plain words: it notifies nobody. */
  readonly nominee: string;
  readonly expertises: readonly { readonly id: string; readonly name: string }[];
  readonly at: Instant;
  readonly state: CoarseState;
  /** The nominator's own words; undefined once they were erased. */
  readonly reason: string | undefined;
  readonly links: readonly string[];
}

/** What came of a nomination: nothing in it depends on the record. Or the form says what to mend. */
export type PutForward = { readonly nominee: PersonRef | string } | { readonly errors: FormErrors };

/** `about` stands for the nominee in the form's arguments: a draft about somebody else is not mixed up with it. */
export interface ProposedNominee {
  readonly about: string;
  readonly values: FormValues;
}

/** What people do to put others forward. */
export interface NominationCases {
  /**
   * Puts somebody forward: `who` is a member, or `elsewhere` says who is not here; `expertises`, `reason`, `links`,
   * `region`. Throws a Refusal where they cannot be nominated, or not by the one who acts.
   */
  putForward(values: FormValues): Promise<PutForward>;
  /**
   * What a form is to hold to nominate a member, or the author of a message with the message as evidence. Throws a
   * Refusal for a bot, and where the one who acts may nominate nobody.
   */
  proposeNominee(whom: PersonRef | { readonly message: MessageRef; readonly author: Actor }): Promise<ProposedNominee>;
  /** One's own, the newest first; withdrawn ones are left out. */
  listNominations(): Promise<readonly OwnNomination[]>;
  /** One's own. Throws a Refusal if it is not, or not any more. */
  readNomination(id: string): Promise<OwnNomination>;
  /** Other words for one's own: `expertises`, `reason`, `links`. */
  rewordNomination(id: string, values: FormValues): Promise<OwnNomination | { readonly errors: FormErrors }>;
  withdrawNomination(id: string): Promise<{ readonly nominee: string }>;
}
