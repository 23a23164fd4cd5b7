// What names a question and a credit, so that a live event, a redelivery and an import of old chat mean the same fact.
import { addDays, addMonths, startOfDay, today } from "./calendar.ts";
import type { CalendarDate, Instant, MessageId, PlaceId, RowId } from "./ids.ts";

/** As much of a place as tells what is asked there. */
export interface Asked {
  readonly id: PlaceId;
  readonly kind: string;
  readonly parent?: PlaceId;
  /** The message that a thread stands under. */
  readonly root?: MessageId;
}

/**
 * Names a question. A post is one question, and so is a thread: that of its root, so that an answer in the channel that
 * replies to the root is one to the same question. In a channel it is `message`: what the answer replies to, if the
 * asker wrote it, else the answer itself.
 */
export function questionKey({ id, kind, parent, root }: Asked, message: MessageId): string {
  if (kind === "post") return `${id}/post`;
  if (kind !== "thread") return `${id}/${message}`;
  return root === undefined ? `${id}/thread` : `${parent ?? id}/${root}`;
}

/** The natural key of a credit: one for each question and helper. */
export const creditKey = (question: string, helper: RowId<"account">): string => `credit/${question}/${helper}`;

/** A stretch of time, half open. */
export interface Stretch {
  readonly from: Instant;
  readonly until: Instant;
}

/** The day around an instant in a time zone. */
export function dayAround(at: Instant, timeZone: string): Stretch {
  const day = today(at, timeZone);
  return { from: startOfDay(day, timeZone), until: startOfDay(addDays(day, 1), timeZone) };
}

/** The calendar month around an instant in a time zone. */
export function monthAround(at: Instant, timeZone: string): Stretch {
  const first = `${today(at, timeZone).slice(0, 8)}01` as CalendarDate;
  return { from: startOfDay(first, timeZone), until: startOfDay(addMonths(first, 1), timeZone) };
}

/** The beginning of a text on one line, at most so many characters. */
export function firstWords(text: string, most: number): string {
  const characters = [...text.replaceAll(/\s+/g, " ").trim()];
  return characters.length <= most
    ? characters.join("")
    : `${characters
        .slice(0, Math.max(0, most - 1))
        .join("")
        .trimEnd()}…`;
}
