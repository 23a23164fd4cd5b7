import type { Place } from "../../chat/place.ts";
import { foldCandidacy } from "../../core/candidacy.ts";
import type { AccountId } from "../../core/ids.ts";
import type { Program } from "../../program/schema.ts";
import type { CandidacyRow, Reads } from "../../store/store.ts";
import { cardOf } from "./show-card.ts";
import { staffRoomFor } from "./staff-room.ts";

/**
 * Where staff hear of a candidacy: where its card stands, else the staff channel of a space where its lead is, or a lead
 * of its region, else of any space that has one. Undefined where none has. Who reads along there is to be asked for.
 */
export async function staffPlaceFor(
  reads: Pick<Reads, "settings" | "accounts" | "cards">,
  { program }: { readonly program: Pick<Program, "regions"> },
  row: CandidacyRow,
): Promise<Place | undefined> {
  const card = await reads.cards.find(cardOf(row.ref));
  if (card) return card.place;
  const { lead, region } = foldCandidacy(row.entries);
  const holds = lead === undefined ? undefined : (await reads.accounts.byId(lead))?.account;
  const ofRegion = program.regions.find(({ id }) => id === region)?.lead?.accounts ?? [];
  return staffRoomFor(reads, [
    ...(holds === undefined ? [] : [holds]),
    ...(ofRegion as readonly string[] as AccountId[]),
  ]);
}
