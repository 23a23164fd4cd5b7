// One-time codes that people read in one place and type in another, in groups of five. One that links accounts has two
// groups, `7K2QM-X9F4T`, and holds for minutes; one that claims what is on record has four, and holds for weeks.
import type { Id } from "./ids.ts";

/** Crockford's base32, as in row ids: no letter in it is taken for a digit. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUP = 5;
export const LINK_CODE_LENGTH = 2 * GROUP;
/** A hundred bits: nobody finds one in two months, also not who has its hash. */
export const CLAIM_CODE_LENGTH = 4 * GROUP;
/** How many characters there are to draw from. */
export const LINK_CODE_CHOICES = ALPHABET.length;

/** A code without its dash, in capitals: what two spellings of one code have in common. */
export type LinkCode = Id<"link code">;
export type ClaimCode = Id<"claim code">;

/**
 * Writes a code as it is shown.
 * @param chances ten whole numbers, each from 0 up to, not including, `LINK_CODE_CHOICES`. Throws a RangeError for others.
 */
export const writeLinkCode = (chances: readonly number[]): string => write(chances, LINK_CODE_LENGTH);

/** The same of twenty numbers. */
export const writeClaimCode = (chances: readonly number[]): string => write(chances, CLAIM_CODE_LENGTH);

function write(chances: readonly number[], length: number): string {
  const code = chances.map((chance) => ALPHABET[chance] ?? "").join("");
  if (chances.length !== length || code.length !== length)
    throw new RangeError(`a code is made of ${length} numbers from 0 to ${LINK_CODE_CHOICES - 1}`);
  return (code.match(/.{5}/g) ?? []).join("-");
}

/**
 * Reads what somebody typed, in small letters or capitals, with or without dashes and spaces; O is read as 0, I and L
 * as 1, since no code has these letters. Undefined if it cannot be a code.
 */
export const readLinkCode = (typed: string): LinkCode | undefined =>
  read(typed, LINK_CODE_LENGTH) as LinkCode | undefined;

export const readClaimCode = (typed: string): ClaimCode | undefined =>
  read(typed, CLAIM_CODE_LENGTH) as ClaimCode | undefined;

function read(typed: string, length: number): string | undefined {
  const code = typed
    .normalize("NFKC")
    .replace(/[\s\p{Dash}]/gu, "")
    .toUpperCase()
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  const isCode = code.length === length && [...code].every((character) => ALPHABET.includes(character));
  return isCode ? code : undefined;
}
