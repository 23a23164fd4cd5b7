// Channels, threads, posts and DMs as places.
import { type APIChannel, ChannelType, type Client } from "discord.js";
import type { Place } from "../../chat/place.ts";
import type { PlaceId } from "../../core/ids.ts";
import { DM_SPACE, messageId, placeId, spaceId } from "./ids.ts";
import type { ReadersOf } from "./readers.ts";

/** A place whose readers were not worked out yet. */
export type BarePlace = Omit<Place, "readers">;

/** What a packet says of a channel beside its id. */
export interface Hint {
  readonly type?: ChannelType;
  readonly parentId?: string | null;
  readonly name?: string | null;
}

export interface Places {
  /** From what is in memory or came along; undefined for a thread that nothing is known of. */
  known(channel: string, guild: string | undefined, hint?: Hint): BarePlace | undefined;
  /** The same, looked up if need be; without its readers. A channel that cannot be seen is a channel read by unknowns. */
  find(channel: string, guild: string | undefined): Promise<BarePlace>;
  withReaders(place: BarePlace): Promise<Place>;
}

export function createPlaces(client: Client, readers: ReadersOf): Places {
  function known(channel: string, guild: string | undefined, hint?: Hint): BarePlace | undefined {
    if (guild === undefined) {
      // Laurel is not offered in DMs of others among themselves; if it were, several people would read along there.
      const isAlone = hint?.type !== ChannelType.GroupDM;
      return { space: DM_SPACE, id: placeId(undefined, channel), kind: isAlone ? "dm" : "channel" };
    }
    const cached = client.channels.cache.get(channel);
    const facts: Hint | undefined =
      cached && !cached.isDMBased() ? { type: cached.type, parentId: cached.parentId, name: cached.name } : hint;
    if (facts?.type === undefined) return undefined;
    return placeFrom(channel, guild, facts);
  }

  function placeFrom(channel: string, guild: string, { type, parentId, name }: Hint): BarePlace {
    const base = { space: spaceId(guild), id: placeId(guild, channel), ...(name ? { name } : {}) };
    if (!isThreadType(type) || !parentId) return { ...base, kind: isForumType(type) ? "forum" : "channel" };
    const parent: PlaceId = placeId(guild, parentId);
    const above = client.channels.cache.get(parentId);
    if (above && isForumType(above.type)) return { ...base, kind: "post", parent };
    // A thread that was started at a message has its id.
    const root = type === ChannelType.PrivateThread ? {} : { root: messageId(channel) };
    return { ...base, kind: "thread", parent, ...root };
  }

  return {
    known,
    async find(channel, guild) {
      const place = known(channel, guild);
      if (place || guild === undefined) return place ?? { space: DM_SPACE, id: placeId(guild, channel), kind: "dm" };
      // The client keeps what it fetched, so a thread that comes back to life costs one call.
      await client.channels.fetch(channel).catch(() => null);
      return known(channel, guild) ?? { space: spaceId(guild), id: placeId(guild, channel), kind: "channel" };
    },
    withReaders: async (place) => ({ ...place, readers: await readers.of(place) }),
  };
}

/** What an interaction says of the channel it came from. */
export const hintOf = (channel: Partial<APIChannel> | undefined): Hint =>
  channel === undefined
    ? {}
    : {
        ...(channel.type === undefined ? {} : { type: channel.type }),
        ...("parent_id" in channel ? { parentId: channel.parent_id ?? null } : {}),
        ...("name" in channel ? { name: channel.name ?? null } : {}),
      };

export const isForumType = (type: ChannelType | undefined): boolean =>
  type === ChannelType.GuildForum || type === ChannelType.GuildMedia;
export const isThreadType = (type: ChannelType | undefined): boolean =>
  type === ChannelType.PublicThread || type === ChannelType.PrivateThread || type === ChannelType.AnnouncementThread;

/** The channel types behind a kind of place: for the channel list of a form, and for what Laurel names as places. */
export const TYPES: Readonly<Record<Place["kind"], readonly ChannelType[]>> = {
  channel: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
  forum: [ChannelType.GuildForum, ChannelType.GuildMedia],
  thread: [ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.AnnouncementThread],
  post: [ChannelType.PublicThread],
  dm: [],
};
