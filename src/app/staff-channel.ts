// Where the staff of a space want to be told what they have to know, as `/program setup` keeps it.
import type { Place } from "../chat/place.ts";
import type { PlaceId, SpaceId } from "../core/ids.ts";
import type { Tx } from "../store/store.ts";

export const STAFF_CHANNEL = "staff channel";

/** The staff channel of a space; undefined where none was set. Who reads along there is not known from the setting. */
export async function staffChannelOf(tx: Pick<Tx, "settings">, space: SpaceId): Promise<Place | undefined> {
  const value = await tx.settings.get(space, STAFF_CHANNEL);
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : value;
  return typeof id === "string" ? { space, id: id as PlaceId, kind: "channel", readers: "unknown" } : undefined;
}
