// Where the card of a candidacy stands: known from the record alone, so that it can be posted in the transaction of its fact.
import type { Place } from "../../chat/place.ts";
import { type AccountId, platformOf, type SpaceId, splitId } from "../../core/ids.ts";
import type { Reads } from "../../store/store.ts";
import { STAFF_CHANNEL, staffChannelOf } from "../space-settings.ts";

/**
 * The staff channel of the first of these accounts that is in a space with one, else that of the first of these spaces,
 * else any. Undefined where no space has one: then staff find the candidacy in `/program review`.
 */
export async function staffRoomFor(
  reads: Pick<Reads, "settings">,
  accounts: readonly AccountId[],
  spaces: readonly SpaceId[] = [],
): Promise<Place | undefined> {
  const rooms: Place[] = [];
  for (const { scope } of await reads.settings.all(STAFF_CHANNEL)) {
    const room = await staffChannelOf(reads, scope as SpaceId);
    if (room) rooms.push(room);
  }
  for (const account of accounts) {
    const room =
      rooms.find(({ space }) => isIn(account, space, spaces)) ?? rooms.find(({ space }) => isIn(account, space));
    if (room) return room;
  }
  return rooms.find(({ space }) => spaces.includes(space)) ?? rooms[0];
}

/** An account of Discord is one identity over all servers; elsewhere it belongs to a space. */
function isIn(account: AccountId, space: SpaceId, among?: readonly SpaceId[]): boolean {
  if (among && !among.includes(space)) return false;
  if (platformOf(account) !== platformOf(space)) return false;
  return platformOf(account) === "discord" || splitId(account).tenant === splitId(space).tenant;
}
