// What people do with their own contributions.
import type { FormErrors, FormValues } from "../../chat/form.ts";
import type { MessageRef } from "../../chat/place.ts";
import type { Rich } from "../../chat/rich.ts";
import type { FileContent } from "../../chat/view.ts";
import type { Paid, Source, Standing, Visibility } from "../../core/contribution.ts";
import type { CalendarDate } from "../../core/ids.ts";

/** A contribution as its owner sees it. */
export interface OwnContribution {
  /** `142` of `C-142`. */
  readonly ref: number;
  readonly kind: { readonly id: string; readonly name: string };
  readonly day: CalendarDate;
  /** Undefined once erased. */
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly note: string | undefined;
  readonly expertises: readonly { readonly id: string; readonly name: string }[];
  readonly quantity: number;
  readonly reach: number | undefined;
  readonly paid: Paid;
  readonly visibility: Visibility;
  readonly source: Source;
  readonly standing: Standing;
  /** Whether it is in the sums; if not, a clause that says why. */
  readonly counts: true | { readonly why: Rich };
}

export interface ContributionFilter {
  readonly kind?: string;
  /** Half open. */
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
}

export type SavedContribution = { readonly saved: OwnContribution } | { readonly errors: FormErrors };

/** One year of work, month by month, beside the year before. Numbers of contributions; nothing measures anybody. */
export interface YearReport {
  readonly from: CalendarDate;
  /** Its last day. */
  readonly today: CalendarDate;
  readonly contributions: number;
  /** Of the twelve months before. */
  readonly before: number;
  /** Those of which there is something in one of the two years. */
  readonly kinds: readonly {
    readonly id: string;
    readonly name: string;
    readonly contributions: number;
    readonly quantity: number;
    readonly unit: string;
    readonly reach: number | undefined;
    readonly reachOf: string | undefined;
    /** Contributions in the twelve months before. */
    readonly before: number;
  }[];
  /** The twelve months, the oldest first, each with a number for each of `kinds`, and all of the same month a year before. */
  readonly months: readonly {
    readonly month: string;
    readonly byKind: readonly number[];
    readonly before: number;
  }[];
  /** What is recorded and in no sum, with the reason in words. */
  readonly notCounted: readonly { readonly contributions: number; readonly why: Rich }[];
  /** What is in the sums, in a sentence. */
  readonly counted: Rich;
  /** Drawn, with its numbers in `alt`; undefined where there is nothing to draw or it could not be drawn in time. */
  readonly picture: { readonly file: FileContent; readonly alt: string } | undefined;
}

export interface ContributionCases {
  /** What is known of a new contribution before its form opens: kind by the shape of the link, last time's values. */
  proposeContribution(link?: string): Promise<FormValues>;
  /** Keeps a new one. */
  contribute(values: FormValues): Promise<SavedContribution>;
  /** What was said in a message of one's own becomes a contribution to fill in. */
  proposeFromMessage(message: MessageRef, text?: Rich): Promise<FormValues>;
  /** The same again, with what differs. Only one's own. */
  proposeAgain(ref: number): Promise<FormValues>;
  readContribution(ref: number): Promise<OwnContribution>;
  correctContribution(ref: number, values: FormValues): Promise<SavedContribution>;
  withdrawContribution(ref: number): Promise<OwnContribution>;
  listContributions(filter: ContributionFilter): Promise<readonly OwnContribution[]>;
  /** As a file of its owner's. */
  exportContributions(filter: ContributionFilter, format: "csv" | "json" | "mvp"): Promise<FileContent>;
  /** The twelve months up to today. */
  readYear(): Promise<YearReport>;
}
