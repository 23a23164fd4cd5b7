import type { FormErrors, FormValues } from "../../chat/form.ts";
import type { PersonRef } from "../../chat/rich.ts";
import type { View } from "../../chat/view.ts";
import type { CalendarDate, Instant, RowId } from "../../core/ids.ts";

type Id = RowId<"candidacy">;

/** Somebody of staff is away up to and with a day. */
export interface Away {
  readonly until: CalendarDate;
  readonly deputy: PersonRef;
}

/** With whom a candidacy is now, seen by the one who reassigned it. */
export interface Reassigned {
  readonly ref: number;
  readonly holder: "you" | "another" | "nobody";
}

/** One's own candidacy, once one was contacted. */
export interface OwnCandidacy {
  readonly id: Id;
  readonly award: string;
  readonly state: "contacted" | "documenting";
  readonly answerBy: CalendarDate | undefined;
  /** Between lead and nominee, the oldest first. */
  readonly written: readonly { readonly from: string; readonly words: string; readonly at: Instant }[];
}

/** What a nominee does. Each throws the same Refusal for anybody else, and says so where it was answered already. */
export interface NomineeCases {
  /** Undefined for who was not contacted. */
  readOwnCandidacy(): Promise<OwnCandidacy | undefined>;
  /** Returns the award date it is for. */
  acceptCandidacy(id: Id): Promise<{ readonly due: CalendarDate }>;
  refuseCandidacy(id: Id, how: "not now" | "never again", words?: string): Promise<void>;
  /** False where it waits until staff look. */
  writeToLead(id: Id, words: string): Promise<boolean>;
}

/**
 * What staff do with candidacies. Each throws a Refusal for anybody else, for one's own, and where somebody was faster:
 * then it says what stands. What is done returns the number of the candidacy.
 */
export interface CandidacyCases {
  /** The card, by its id or its number. */
  showCandidacy(which: Id | number): Promise<View>;
  /** The number that staff know it by. */
  refOfCandidacy(id: Id): Promise<number>;
  /** All that was said for the nominee. */
  readVoices(id: Id): Promise<View>;
  reassign(id: Id, to: { readonly region?: string; readonly lead?: PersonRef }): Promise<Reassigned>;
  /** Before contact; with a reason for staff. */
  decline(id: Id, reason: string): Promise<number>;
  /** After contact; with a reason for staff. */
  closeCandidacy(id: Id, reason: string): Promise<number>;
  undoDecision(id: Id, reason: string): Promise<number>;
  /** What the form to make contact holds: `greeting`, `answerBy`. */
  beginContact(id: Id): Promise<FormValues>;
  /** Writes to the nominee for the first time; for somebody on no platform it gives the letter to send. */
  contactNominee(
    id: Id,
    contact: { readonly greeting: string; readonly answerBy: CalendarDate },
  ): Promise<{ readonly sent: number } | { readonly letter: View } | { readonly errors: FormErrors }>;
  /** The same message again, to one of the nominee's accounts. */
  contactAgain(id: Id, account: RowId<"account">): Promise<number>;
  readLetter(id: Id): Promise<View>;
  /** What somebody on no platform answered, noted for them. */
  answerOnBehalf(id: Id, answer: "accepts" | "not now" | "never again"): Promise<number>;
  writeToNominee(id: Id, words: string): Promise<number>;
  readMessages(id: Id): Promise<View>;
  /** Whether the one who acts is away. */
  readAway(): Promise<Away | undefined>;
  goAway(until: CalendarDate, deputy: PersonRef): Promise<Away>;
  comeBack(): Promise<boolean>;
}
