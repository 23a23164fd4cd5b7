// What people do with their own contributions.
import type { Actor } from "../../chat/event.ts";
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
  /** How many entries it has: what `correctContribution` compares. */
  readonly entries: number;
  /** With what its quantity counts, and what its reach does, where it has one. */
  readonly kind: {
    readonly id: string;
    readonly name: string;
    readonly quantity: { readonly one: string; readonly many: string };
    readonly reach: string | undefined;
  };
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
  /** Why staff took it out, in their words; undefined where they did not, or it was erased. */
  readonly staffReason: string | undefined;
  /** What its owner may do with it now. */
  readonly may: readonly ("change" | "again" | "withdraw" | "undo")[];
}

export interface ContributionFilter {
  readonly kind?: string;
  /** Half open. */
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
}

/** One page of what somebody contributed, the latest day first. */
export interface ContributionPage {
  readonly contributions: readonly OwnContribution[];
  /** How many there are on all pages. */
  readonly total: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/** What is known of a contribution before its form opens. */
export interface Proposal {
  /** Stands for its link or message in the id of a form: short, the same for the same, and says nothing of it. */
  readonly about: string;
  /** Undefined where nothing tells it. */
  readonly kind: string | undefined;
  /** Of the fields below, those that are known. */
  readonly values: FormValues;
  /** What neither the link nor the last time tells, or what should not be taken for granted. */
  readonly asks: readonly ("kind" | "expertises" | "paid")[];
}

/** `known`: what was to be kept stands there already, and nothing was kept twice. */
export type SavedContribution =
  | { readonly saved: OwnContribution }
  | { readonly known: OwnContribution }
  | { readonly errors: FormErrors };

/** `changed`: somebody was faster, and nothing was kept; this is what it is now. */
export type CorrectedContribution = SavedContribution | { readonly changed: OwnContribution };

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

/**
 * Fields of a contribution's forms: `kind`, `title`, `link`, `day`, `expertises`, `quantity`, `reach`, `paid`,
 * `visibility`, `note`. A `ref` that is not one's own is refused like one that is not there; accounts that are linked
 * are one person.
 */
export interface ContributionCases {
  /** What is known of a new one by the shape of its link, the title where one was typed, and the last time. */
  proposeContribution(link: string, title?: string): Promise<Proposal>;
  /** What was said in a message of one's own. Throws a Refusal for anybody else's. */
  proposeFromMessage(message: MessageRef, author: Actor, text?: Rich): Promise<Proposal>;
  /** What a new one begins with: today, and what the last one had. */
  beginContribution(): Promise<FormValues>;
  /** Keeps a new one. What `values` leave out is as the last time. */
  contribute(values: FormValues): Promise<SavedContribution>;
  /** The same again, today. */
  proposeAgain(ref: number): Promise<FormValues>;
  readContribution(ref: number): Promise<OwnContribution>;
  /** Changes what `values` hold, unless it has more `entries` by now. What a credit says of the chat stays as it is. */
  correctContribution(ref: number, entries: number, values: FormValues): Promise<CorrectedContribution>;
  withdrawContribution(ref: number): Promise<OwnContribution>;
  /** Undoes a withdrawal of one's own. */
  reinstateContribution(ref: number): Promise<OwnContribution>;
  /** @param page from 0; the nearest there is */
  listContributions(filter: ContributionFilter, page: number): Promise<ContributionPage>;
  /** As a file of its owner's. */
  exportContributions(filter: ContributionFilter, format: "csv" | "json" | "mvp"): Promise<FileContent>;
  /** The twelve months up to today. */
  readYear(): Promise<YearReport>;
}
