// A one-time code that people read on one screen and type on another: ten characters in two groups, `7K2QM-X9F4T`.
import type { Id } from "./ids.ts";

/** Crockford's base32, as in row ids: no letter in it is taken for a digit. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUP = 5;
export const LINK_CODE_LENGTH = 2 * GROUP;
/** How many characters there are to draw from. */
export const LINK_CODE_CHOICES = ALPHABET.length;

/** A code without its dash, in capitals: what two spellings of one code have in common. */
export type LinkCode = Id<"link code">;

/**
 * Writes a code as it is shown.
 * @param chances ten whole numbers, each from 0 up to, not including, `LINK_CODE_CHOICES`. Throws a RangeError for others.
 */
export function writeLinkCode(chances: readonly number[]): string {
  const code = chances.map((chance) => ALPHABET[chance] ?? "").join("");
  if (chances.length !== LINK_CODE_LENGTH || code.length !== LINK_CODE_LENGTH)
    throw new RangeError(`a code is made of ${LINK_CODE_LENGTH} numbers from 0 to ${LINK_CODE_CHOICES - 1}`);
  return `${code.slice(0, GROUP)}-${code.slice(GROUP)}`;
}

/**
 * Reads what somebody typed, in small letters or capitals, with or without dashes and spaces; O is read as 0, I and L
 * as 1, since no code has these letters. Undefined if it cannot be a code.
 */
export function readLinkCode(typed: string): LinkCode | undefined {
  const code = typed
    .normalize("NFKC")
    .replace(/[\s\p{Dash}]/gu, "")
    .toUpperCase()
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  const isCode = code.length === LINK_CODE_LENGTH && [...code].every((character) => ALPHABET.includes(character));
  return isCode ? (code as string as LinkCode) : undefined;
}
