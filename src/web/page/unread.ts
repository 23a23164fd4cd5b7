// Which places hold something that this person has not seen in this browser.
import type { PlaceShown, Snapshot } from "../shapes.ts";
import { inThisBrowser, readKept } from "./kept.ts";

export type Marks = Readonly<Record<string, string>>;

const keyOf = ({ world, me }: Snapshot): string => `read ${world} ${me}`;

/** The last message read, by place. Somebody who is here for the first time has missed nothing. */
export function marksOf(snapshot: Snapshot): Marks {
  const kept = readKept<Marks>(inThisBrowser.read(keyOf(snapshot)));
  if (kept) return kept;
  const marks = Object.fromEntries(snapshot.places.map(({ id, last }) => [id, last?.id ?? ""]));
  inThisBrowser.write(keyOf(snapshot), JSON.stringify(marks));
  return marks;
}

/** Marks a place as read up to its last message. */
export function markRead(snapshot: Snapshot, { id, last }: PlaceShown): void {
  const marks = marksOf(snapshot);
  if (last && (marks[id] ?? "") < last.id)
    inThisBrowser.write(keyOf(snapshot), JSON.stringify({ ...marks, [id]: last.id }));
}

/** Whether somebody else has said something there since. Ids grow with time. */
export function isUnread(snapshot: Snapshot, marks: Marks, { id, last }: PlaceShown): boolean {
  return last !== undefined && last.by !== snapshot.me && last.id > (marks[id] ?? "");
}
