import { type APIApplication, Events, type GatewayDispatchPayload, Routes } from "discord.js";
import type { Once, Receipt } from "../../chat/effect.ts";
import type { Event } from "../../chat/event.ts";
import type { View } from "../../chat/view.ts";
import type { Timer } from "../../clock.ts";
import type { PublishedCommand } from "../../command/published.ts";
import type { AccountId, Instant, SpaceId } from "../../core/ids.ts";
import type { Log } from "../../log.ts";
import type { Inlet, Platform } from "../platform.ts";
import { answerInteraction } from "./answer-interaction.ts";
import { answerMessage, type SentBefore } from "./answer-message.ts";
import { catchUp } from "./catch-up.ts";
import { openClient } from "./client.ts";
import type { ChoicesOf } from "./commands.ts";
import { connect } from "./connect.ts";
import { serverChangedBy, watchConnection } from "./connection.ts";
import { examineServer } from "./examine.ts";
import { describeFault, refusalReceipt } from "./fault.ts";
import { fetchUpload } from "./files.ts";
import { readHandle } from "./handle.ts";
import { createHolding } from "./held.ts";
import { DM_SPACE, guildOf, PLATFORM, userOf } from "./ids.ts";
import { createIntake } from "./intake.ts";
import { interactionCalls } from "./interaction-calls.ts";
import { abilities, LIMITS } from "./limits.ts";
import { createMembers } from "./members.ts";
import { createOnces } from "./onces.ts";
import { findSent, performDelivery } from "./performing.ts";
import { createPlaces } from "./places.ts";
import { createPosting, nativeOf } from "./posting.ts";
import { createPublishing } from "./publishing.ts";
import { readLink } from "./read-link.ts";
import { createReaders } from "./readers.ts";
import { renderView } from "./render.ts";
import { lacksAt } from "./rights.ts";
import { placesOf, rolesIn, spacesOf } from "./surroundings.ts";
import { createTalks } from "./talk.ts";

export { DiscordProblem } from "./problem.ts";

export interface DiscordOptions {
  readonly token: string;
  /** Base of the API, such as `http://127.0.0.1:8080/api`; Discord's own if absent. */
  readonly apiUrl?: string;
  /** Whether to read messages that are not written to Laurel, which needs the Message Content intent. */
  readonly readsMessages: boolean;
  /** Whether to hear who joins and leaves, which needs the Server Members intent; no if absent. */
  readonly hearsMembers?: boolean;
  /** How many calls Discord lets this bot make in a second, where it granted more than the usual 50. */
  readonly callsPerSecond?: number;
  /** The choices of an option by the program; if absent, all choices are suggested while somebody types. */
  readonly choicesOf?: ChoicesOf;
  readonly timer: Timer;
  readonly log: Log;
}

