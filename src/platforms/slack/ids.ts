// Ids of Slack as the core carries them. Nobody but this adapter takes them apart.
import type { AccountId, EventKey, Instant, MessageId, PlaceId, SpaceId } from "../../core/ids.ts";

export const PLATFORM = "slack";

export const spaceId = (team: string): SpaceId => `${PLATFORM}:${team}` as SpaceId;
export const accountId = (team: string, user: string): AccountId => `${PLATFORM}:${team}:${user}` as AccountId;
/** A channel, a DM, or the thread under one of its messages. */
export const placeId = (team: string, channel: string, thread?: string): PlaceId =>
  [PLATFORM, team, channel, ...(thread === undefined ? [] : [thread])].join(":") as PlaceId;
export const messageId = (ts: string): MessageId => ts as MessageId;
/** One fact: `message`, `press` and so on, and by what Slack tells it from others of its kind. */
export const eventKey = (team: string, kind: string, ...parts: readonly string[]): EventKey =>
  [PLATFORM, team, kind, ...parts].join(":") as EventKey;

/** The workspace that an id of a space, an account or a place belongs to. */
export const teamOf = (id: SpaceId | AccountId | PlaceId): string => id.split(":")[1] ?? "";
export const userOf = (id: AccountId): string => id.split(":")[2] ?? "";
export const channelOf = (id: PlaceId): string => id.split(":")[2] ?? "";
/** The message that a thread stands under; undefined for a channel. */
export const threadOf = (id: PlaceId): string | undefined => id.split(":")[3];

/** When a message was written: a ts is seconds with six decimals. */
export const instantOf = (ts: string): Instant => Math.floor(Number(ts) * 1000);
/** The ts of an instant, to look from there on. */
export const tsOf = (at: Instant): string => (Math.max(0, at) / 1000).toFixed(6);
