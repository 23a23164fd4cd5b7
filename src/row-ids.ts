import { randomBytes, randomInt } from "node:crypto";
import type { Timer } from "./clock.ts";
import { someTimeThatDay } from "./core/coarse-time.ts";
import { type RowId, writeRowId } from "./core/ids.ts";
import {
  CLAIM_CODE_LENGTH,
  LINK_CODE_CHOICES,
  LINK_CODE_LENGTH,
  writeClaimCode,
  writeLinkCode,
} from "./core/link-code.ts";

/** Makes the next row id. Later calls of one process give later ids. */
export type NextId = <Kind extends string>() => RowId<Kind>;

const ENTROPY = 2 ** 35;
// Half the range is drawn anew each millisecond, so that the other half is left to count up in.
const DRAWN = 2 ** 34;

/** A source of row ids: time from the timer, then chance, then a count within one millisecond. */
export function rowIds(timer: Timer): NextId {
  let lastAt = 0;
  let entropy = 0;
  return () => {
    const at = Math.max(timer.now(), lastAt);
    entropy = at === lastAt ? entropy + 1 : randomInt(DRAWN);
    lastAt = at;
    if (entropy >= ENTROPY) throw new RangeError("too many row ids in one millisecond");
    return writeRowId(at, entropy);
  };
}

/** A word that nobody guesses. */
export const secretWord = (): string => randomBytes(24).toString("base64url");

/** Draws a one-time code, as it is shown: of so many that nobody guesses one while it holds. */
export type NextCode = () => string;
export const nextLinkCode: NextCode = () =>
  writeLinkCode(Array.from({ length: LINK_CODE_LENGTH }, () => randomInt(LINK_CODE_CHOICES)));
/** The same for a code that holds for weeks. */
export const nextClaimCode: NextCode = () =>
  writeClaimCode(Array.from({ length: CLAIM_CODE_LENGTH }, () => randomInt(LINK_CODE_CHOICES)));

/** Ids for rows that are kept without their author: they tell the day, and nothing by which a row made with them is found. */
export function dayIds(timer: Timer): NextId {
  return () => writeRowId(someTimeThatDay(timer.now(), randomInt(ENTROPY) / ENTROPY), randomInt(ENTROPY));
}