/** Discord as a platform. Nothing is connected before `start`; `publish` works without. */
export function createDiscord(options: DiscordOptions): Platform {
  const { token, apiUrl, readsMessages, hearsMembers = false, timer, log } = options;
  const asked = { readsMessages, hearsMembers };
  const client = openClient({
    ...asked,
    callsPerSecond: options.callsPerSecond,
    log,
    ...(apiUrl === undefined ? {} : { apiUrl }),
  });
  client.rest.setToken(token);
  let inlet: Inlet | undefined;
  let commands: readonly PublishedCommand[] = [];
  let isPaused = false;

  const applicationId = async () =>
    client.application?.id ?? ((await client.rest.get(Routes.currentApplication())) as APIApplication).id;
  const publishing = createPublishing(client, applicationId, options.choicesOf ?? (() => undefined));
  const render = (view: View, mark?: number) =>
    renderView(view, { ids: publishing.ids, ...(mark === undefined ? {} : { mark }) });

  const members = createMembers(client, timer);
  const staffRoles = (space: SpaceId) => inlet?.staffRoles(space) ?? [];
  const readers = createReaders({ client, members, timer, log, staffRoles });
  const places = createPlaces(client, readers);
  const posting = createPosting(client, places, render);
  const calls = interactionCalls(client, () => client.application?.id ?? "");
  const holding = createHolding(calls, timer, log);
  const onces = createOnces();
  const intake = createIntake({
    ...{ client, places, posting, calls, holding, timer, log, readsMessages, render },
    isPublic: (name) => commands.some((each) => each.command.answer === "public" && isNamed(each, name)),
  });
  const talks = createTalks({ client, places, timer, readsMessages });
  const performing = { client, posting, members, render };

  const listen = (since: Instant): void =>
    void catchUp({ client, log }, { since, now: timer.now(), isStopped: () => isPaused }, intake.missed).catch(
      (error: unknown) => log.error(describeFault(error), "what was missed could not be looked through"),
    );
  const connection = watchConnection(client, { timer, log }, asked, listen);
  client.on(Events.Raw, (packet: GatewayDispatchPayload, shard: number) => {
    const changed = serverChangedBy(packet);
    if (changed !== undefined) forget(changed);
    intake.packet(packet, shard);
  });

  function forget(guild: string): void {
    members.forget(guild);
    readers.forget(guild);
  }

  /** What Discord refused has an end; what was not heard of is thrown on. */
  const ended = (work: Promise<Receipt>): Promise<Receipt> =>
    work.catch((error: unknown) => {
      const receipt = refusalReceipt(error, timer.now());
      if (receipt.kind === "never") log.warn({ reason: receipt.reason, ...describeFault(error) }, "Discord refused");
      return receipt;
    });

  /** How to find an answer that was tried before, here or by an earlier run. */
  function repeated({ key, at }: Event, once: Once): { sentBefore?: SentBefore } {
    const isFirst = intake.took(key) && !onces.tried(once);
    return isFirst ? {} : { sentBefore: (to) => findSent(performing, once, to, at) };
  }

  async function rolesOf(account: AccountId, space: SpaceId): Promise<readonly string[]> {
    const user = userOf(account);
    if (user === undefined) return [];
    if (space !== DM_SPACE) {
      const guild = guildOf(space) ?? "";
      const membership = client.guilds.cache.has(guild) ? await members.ask(guild, user) : undefined;
      return membership ? members.wordsOf(guild, user, membership) : [];
    }
    // In a DM somebody is what they are in any server that Laurel is in too, but nobody's admin.
    const all = await Promise.all([...client.guilds.cache.keys()].map((guild) => members.recall(guild, user)));
    return [...new Set(all.flatMap((membership) => membership?.roles ?? []))];
  }

  async function membershipOf(account: AccountId, space: SpaceId) {
    const user = userOf(account);
    if (user === undefined) return "gone";
    const guilds = space === DM_SPACE ? [...client.guilds.cache.keys()] : [guildOf(space) ?? ""];
    for (const guild of guilds) {
      const membership = client.guilds.cache.has(guild) ? await members.ask(guild, user) : undefined;
      if (membership) return membership.isBot ? "bot" : "member";
    }
    return "gone";
  }

  return {
    name: PLATFORM,
    can: abilities(asked),
    limits: LIMITS,
    async start(given, published) {
      inlet = given;
      commands = published;
      await connect(client, token, asked).catch(async (error: unknown) => {
        await client.destroy();
        throw error;
      });
      await publishing
        .learnIds()
        .catch((error: unknown) => log.warn(describeFault(error), "the ids of commands could not be read"));
      intake.open(given);
      if (given.lastTakenAt !== undefined) listen(given.lastTakenAt);
    },
    pause() {
      isPaused = true;
      intake.pause();
    },
    async stop(graceMs) {
      isPaused = true;
      intake.pause();
      let cancel = () => {};
      const grace = new Promise<void>((resolve) => {
        cancel = timer.after(graceMs, resolve);
      });
      await Promise.race([Promise.all([intake.settled(), holding.deferAll()]), grace]);
      cancel();
      await client.destroy();
    },
    connected: () => intake.isOpen() && connection.isUp(),

    answer: (event, reply, once) =>
      onces.run(once, () => {
        const handle = readHandle(event.handle);
        if (!handle) return ended(answerMessage(posting, event, { reply, once, ...repeated(event, once) }));
        const isPosted = async (channel: string, mark: number, since: Instant) =>
          (await posting.findMarked(channel, mark, since)) !== undefined;
        return answerInteraction(
          { calls, holding, timer, render, isPosted },
          handle,
          nativeOf(event.place),
          reply,
          once,
        );
      }),
    perform: (delivery, once) => ended(performDelivery(performing, delivery, once)),
    sentAlready: (once, to, since) => findSent(performing, once, to, since),

    readersOf: (place) => readers.of(place),
    rolesOf,
    membershipOf,
    look: talks.look,
    refOf: readLink,
    talk: talks.talk,
    fetchFile: (file) => fetchUpload(file, { apiUrl, timer }),

    spaces: async () => spacesOf(client),
    placesOf: (space) => placesOf(client, places, space),
    rolesIn: async (space) => rolesIn(client, space),
    audienceOf: (place) => readers.audience(place),
    checkPlace: async (place, uses) => lacksAt(client, place, uses),
    examine: (space) => examineServer({ client, publishing, commands, ...asked }, space),
    publish: (published, mode) => publishing.publish(published, mode),
  };
}

/** By its words, or by an entry that it has in a menu. */
const isNamed = ({ path, command }: PublishedCommand, name: string): boolean =>
  path.join(" ") === name || command.menus.some(({ label }) => label === name);
