import { type AccountId, joinId, type MessageId, type PlaceId, type SpaceId, splitId } from "../../core/ids.ts";

export const PLATFORM = "playground";
/** Laurel's own name among the members. */
export const LAUREL = "laurel";

export const spaceId = (tenant: string): SpaceId => joinId(PLATFORM, tenant);
export const accountId = (space: SpaceId, name: string): AccountId => joinId(PLATFORM, splitId(space).tenant, name);
export const placeId = (space: SpaceId, native: string): PlaceId => joinId(PLATFORM, splitId(space).tenant, native);

/** Everybody has one DM with Laurel, and a message at most one thread, so both can be found by name. */
export const dmPlaceId = (account: AccountId): PlaceId => {
  const { tenant, native } = splitId(account);
  return joinId(PLATFORM, tenant, `dm-${native}`);
};
export const threadPlaceId = (space: SpaceId, root: MessageId): PlaceId => placeId(space, `thread-${root}`);
