// Discord's ids as the ids that everything is keyed by, and back.
import {
  type AccountId,
  type Instant,
  joinId,
  type MessageId,
  type PlaceId,
  type SpaceId,
  splitId,
} from "../../core/ids.ts";

export const PLATFORM = "discord";
/** A Discord user is one identity over all servers, so accounts have no server in them. */
const USERS = "users";
const DMS = "dm";

/** What all DMs are in: they belong to no server. */
export const DM_SPACE: SpaceId = joinId<"space">(PLATFORM, DMS);

export const accountId = (user: string): AccountId => joinId<"account">(PLATFORM, USERS, user);
export const spaceId = (guild: string): SpaceId => joinId<"space">(PLATFORM, guild);
export const placeId = (guild: string | undefined, channel: string): PlaceId =>
  joinId<"place">(PLATFORM, guild ?? DMS, channel);
export const messageId = (message: string): MessageId => message as MessageId;

/** The user behind an account; undefined for an account of another platform. */
export function userOf(account: AccountId): string | undefined {
  const { platform, tenant, native } = splitId(account);
  return platform === PLATFORM && tenant === USERS && native !== "" ? native : undefined;
}

/** The server of a space or place; undefined for DMs and for other platforms. */
export function guildOf(id: SpaceId | PlaceId): string | undefined {
  const { platform, tenant } = splitId(id);
  return platform === PLATFORM && tenant !== DMS ? tenant : undefined;
}

/** The channel of a place; undefined for a place of another platform. */
export function channelOf(place: PlaceId): string | undefined {
  const { platform, native } = splitId(place);
  return platform === PLATFORM && native !== "" ? native : undefined;
}

/** Discord counts from the first second of 2015. */
const EPOCH = 1_420_070_400_000;
const TIME_SHIFT = 22n;

/** When an id was made. */
export const instantOf = (snowflake: string): Instant => Number(BigInt(snowflake) >> TIME_SHIFT) + EPOCH;

/** The least id that can have been made at an instant: what is asked for `after` it came later. */
export const snowflakeAt = (at: Instant): string => String(BigInt(Math.max(0, at - EPOCH)) << TIME_SHIFT);
