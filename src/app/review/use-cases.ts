// What staff do about candidacies that are under way.
import type { FormErrors, FormValues } from "../../chat/form.ts";
import type { FileContent, View } from "../../chat/view.ts";
import type { CalendarDate, Instant } from "../../core/ids.ts";

/** A candidacy in the list of what is under way. */
export interface UnderWay {
  /** `17` of `N-17`. */
  readonly ref: number;
  readonly name: string;
  /** In the middle of a sentence. */
  readonly state: string;
  /** Since when it is in this state. */
  readonly since: Instant;
  /** Who holds it; undefined where nobody does. */
  readonly holder: string | undefined;
  /** What it waits for, as a clause. */
  readonly waitsFor: string;
  readonly until: CalendarDate | undefined;
}

export interface UnderWayPage {
  /** The one that has been so for longest first. */
  readonly candidacies: readonly UnderWay[];
  readonly total: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/** Each throws a Refusal where it is not there, not theirs, or about themselves. */
export interface ReviewingCases {
  /** @param page from 0; the nearest there is */
  listUnderWay(page: number): Promise<UnderWayPage>;
  /** Everything that staff may see of one, as far as votes are not sealed. */
  readReview(ref: number): Promise<View>;
  readReasons(ref: number): Promise<View>;
  reviewedDossier(ref: number): Promise<FileContent>;
  /** `values.outcome`, `values.reason`: takes the place of an earlier one. Who voted is told, never how. */
  castVote(ref: number, values: FormValues): Promise<void>;
  stepAside(ref: number): Promise<void>;
  /** `values.outcome`, `values.reason` for staff, `values.kind` for the nominee, where it is not awarded. */
  decideCandidacy(ref: number, values: FormValues): Promise<View | { readonly errors: FormErrors }>;
  takeDecisionBack(ref: number, reason: string): Promise<View>;
  /** @param words what its nominee is told */
  giveDossierBack(ref: number, words: string): Promise<View>;
}
