import type { FieldValue } from "../chat/form.ts";
import type { Place } from "../chat/place.ts";
import { type Rich, say } from "../chat/rich.ts";
import type { SpaceId } from "../core/ids.ts";
import type { Lack, Platform, Use } from "../platforms/platform.ts";

/** What Laurel does in each kind of channel that is chosen for it, and so has to be able to do there. */
export const USES_OF = {
  staffChannel: ["post"],
  announcements: ["post"],
  unasked: ["read", "post", "answer in threads"],
  credit: ["read", "react"],
} as const satisfies Readonly<Record<string, readonly Use[]>>;

/**
 * The places behind the ids that a form brought, where they are of this space and Laurel can do there what it has to;
 * else what is to be mended, in words for the field. An id that is not of this space is refused like one that Laurel
 * cannot see: what else there is, nobody learns from here.
 */
export async function checkPlaces(
  platform: Platform,
  space: SpaceId,
  value: FieldValue,
  uses: readonly Use[],
): Promise<{ readonly places: readonly Place[] } | { readonly error: Rich }> {
  const ids = chosenIn(value);
  const seen = ids.length === 0 ? [] : await platform.placesOf(space);
  const places = ids.flatMap((id) => seen.filter((place) => place.id === id));
  if (places.length < ids.length)
    return {
      error: say`I see no such channel in this space. If it is a private one, let me into it first, then choose it again.`,
    };
  const checked = await Promise.all(
    places.map(async (place) => ({ place, lacks: await platform.checkPlace(place, uses) })),
  );
  const lacking = checked.filter(({ lacks }) => lacks.length > 0);
  return lacking.length === 0
    ? { places }
    : { error: lacking.flatMap(({ place, lacks }, index) => [...(index > 0 ? [" "] : []), ...lacksAt(place, lacks)]) };
}

/** What a field that takes ids or words holds: a list where it may hold several, one word or nothing else. */
export const chosenIn = (value: FieldValue | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : typeof value === "string" ? [value] : [];

/** In words: where, what cannot be done, and what to do about it. */
export const lacksAt = (place: Place, lacks: readonly Lack[]): Rich => [
  { place },
  `: ${lacks.map(({ what, remedy }) => `${what}. ${remedy}`).join(" ")}`,
];
