// The setting by which the admins of a channel let Laurel answer there without being asked.
import type { Place } from "../chat/place.ts";
import type { Instant, PlaceId, SpaceId } from "../core/ids.ts";

export const UNASKED = "unasked answers";

/** On or off, since when, and by whom. A channel without this setting is one where they were never on. */
export interface UnaskedSetting {
  readonly state: "on" | "off";
  /** The time of the event that switched it. What people did not want before counts no more. */
  readonly since: Instant;
  /** Whether somebody switched it, or too many answers were not wanted. */
  readonly by: "people" | "not wanted";
  readonly space: SpaceId;
  /** The channel's name at that time. */
  readonly name?: string;
}

/** Reads the setting back; undefined where it was never set, or was written by a version this one does not know. */
export function readSetting(value: unknown): UnaskedSetting | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { state, since, by, space, name } = value as Readonly<Record<string, unknown>>;
  if ((state !== "on" && state !== "off") || (by !== "people" && by !== "not wanted")) return undefined;
  if (typeof since !== "number" || typeof space !== "string") return undefined;
  return { state, since, by, space: space as SpaceId, ...(typeof name === "string" ? { name } : {}) };
}

/** The channel of a setting, to be named in a text. Who reads along there now is not known from it. */
export const settledPlace = (id: PlaceId, { space, name }: UnaskedSetting): Place => ({
  space,
  id,
  kind: "channel",
  readers: "unknown",
  ...(name === undefined ? {} : { name }),
});
