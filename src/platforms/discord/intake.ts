// The way in: packets become events, and what concerns Laurel is handed over.
import {
  type APIInteraction,
  type Client,
  Events,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  InteractionType,
} from "discord.js";
import type { Event } from "../../chat/event.ts";
import { notice, say } from "../../chat/view.ts";
import type { Cancel, Timer } from "../../clock.ts";
import type { EventKey } from "../../core/ids.ts";
import type { Log } from "../../log.ts";
import type { Inlet } from "../platform.ts";
import type { Missed } from "./catch-up.ts";
import { type Completer, completeOption } from "./completing.ts";
import { describeFault } from "./fault.ts";
import { plainHandle } from "./handle.ts";
import type { Holding } from "./held.ts";
import { accountId, instantOf } from "./ids.ts";
import type { InteractionCalls } from "./interaction-calls.ts";
import { SOMEBODY } from "./people.ts";
import { type BarePlace, hintOf, type Places } from "./places.ts";
import type { Posting } from "./posting.ts";
import { type Draft, draftsFrom, isInteraction, type Known, type PlaceFound, serverPlace } from "./receive.ts";
import { type Answerable, handleOf, interactionEvent, type KnownOfInteractions } from "./receive-interaction.ts";
import type { Payload } from "./render.ts";

export interface IntakeParts {
  readonly client: Client;
  readonly places: Places;
  readonly posting: Posting;
  readonly calls: InteractionCalls;
  readonly holding: Holding;
  readonly timer: Timer;
  readonly log: Log;
  readonly readsMessages: boolean;
  readonly isPublic: (command: string) => boolean;
  readonly render: (view: ReturnType<typeof notice>) => Payload;
}

export interface Intake {
  /** Hands over from now on, beginning with what came since the connection opened. */
  open(inlet: Inlet): void;
  /** Takes nothing new. */
  pause(): void;
  packet(packet: GatewayDispatchPayload, shard: number): void;
  /** A message that was missed takes the same way. */
  missed(missed: Missed): Promise<void>;
  isOpen(): boolean;
  /** Whether this run was the first to hand it over. */
  took(key: EventKey): boolean;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
}

/** Packets that may wait for the servers to be there. */
const MOST_EARLY = 1_000;
/** Keys of what was handed over that are remembered. */
const MOST_KEYS = 10_000;
/** Somebody waits for the answer to an interaction: who reads along is unknown if it cannot be told so soon. */
const READERS_WITHIN_MS = 1_000;

const RESTARTING = notice(say`I am being restarted. Please try again in a minute; nothing was lost.`, "public");
const NOT_TAKEN = notice(say`I could not take that just now. Please try again in a minute.`, "public");

