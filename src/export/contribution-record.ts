// A contribution as it leaves the record and comes back: one row of a CSV file, one object of a JSON file.
import type { Paid, Source, Standing, Visibility } from "../core/contribution.ts";
import type { AccountId, CalendarDate } from "../core/ids.ts";

export interface ContributionRecord {
  /** `142` of `C-142`. */
  readonly ref: number;
  /** Names the fact: read back, it is recorded once. */
  readonly key: string;
  readonly account: AccountId;
  readonly kind: string;
  readonly day: CalendarDate;
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly note: string | undefined;
  readonly expertises: readonly string[];
  readonly quantity: number;
  readonly reach: number | undefined;
  readonly paid: Paid;
  readonly visibility: Visibility;
  readonly source: Source;
  readonly standing: Standing;
}

/** The columns of a CSV file, in their order; a JSON object has the same keys. */
export const COLUMNS = [
  "ref",
  "account",
  "kind",
  "day",
  "title",
  "link",
  "note",
  "expertises",
  "quantity",
  "reach",
  "paid",
  "visibility",
  "source",
  "standing",
  "key",
] as const satisfies readonly (keyof ContributionRecord)[];

/** Between the ids of expertises in one cell. */
export const LIST_MARK = " ";
