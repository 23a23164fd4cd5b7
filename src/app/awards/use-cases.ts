// What holders decide about their award being told.
import type { CalendarDate, RowId } from "../../core/ids.ts";

/** Whether the newest award of somebody may be announced. */
export interface Announcing {
  readonly term: RowId<"term">;
  readonly from: CalendarDate;
  readonly said: "yes" | "no" | "nothing yet";
  /** The news of its award date went out: what is said now changes nothing any more. */
  readonly isOver: boolean;
}

export interface AwardCases {
  /** Undefined for somebody without an award. */
  readAnnouncing(): Promise<Announcing | undefined>;
  /** Throws a Refusal for an award that is not one's own. */
  sayAnnounce(term: RowId<"term">, announce: boolean): Promise<Announcing>;
}
