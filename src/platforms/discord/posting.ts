// Messages of Laurel's own, with its bot token: at a place, under a message, in a DM.
import { type APIChannel, type APIMessage, ChannelType, type Client, PermissionFlagsBits, Routes } from "discord.js";
import type { Once } from "../../chat/effect.ts";
import type { MessageRef, Place } from "../../chat/place.ts";
import type { View } from "../../chat/view.ts";
import type { AccountId, Instant } from "../../core/ids.ts";
import { cutLine } from "./cut.ts";
import { CODE, codeOf } from "./fault.ts";
import { channelOf, DM_SPACE, guildOf, messageId, placeId, snowflakeAt, userOf } from "./ids.ts";
import { THREAD_NAME_MAX } from "./limits.ts";
import { bearsMark, markOf } from "./mark.ts";
import type { Places } from "./places.ts";
import type { Payload } from "./render.ts";

export interface Posting {
  at(place: Place, view: View, once: Once): Promise<MessageRef>;
  /** In the thread of a message, where there may be one; else as a reply. In threads, posts and DMs always a reply. */
  under(message: MessageRef, view: View, once: Once, threadName: string): Promise<MessageRef>;
  toAccount(account: AccountId, view: View, once: Once): Promise<MessageRef>;
  /** The DM with somebody; Discord makes one if there is none. */
  dmWith(account: AccountId): Promise<Place>;
  /** The message of a delivery at a place, by its mark, not older than an instant. */
  findMarked(channel: string, mark: number, since: Instant): Promise<string | undefined>;
  /** The thread of a message, if there may be one: it has the message's id. */
  threadOf(message: MessageRef): Promise<Place | undefined>;
  knowDm(account: AccountId, channel: string): void;
}

/** Clocks differ: what is looked for since an instant is looked for from a little before. */
const CLOCK_SKEW_MS = 60_000;
const PAGE = 100;
const PAGES = 5;
const DMS_KEPT = 5_000;
/** Minutes after which a quiet thread folds itself away. */
const FOLDS_AFTER = 1440;

export function createPosting(client: Client, places: Places, render: (view: View, mark?: number) => Payload): Posting {
  const { rest } = client;
  const dms = new Map<AccountId, string>();

  async function send(channel: string, view: View, once: Once, replyTo?: string): Promise<APIMessage> {
    const { body, files } = render(view, markOf(once));
    const reply = replyTo
      ? {
          message_reference: { message_id: replyTo, fail_if_not_exists: false },
          allowed_mentions: { ...body.allowed_mentions, replied_user: false },
        }
      : {};
    return (await rest.post(Routes.channelMessages(channel), {
      body: { ...body, ...reply, nonce: once, enforce_nonce: true },
      files: [...files],
    })) as APIMessage;
  }

  async function at(place: Place, view: View, once: Once): Promise<MessageRef> {
    const { id } = await send(nativeOf(place), view, once);
    return { place, id: messageId(id) };
  }

  async function under({ place, id }: MessageRef, view: View, once: Once, name: string): Promise<MessageRef> {
    const channel = nativeOf(place);
    const thread = place.kind === "channel" ? await threadAt(channel, id, name) : undefined;
    if (thread === undefined) return { place, id: messageId((await send(channel, view, once, id)).id) };
    const guild = guildOf(place.space);
    const made = await send(thread, view, once);
    const below = await places.find(thread, guild);
    return { place: await places.withReaders(below), id: messageId(made.id) };
  }

  /** The thread of a message, made if need be; undefined where Laurel may have none. It has its message's id. */
  async function threadAt(channelId: string, message: string, name: string): Promise<string | undefined> {
    if (client.channels.cache.has(message)) return message;
    const channel = client.channels.cache.get(channelId);
    const self = channel && "guild" in channel ? channel.guild.members.me : undefined;
    if (!channel || !self || channel.isDMBased() || !THREADED.has(channel.type)) return undefined;
    const may = channel.permissionsFor(self);
    if (!may.has(PermissionFlagsBits.CreatePublicThreads | PermissionFlagsBits.SendMessagesInThreads)) return undefined;
    try {
      const body = { name: cutLine(name, THREAD_NAME_MAX), auto_archive_duration: FOLDS_AFTER };
      await rest.post(Routes.threads(channelId, message), { body });
      return message;
    } catch (error) {
      const code = codeOf(error);
      if (code === CODE.threadExists) return message;
      // A right that was just taken away, or a message of another kind: a reply still says it.
      if (code === CODE.missingPermissions || code === CODE.missingAccess) return undefined;
      throw error;
    }
  }

  async function dmChannel(account: AccountId): Promise<string> {
    const known = dms.get(account);
    if (known !== undefined) return known;
    const { id } = (await rest.post(Routes.userChannels(), { body: { recipient_id: userOf(account) } })) as APIChannel;
    knowDm(account, id);
    return id;
  }

  function knowDm(account: AccountId, channel: string): void {
    dms.set(account, channel);
    const [oldest] = dms.keys();
    if (dms.size > DMS_KEPT && oldest !== undefined) dms.delete(oldest);
  }

  const dmWith = async (account: AccountId): Promise<Place> => ({
    space: DM_SPACE,
    id: placeId(undefined, await dmChannel(account)),
    kind: "dm",
    readers: "one",
  });

  return {
    at,
    under,
    dmWith,
    knowDm,
    async threadOf({ place, id }) {
      if (place.kind !== "channel") return undefined;
      return places.withReaders(await places.find(id, guildOf(place.space)));
    },
    toAccount: async (account, view, once) => at(await dmWith(account), view, once),
    async findMarked(channel, mark, since) {
      let after = snowflakeAt(since - CLOCK_SKEW_MS);
      for (let page = 0; page < PAGES; page++) {
        const query = new URLSearchParams({ after, limit: String(PAGE) });
        const messages = (await rest.get(Routes.channelMessages(channel), { query })) as APIMessage[];
        const found = messages.find(
          ({ author, components }) => author.id === client.user?.id && bearsMark(components, mark),
        );
        if (found) return found.id;
        const newest = messages.map(({ id }) => BigInt(id)).reduce((a, b) => (a > b ? a : b), 0n);
        if (messages.length < PAGE) return undefined;
        after = String(newest);
      }
      return undefined;
    },
  };
}

const THREADED: ReadonlySet<ChannelType> = new Set([ChannelType.GuildText, ChannelType.GuildAnnouncement]);

/** Throws for a place of another platform, which is a mistake of the caller. */
export function nativeOf({ id }: Pick<Place, "id">): string {
  const channel = channelOf(id);
  if (channel === undefined) throw new TypeError("not a place on Discord");
  return channel;
}
