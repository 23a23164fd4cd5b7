// What staff see of contributions, and decide about them.
import type { Rich } from "../../chat/rich.ts";
import type { Standing } from "../../core/contribution.ts";
import type { CalendarDate, Instant } from "../../core/ids.ts";
import type { Decision } from "../../core/review.ts";

export type { Decision } from "../../core/review.ts";

/** A contribution that waits for staff. */
export interface WaitingContribution {
  /** `142` of `C-142`. */
  readonly ref: number;
  /** Whose it is, and in which channel it was. */
  readonly owner: Rich;
  readonly where: Rich | undefined;
  readonly day: CalendarDate;
  readonly kind: string;
  /** Undefined once erased, or where it is under an NDA. */
  readonly title: string | undefined;
  readonly link: string | undefined;
}

/** Ten of those that wait, by whose they are and where. */
export interface WaitingPage {
  readonly waiting: readonly WaitingContribution[];
  readonly total: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/** A contribution as staff look at it. */
export interface ReviewedContribution extends WaitingContribution {
  /** How many entries it has: what `decideOn` compares. */
  readonly entries: number;
  readonly standing: Standing;
  readonly isNda: boolean;
  readonly note: string | undefined;
  /** Of a credit: who was helped, by which signal, and the first words of the answer where they are kept. */
  readonly credit:
    | { readonly asker: Rich; readonly by: Rich; readonly signal: string; readonly excerpt: string | undefined }
    | undefined;
  /** What happened to it, the first first. */
  readonly history: readonly { readonly at: Instant; readonly words: Rich }[];
  /** What the one who looks may decide now; nothing about their own. */
  readonly may: readonly Decision[];
  readonly isOwn: boolean;
}

/** What came of a decision. `why` is a sentence that says who was faster, and with what. */
export type Reviewed =
  | { readonly is: "done"; readonly now: ReviewedContribution }
  | { readonly is: "too late"; readonly why: Rich; readonly now: ReviewedContribution };

/** What came of one decision about several. */
export interface ReviewedAll {
  readonly done: number;
  /** Somebody else had decided about these. */
  readonly tooLate: number;
  /** Nobody decides about their own. */
  readonly own: number;
}

/** For staff. Nobody decides about their own contributions: that is refused. */
export interface ReviewCases {
  /** @param page from 0; the nearest there is */
  listWaiting(page: number): Promise<WaitingPage>;
  readForReview(ref: number): Promise<ReviewedContribution>;
  /** Unless it has more `entries` by now. `reason` belongs to revoking, 10 to 500 characters. */
  decideOn(decision: Decision, ref: number, entries: number, reason?: string): Promise<Reviewed>;
  /** Of those that wait. */
  decideOnAll(decision: "accept" | "refuse", refs: readonly number[]): Promise<ReviewedAll>;
}
