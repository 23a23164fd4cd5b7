// Ids and instants: the two plain values by which everything is keyed.

declare const brand: unique symbol;

/** A string that stands for one kind of thing. Made in few places, compared everywhere, read nowhere else. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

/** Epoch milliseconds. */
export type Instant = number;

/** A calendar date in the program's time zone, `YYYY-MM-DD`. */
export type CalendarDate = Id<"calendar date">;

/** `platform:tenant`, such as `slack:T024BE7LD`. */
export type SpaceId = Id<"space">;
/** `platform:tenant:native`, one identity on one platform. Only adapters and the account repository take it apart. */
export type AccountId = Id<"account">;
/** `platform:tenant:native`, a channel, thread, forum post or DM. */
export type PlaceId = Id<"place">;
/** The platform's own id of a message, unique within its place. */
export type MessageId = Id<"message">;
/** Names the fact behind an event; a redelivery carries the same one. */
export type EventKey = Id<"event key">;
/** A row of the record: 16 characters of Crockford base32, in the order in which the rows were made. */
export type RowId<Kind extends string = string> = Id<`row of ${Kind}`>;

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const TIME_CHARACTERS = 9;
const ENTROPY_CHARACTERS = 7;
export const ROW_ID_LENGTH = TIME_CHARACTERS + ENTROPY_CHARACTERS;

/**
 * Writes a row id: nine characters of time, seven of `entropy`.
 * 16 characters leave room in Discord's nonce, which takes 25, and in a button's 80.
 * @param at epoch milliseconds, up to the year 3084
 * @param entropy a whole number below 2^35
 */
export function writeRowId<Kind extends string>(at: Instant, entropy: number): RowId<Kind> {
  return (base32(at, TIME_CHARACTERS) + base32(entropy, ENTROPY_CHARACTERS)) as RowId<Kind>;
}

/** Tells whether a string from outside has the shape of a row id. */
export function isRowId(text: string): text is RowId {
  return text.length === ROW_ID_LENGTH && [...text].every((character) => ALPHABET.includes(character));
}

/** Joins the parts of a platform-qualified id. A part may not hold a colon, except the last. */
export function joinId<Kind extends string>(platform: string, tenant: string, native?: string): Id<Kind> {
  if (platform.includes(":") || tenant.includes(":")) throw new TypeError("platform and tenant hold no colon");
  return (native === undefined ? `${platform}:${tenant}` : `${platform}:${tenant}:${native}`) as Id<Kind>;
}

/** Takes a platform-qualified id apart. */
export function splitId(id: SpaceId | AccountId | PlaceId): { platform: string; tenant: string; native: string } {
  const [platform = "", tenant = "", ...rest] = id.split(":");
  return { platform, tenant, native: rest.join(":") };
}

/** The space an account or place belongs to. */
export function spaceOf(id: AccountId | PlaceId): SpaceId {
  const { platform, tenant } = splitId(id);
  return joinId(platform, tenant);
}

/** The platform an id belongs to. */
export const platformOf = (id: SpaceId | AccountId | PlaceId): string => id.slice(0, Math.max(0, id.indexOf(":")));

function base32(value: number, length: number): string {
  let rest = Math.trunc(value);
  let text = "";
  for (let place = 0; place < length; place++) {
    text = ALPHABET.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}
