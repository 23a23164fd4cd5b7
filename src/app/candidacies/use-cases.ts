import type { PersonRef } from "../../chat/rich.ts";
import type { View } from "../../chat/view.ts";
import type { CalendarDate, RowId } from "../../core/ids.ts";

type Id = RowId<"candidacy">;

/** Somebody of staff is away up to and with a day. */
export interface Away {
  readonly until: CalendarDate;
  readonly deputy: PersonRef;
}

/**
 * What staff do with candidacies. Each throws a Refusal for anybody else, for one's own, and where somebody was faster:
 * then it says what stands. What is done returns the number of the candidacy.
 */
export interface CandidacyCases {
  /** The card, by its id or its number. */
  showCandidacy(which: Id | number): Promise<View>;
  /** All that was said for the nominee. */
  readVoices(id: Id): Promise<View>;
  reassign(id: Id, to: { readonly region?: string; readonly lead?: PersonRef }): Promise<number>;
  /** Before contact; with a reason for staff. */
  decline(id: Id, reason: string): Promise<number>;
  /** After contact; with a reason for staff. */
  closeCandidacy(id: Id, reason: string): Promise<number>;
  undoDecision(id: Id, reason: string): Promise<number>;
  /** Whether the one who acts is away. */
  readAway(): Promise<Away | undefined>;
  goAway(until: CalendarDate, deputy: PersonRef): Promise<Away>;
  comeBack(): Promise<boolean>;
}
