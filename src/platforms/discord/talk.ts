// What was said, fetched: one message, or the last ones at a place.
import { type APIMessage, type Client, PermissionFlagsBits, Routes } from "discord.js";
import type { MessageRef, Place } from "../../chat/place.ts";
import type { Timer } from "../../clock.ts";
import type { MessageId } from "../../core/ids.ts";
import type { SaidMessage, Talk } from "../platform.ts";
import { CODE, codeOf, refusalReceipt } from "./fault.ts";
import { accountId, channelOf, guildOf } from "./ids.ts";
import type { Places } from "./places.ts";
import { nativeOf } from "./posting.ts";
import type { ReadingMessages } from "./read-text.ts";
import { isSaid, saidMessage } from "./said.ts";

export interface TalkParts {
  readonly client: Client;
  readonly places: Places;
  readonly timer: Pick<Timer, "now">;
  readonly readsMessages: boolean;
}

/** How `Platform.look` and `Platform.talk` are done here. Both reject where Discord was not heard of, or asks to wait. */
export interface Talks {
  look(ref: MessageRef): Promise<SaidMessage | "gone" | "forbidden">;
  talk(place: Place, most: number, upTo?: MessageId): Promise<Talk | "gone" | "forbidden">;
}

const PAGE_MAX = 100;
/** Fetched beyond what is asked for: joins, pins and the first message of a post are left out of it. */
const SPARE = 10;
const READING = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;

export function createTalks({ client, places, timer, readsMessages }: TalkParts): Talks {
  const reading = (): ReadingMessages => ({
    botId: client.user?.id ?? "",
    readsMessages,
    placeOf: (channel, guild) => places.known(channel, guild),
  });

  /** A place by its channel, with what it stands in: whoever asks may know no more of a thread than its id. */
  const placeNow = async ({ id, space }: Pick<Place, "id" | "space">): Promise<Place> =>
    places.withReaders(await places.find(channelOf(id) ?? "", guildOf(space)));

  const fetchMessage = async (channel: string, id: string): Promise<APIMessage> =>
    (await client.rest.get(Routes.channelMessage(channel, id))) as APIMessage;

  /** What a call brings, or why nothing can be brought. */
  async function orWhy<T>(call: () => Promise<T>): Promise<T | "gone" | "forbidden"> {
    try {
      return await call();
    } catch (error) {
      const receipt = refusalReceipt(error, timer.now());
      if (receipt.kind === "never" && receipt.reason === "forbidden") return "forbidden";
      if (receipt.kind === "never" && codeOf(error) !== undefined) return "gone";
      throw error;
    }
  }

  async function lookAt({ place, id }: MessageRef): Promise<SaidMessage | "gone"> {
    const message = await fetchMessage(nativeOf(place), id);
    return isSaid(message) ? saidMessage(message, await placeNow(place), reading()) : "gone";
  }

  /** Without the right to read what was said before, Discord tells of nothing instead of refusing. */
  async function mayReadAt(place: Place): Promise<boolean> {
    if (guildOf(place.space) === undefined) return true;
    const channel = await client.channels.fetch(nativeOf(place));
    if (!channel || channel.isDMBased()) return false;
    const self = channel.guild.members.me;
    return self !== null && channel.permissionsFor(self)?.has(READING) === true;
  }

  async function page(channel: string, most: number, upTo: MessageId | undefined): Promise<readonly APIMessage[]> {
    const query = new URLSearchParams({ limit: String(Math.min(PAGE_MAX, most + SPARE)) });
    if (upTo !== undefined) query.set("before", String(BigInt(upTo) + 1n));
    const newestFirst = (await client.rest.get(Routes.channelMessages(channel), { query })) as APIMessage[];
    return newestFirst.filter(isSaid).toReversed();
  }

  /** A post begins with the message of its id; a thread that was started at a message has its id, and it stands above. */
  async function rootOf(place: Place): Promise<SaidMessage | undefined> {
    const above = place.kind === "thread" && place.root !== undefined ? place.parent : undefined;
    if (place.kind !== "post" && above === undefined) return undefined;
    try {
      const found = await lookAt({ place: above ? await placeNow({ ...place, id: above }) : place, id: rootId(place) });
      return found === "gone" ? undefined : found;
    } catch (error) {
      if (codeOf(error) === CODE.unknownMessage) return undefined;
      throw error;
    }
  }

  function ownerOf(place: Place): Pick<Talk, "owner"> {
    const channel = client.channels.cache.get(nativeOf(place));
    return channel?.isThread() && channel.ownerId ? { owner: accountId(channel.ownerId) } : {};
  }

  return {
    look: (ref) =>
      orWhy(async () => {
        // The message above a thread has the thread's id, and is easily taken for one in it.
        if (rootId(ref.place) !== ref.id) return lookAt(ref);
        const here = await placeNow(ref.place);
        const isAbove = here.kind === "thread" && here.parent !== undefined;
        return lookAt(isAbove ? { place: await placeNow({ ...here, id: here.parent }), id: ref.id } : ref);
      }),
    talk: (place, most, upTo) =>
      orWhy(async () => {
        if (place.kind === "forum") return { messages: [] };
        if (!(await mayReadAt(place))) return "forbidden";
        const here = await placeNow(place);
        const [root, said] = await Promise.all([rootOf(here), page(nativeOf(here), most, upTo)]);
        const messages = said.filter(({ id }) => id !== root?.ref.id).slice(-most);
        return {
          ...(root ? { root } : {}),
          ...ownerOf(here),
          messages: messages.map((message) => saidMessage(message, here, reading())),
        };
      }),
  };
}

/** The id of a thread or post, which is that of its first message too. */
const rootId = (place: Place): MessageId => nativeOf(place) as MessageId;
