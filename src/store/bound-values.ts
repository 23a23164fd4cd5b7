// What may be bound to a statement, checked for both engines where statements are compiled.
import { PostgresQueryCompiler, SqliteQueryCompiler } from "kysely";

/**
 * Throws a TypeError for anything but a string, a finite number, a bigint or null. node:sqlite takes an object as named
 * parameters and stores NULL in its place; NaN becomes NULL too; Postgres would store another text for each of them.
 */
export function checkBound(value: unknown): void {
  if (value === null || typeof value === "string" || typeof value === "bigint") return;
  if (typeof value === "number" && Number.isFinite(value)) return;
  const what = typeof value === "number" ? String(value) : value instanceof Date ? "a Date" : `a ${typeof value}`;
  throw new TypeError(
    `The record takes strings, finite numbers, bigints and null, and was given ${what}. ` +
      "Write instants as epoch milliseconds, booleans as 0 or 1, objects as JSON.",
  );
}

export class StrictSqliteCompiler extends SqliteQueryCompiler {
  protected override appendValue(value: unknown): void {
    checkBound(value);
    super.appendValue(value);
  }
}

export class StrictPostgresCompiler extends PostgresQueryCompiler {
  protected override appendValue(value: unknown): void {
    checkBound(value);
    super.appendValue(value);
  }
}