export function createIntake(parts: IntakeParts): Intake {
  const { client, places, posting, calls, holding, timer, log, readsMessages } = parts;
  const sessions = new Map<number, string>();
  const underWay = new Set<Promise<void>>();
  const handedOver = new Set<EventKey>();
  let early: (() => void)[] | undefined = [];
  let inlet: Inlet | undefined;
  const botId = () => client.user?.id ?? "";

  const forInteractions: KnownOfInteractions = {
    get botId() {
      return botId();
    },
    placeOf: (channel, guild, hint) => places.known(channel, guild, hint),
    ownerOf: (guild) => client.guilds.cache.get(guild)?.ownerId,
    isPublic: parts.isPublic,
  };
  const known = (mark: string): Known => ({
    botId: botId(),
    readsMessages,
    now: timer.now(),
    mark,
    placeOf: forInteractions.placeOf,
    tags: { namesOf: (forum) => tagNames(client, forum), before: (post) => tagsBefore(client, post) },
  });

  function track(work: Promise<void>): Promise<void> {
    const settled = work.catch((error: unknown) => log.error(describeFault(error), "an event could not be taken"));
    underWay.add(settled);
    void settled.finally(() => underWay.delete(settled));
    return settled;
  }

  async function takeDraft({ channel, guild, hint, at }: Draft): Promise<void> {
    const into = inlet;
    if (!into) return;
    const place = places.known(channel, guild, hint) ?? (await places.find(channel, guild));
    // Most of what happens is chatter, and who reads along there is nobody's question.
    if (!into.concerns(at({ ...place, readers: "unknown" }))) return;
    const event = at(await places.withReaders(place));
    if (event.kind === "message" && place.kind === "dm") posting.knowDm(event.by.account, channel);
    await into.take(event, (isKnown = false) => {
      if (!isKnown) remember(event.key);
    });
  }

  function remember(key: EventKey): void {
    handedOver.add(key);
    const [oldest] = handedOver;
    if (handedOver.size > MOST_KEYS && oldest !== undefined) handedOver.delete(oldest);
  }

  async function takeInteraction(interaction: APIInteraction): Promise<void> {
    if (interaction.type === InteractionType.Ping) return;
    const into = inlet;
    const { id: channel, ...channelFacts } = { id: interaction.channel_id ?? "", ...interaction.channel };
    const guild = interaction.guild_id;
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
      const place = places.known(channel, guild, hintOf(channelFacts)) ?? (await places.find(channel, guild));
      const completer: Completer = { calls, log, known: forInteractions, ...(into ? { inlet: into } : {}) };
      return completeOption(completer, interaction, place);
    }
    if (!into) return decline(interaction, RESTARTING);
    const bare = places.known(channel, guild, hintOf(channelFacts)) ?? (await places.find(channel, guild));
    const event = interactionEvent(interaction, await soonWithReaders(bare), forInteractions);
    if (!into.concerns(event)) return;
    const { acknowledge } = holding.hold(handleOf(interaction, forInteractions));
    log.debug({ kind: event.kind, after: timer.now() - instantOf(interaction.id) }, "an interaction arrived");
    try {
      await into.take(event, acknowledge);
    } catch (error) {
      log.error(describeFault(error), "an interaction could not be recorded");
      await decline(interaction, NOT_TAKEN);
    }
  }

  function soonWithReaders(place: BarePlace): Promise<PlaceFound> {
    let cancel: Cancel = () => {};
    const tooLong = new Promise<PlaceFound>((resolve) => {
      cancel = timer.after(READERS_WITHIN_MS, () => resolve({ ...place, readers: "unknown" }));
    });
    return Promise.race([places.withReaders(place), tooLong]).finally(cancel);
  }

  /** Nobody is left without a word; a word that does not get through is no loss either. */
  async function decline({ id, token }: Answerable, words: ReturnType<typeof notice>): Promise<void> {
    await calls
      .reply({ id, token }, parts.render(words), true)
      .catch((error: unknown) => log.warn(describeFault(error), "somebody could not be told that it was not taken"));
  }

  function packet(packet: GatewayDispatchPayload, shard: number): void {
    if (packet.t === GatewayDispatchEvents.Ready) sessions.set(shard, packet.d.session_id);
    if (early && early.length < MOST_EARLY) return void early.push(() => receive(packet, shard));
    receive(packet, shard);
  }

  /** Never throws: it is called in the middle of the client's own work. */
  function receive(packet: GatewayDispatchPayload, shard: number): void {
    if (isInteraction(packet)) return void track(takeInteraction(packet.d));
    if (!inlet) return;
    const mark = `${sessions.get(shard) ?? ""} ${packet.s}`;
    try {
      for (const draft of draftsFrom(packet, known(mark))) void track(takeDraft(draft));
    } catch (error) {
      log.error({ packet: packet.t, ...describeFault(error) }, "a packet could not be read");
    }
  }

  /** Laurel came to a server, or had to go. discord.js tells a new server from one that was only away. */
  function toldOf(kind: "installed" | "removed", guild: string, name: string, joinedAt: number): void {
    const into = inlet;
    const event: Event = {
      kind,
      key: `${kind} ${guild} ${joinedAt}` as EventKey,
      at: timer.now(),
      place: serverPlace(guild, name),
      by: { ...SOMEBODY, account: accountId("0") },
      handle: plainHandle(false),
    };
    if (into?.concerns(event)) void track(into.take(event));
  }
  client.on(Events.GuildCreate, ({ id, name, joinedTimestamp }) => toldOf("installed", id, name, joinedTimestamp));
  client.on(Events.GuildDelete, ({ id, name, joinedTimestamp }) => toldOf("removed", id, name, joinedTimestamp));

  return {
    open(given) {
      inlet = given;
      const waiting = early ?? [];
      early = undefined;
      for (const receiveIt of waiting) receiveIt();
    },
    pause() {
      inlet = undefined;
      early = undefined;
    },
    packet,
    async missed({ message, guild }) {
      const { guild_id: _, ...rest }: typeof message & { guild_id?: string } = message;
      const packet = { ...rest, ...(guild === undefined ? {} : { guild_id: guild }) };
      const drafts = draftsFrom(
        { op: 0, s: 0, t: GatewayDispatchEvents.MessageCreate, d: { channel_type: 0, ...packet } },
        known("missed"),
      );
      for (const draft of drafts) await track(takeDraft(draft));
    },
    isOpen: () => inlet !== undefined,
    took: (key) => handedOver.has(key),
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

function tagNames(client: Client, forum: string): ReadonlyMap<string, string> | undefined {
  const channel = client.channels.cache.get(forum);
  if (!channel || !("availableTags" in channel)) return undefined;
  return new Map(channel.availableTags.map(({ id, name }) => [id, name]));
}

function tagsBefore(client: Client, post: string): readonly string[] | undefined {
  const channel = client.channels.cache.get(post);
  return channel?.isThread() ? channel.appliedTags : undefined;
}
