// Pieces of which checks of payloads are made, in Discord's own codes and words.
import type { Wrong } from "../refusal.ts";

/** Longer than `max` characters, or shorter than `min`. */
export function length(at: string, text: string | null | undefined, max: number, min = 0): readonly Wrong[] {
  const has = [...(text ?? "")].length;
  if (has > max) return [{ at, code: "BASE_TYPE_MAX_LENGTH", message: `Must be ${max} or fewer in length.` }];
  if (has < min)
    return has === 0
      ? [{ at, code: "BASE_TYPE_REQUIRED", message: "This field is required" }]
      : [{ at, code: "BASE_TYPE_MIN_LENGTH", message: `Must be ${min} or more in length.` }];
  return [];
}

/** More than `max` entries, or fewer than `min`. */
export function count(at: string, list: readonly unknown[] | null | undefined, max: number, min = 0): readonly Wrong[] {
  const has = list?.length ?? 0;
  return has > max || has < min
    ? [{ at, code: "BASE_TYPE_BAD_LENGTH", message: `Must be between ${min} and ${max} in length.` }]
    : [];
}

export const wrongIf = (condition: boolean, at: string, code: string, message: string): readonly Wrong[] =>
  condition ? [{ at, code, message }] : [];

/** Values that stand more than once where each must stand once. */
export function twice(at: string, code: string, what: string, values: readonly string[]): readonly Wrong[] {
  const repeated = values.filter((value, index) => values.indexOf(value) !== index);
  return repeated.length > 0 ? [{ at, code, message: `${what} are duplicated: ${repeated.join(", ")}` }] : [];
}
