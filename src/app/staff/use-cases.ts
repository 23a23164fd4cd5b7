// What staff look through: who is worth a look, what was done, and how things stand.
import type { PersonRef } from "../../chat/rich.ts";
import type { View } from "../../chat/view.ts";
import type { CalendarDate, Instant, RowId } from "../../core/ids.ts";

/** Somebody with a year of help and neither an award nor a candidacy. Nothing in it compares them with anybody. */
export interface WorthALook {
  readonly account: RowId<"account">;
  readonly who: PersonRef;
  /** By the name of the kind, in the order of program.yaml. */
  readonly kinds: readonly { readonly name: string; readonly contributions: number }[];
  /** In how many of the last twelve months there is something. */
  readonly months: number;
}
export interface WorthALookPage {
  /** By name. */
  readonly people: readonly WorthALook[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly monthsAtLeast: number;
}

export interface AuditLine {
  readonly at: Instant;
  /** Undefined: Laurel itself. */
  readonly who: string | undefined;
  readonly what: string;
  /** Refs and names of what it was done to, in words. */
  readonly on: string;
}
export interface AuditPage {
  readonly lines: readonly AuditLine[];
  /** Where the next page begins; undefined on the last one. */
  readonly next: RowId<"audit"> | undefined;
}

/** How things stand with what waits for staff: numbers, and the refs of what waits for longest. */
export interface Digest {
  readonly today: CalendarDate;
  readonly awardDate: CalendarDate;
  readonly waiting: readonly { readonly what: string; readonly count: number; readonly refs: readonly string[] }[];
  /** Credits that wait for staff, deliveries that failed within a week. */
  readonly credits: number;
  readonly failed: number;
}

export interface StaffCases {
  /** @param page from 0; the nearest there is */
  listWorthALook(page: number): Promise<WorthALookPage>;
  /** Somebody of the list, on whichever platform. Throws a Refusal if they were erased meanwhile. */
  whoIs(account: RowId<"account">): Promise<PersonRef>;
  /** Leaves somebody for later: until the next month, or for a year. */
  putOff(account: RowId<"account">, length: "month" | "year"): Promise<void>;
  /** The newest first. */
  readAudit(before?: RowId<"audit">): Promise<AuditPage>;
  showDigest(): Promise<View>;
}
