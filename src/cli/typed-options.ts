// What is typed behind options, checked before anything is done.
import { InvalidArgumentError } from "commander";
import { parseDate } from "../core/calendar.ts";
import type { AccountId, CalendarDate } from "../core/ids.ts";
import { isAccount } from "../import/contribution-row.ts";

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
