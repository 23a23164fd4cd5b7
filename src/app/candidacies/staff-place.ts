import type { Place } from "../../chat/place.ts";
import { foldCandidacy } from "../../core/candidacy.ts";
import { platformOf, type SpaceId, splitId } from "../../core/ids.ts";
import type { Program } from "../../program/schema.ts";
import type { CandidacyRow, Reads } from "../../store/store.ts";
import { STAFF_CHANNEL, staffChannelOf } from "../space-settings.ts";

/**
 * Where staff hear of a candidacy: the staff channel of a space where its lead is, else of one where a lead of its region
 * is, else of any space that has one. Undefined where none has. Who reads along there is to be asked for.
 */
export async function staffPlaceFor(
  reads: Pick<Reads, "settings" | "accounts">,
  { program }: { readonly program: Pick<Program, "regions"> },
  row: CandidacyRow,
): Promise<Place | undefined> {
  const { lead, region } = foldCandidacy(row.entries);
  const holds = lead === undefined ? undefined : (await reads.accounts.byId(lead))?.account;
  const ofRegion = program.regions.find(({ id }) => id === region)?.lead?.accounts ?? [];
  const places: Place[] = [];
  for (const { scope } of await reads.settings.all(STAFF_CHANNEL)) {
    const place = await staffChannelOf(reads, scope as SpaceId);
    if (place) places.push(place);
  }
  for (const account of [...(holds === undefined ? [] : [holds]), ...ofRegion]) {
    const place = places.find(({ space }) => isIn(account as SpaceId, space));
    if (place) return place;
  }
  return places[0];
}

/** An account of Discord is one identity over all servers; elsewhere it belongs to a space. */
function isIn(account: Parameters<typeof splitId>[0], space: SpaceId): boolean {
  if (platformOf(account) !== platformOf(space)) return false;
  return platformOf(account) === "discord" || splitId(account).tenant === splitId(space).tenant;
}
