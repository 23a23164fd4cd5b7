// What is typed behind options, checked before anything is done.
import { InvalidArgumentError } from "commander";
import { parseDate } from "../core/calendar.ts";
import type { AccountId, CalendarDate, SpaceId } from "../core/ids.ts";
import { isAccount } from "../import/account-cell.ts";

/** An account. A name is refused: names never link anybody to anything. */
export function readAccount(typed: string): AccountId {
  if (isAccount(typed)) return typed;
  throw new InvalidArgumentError("Write an account as discord:users:ID or slack:TEAM:USER, never a name.");
}

/** A calendar date. */
export function readDay(typed: string): CalendarDate {
  const day = parseDate(typed);
  if (day) return day;
  throw new InvalidArgumentError("Write a date with its year first, such as 2026-01-31.");
}

/** A space that has exports. */
export function readSpace(typed: string): SpaceId {
  if (/^(slack:T[A-Z0-9]{2,20}|discord:\d{5,20})$/.test(typed)) return typed as SpaceId;
  throw new InvalidArgumentError(
    "Write slack: and the workspace's id, or discord: and the server's, such as slack:T024BE7LD.",
  );
}

/** One more number of a contribution. */
export function readRef(typed: string, before: readonly number[] | boolean | undefined): readonly number[] {
  const [, ref] = /^C-(\d{1,10})$/i.exec(typed) ?? [];
  if (ref === undefined) throw new InvalidArgumentError("Write numbers as C-142, with spaces between.");
  return [...(Array.isArray(before) ? before : []), Number(ref)];
}
